import type { Analytics } from '#platform/analytics/analytics.ts'
import type { Measure, Summary } from '../measure.ts'

/** The names of organisations by id, as most of the data has them. */
async function selectNames(
  analytics: Analytics,
  database: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await analytics.query<{ id: string; name: string }>(
    `SELECT id, topK(1)(p.name)[1] AS name FROM ${database}.fact_party AS p
     WHERE id IN {ids:Array(String)} AND p.name != '' GROUP BY id`,
    { params: { ids } },
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Figures whose groups are suppliers, with the suppliers' names beside their ids. */
export async function nameGroups(
  analytics: Analytics,
  database: string,
  measure: Pick<Measure, 'groupIs'>,
  summary: readonly Summary[],
): Promise<Summary[]> {
  const ids = summary.flatMap(({ group }) => (group ? [group] : []))
  if (measure.groupIs !== 'tenderer' || ids.length === 0) return [...summary]
  const names = await selectNames(analytics, database, ids)
  return summary.map((figure) => {
    const groupName = names.get(figure.group ?? '')
    return groupName ? { ...figure, groupName } : figure
  })
}
