import type { Analytics } from '#platform/analytics/analytics.ts'
import type { Summary } from '../measure.ts'
import { measures } from '../measures.ts'

const ofSuppliers = new Set(measures.filter(({ groupIs }) => groupIs === 'tenderer').map(({ code }) => code))

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

/** Figures whose groups are suppliers, with the suppliers' names in the database's facts beside their ids. */
export async function nameGroups(
  analytics: Analytics,
  database: string,
  summary: readonly Summary[],
): Promise<Summary[]> {
  const ids = new Set(summary.flatMap(({ code, group }) => (group && ofSuppliers.has(code) ? [group] : [])))
  const names = ids.size ? await selectNames(analytics, database, [...ids]) : new Map<string, string>()
  return summary.map((figure) => {
    const groupName = ofSuppliers.has(figure.code) ? names.get(figure.group ?? '') : undefined
    return groupName ? { ...figure, groupName } : figure
  })
}
