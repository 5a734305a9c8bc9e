import { isId } from '#lib/ids.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'

/** A table beside the real one, filled first; only when its counts are right does it take the place of a partition. */
export type Staging = { name: string; table: string; database: string; snapshot: string }

/** Makes an empty staging table; what an interrupted import has left in it is dropped. */
export async function openStaging(
  analytics: Analytics,
  { database, table, snapshot }: Omit<Staging, 'name'>,
): Promise<Staging> {
  if (!isId(snapshot)) throw new Error('The id of a snapshot is a UUID.')
  const name = `${database}.${table}_${snapshot.replaceAll('-', '')}`
  await analytics.run(`DROP TABLE IF EXISTS ${name} SYNC`)
  await analytics.run(`CREATE TABLE ${name} AS ${database}.${table}`)
  return { name, table, database, snapshot }
}

export async function countRows(analytics: Analytics, { name }: Staging): Promise<number> {
  const [row] = await analytics.query<{ rows: string }>(`SELECT count() AS rows FROM ${name}`)
  return Number(row?.rows)
}

/** Puts the rows that were staged in the place of the snapshot's: twice gives the same as once. */
export async function moveIntoPlace(analytics: Analytics, staging: Staging, rows: number): Promise<void> {
  const { database, table, snapshot, name } = staging
  // An empty table has no partition, and is refused as the source of one.
  const change = rows === 0 ? `DROP PARTITION '${snapshot}'` : `REPLACE PARTITION '${snapshot}' FROM ${name}`
  await analytics.run(`ALTER TABLE ${database}.${table} ${change}`)
}

export async function dropStaging(analytics: Analytics, { name }: Staging): Promise<void> {
  await analytics.run(`DROP TABLE IF EXISTS ${name} SYNC`)
}
