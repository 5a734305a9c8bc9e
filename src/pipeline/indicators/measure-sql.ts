import { readFile } from 'node:fs/promises'
import type { Params } from '#platform/analytics/analytics.ts'
import { shipped } from '#platform/root.ts'

const ROOM = 'pipeline/indicators'

/**
 * A measure's SELECT, with the shared parts it names (`{price-gaps}` is shared/price-gaps.sql) put in. The processes
 * behind an organisation are collected only where rows are asked for: `{ocids}` is empty for figures.
 */
export async function readMeasureSql(name: string, database: string, asked: 'figures' | 'rows'): Promise<string> {
  const ocids = asked === 'rows' ? 'groupUniqArray(ocid)' : 'emptyArrayString()'
  const sql = await readFile(shipped(ROOM, 'measures', name, 'measure.sql'), 'utf8')
  return fill(
    sql,
    new Map([
      ['database', database],
      ['ocids', ocids],
    ]),
  )
}

async function fill(sql: string, given: ReadonlyMap<string, string>): Promise<string> {
  const wanted = [...new Set([...sql.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map(([, name]) => name!))]
  const parts = wanted.map(async (name): Promise<[string, string]> => {
    const value = given.get(name)
    if (value !== undefined) return [name, value]
    return [name, await fill(await readFile(shipped(ROOM, 'shared', `${name}.sql`), 'utf8'), given)]
  })
  const found = new Map(await Promise.all(parts))
  return sql.trim().replace(/\{([a-z][a-z0-9-]*)\}/g, (_, name: string) => found.get(name)!.trim())
}

/** Only the parameters that a statement names. */
export function paramsOf(sql: string, params: Params): Params {
  const named = new Set([...sql.matchAll(/\{(\w+):/g)].map(([, name]) => name!))
  return Object.fromEntries(Object.entries(params).filter(([name]) => named.has(name)))
}
