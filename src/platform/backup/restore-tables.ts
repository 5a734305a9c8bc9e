import { join } from 'node:path'
import type pg from 'pg'
import { readTextLines } from '../files/read-lines.ts'
import { type Manifest, refuse } from './manifest.ts'
import {
  advanceSequences,
  countRows,
  insertRows,
  listTables,
  openWalls,
  refillTables,
  type Table,
} from './tables.store.ts'

/** Rows are sent in batches of about this size. */
const BATCH_BYTES = 1_000_000

async function loadTable(client: pg.ClientBase, table: Table, path: string, signal: AbortSignal): Promise<void> {
  let batch: string[] = []
  let size = 0
  const flush = async () => {
    signal.throwIfAborted()
    if (batch.length > 0) await insertRows(client, table, batch)
    batch = []
    size = 0
  }
  for await (const lines of readTextLines(path))
    for (const line of lines) {
      batch.push(line)
      size += line.length
      if (size > BATCH_BYTES) await flush()
    }
  await flush()
  await advanceSequences(client, table)
}

async function loadAll(client: pg.ClientBase, folder: string, manifest: Manifest, known: Table[], signal: AbortSignal) {
  const byName = new Map(known.map((table) => [table.name, table]))
  for (const { table, file, rows } of manifest.tables) {
    const place = byName.get(table)
    if (!place) throw refuse('unknown-table', `The backup has a table ${table} that its schema has not.`, { table })
    await loadTable(client, place, join(folder, file), signal)
    const loaded = await countRows(client, table)
    if (loaded !== rows)
      throw refuse('lost-rows', `The table ${table} has ${loaded} rows after loading; the backup has ${rows}.`, {
        table,
      })
  }
}

/** What was under way when the backup was made is not resumed behind anybody's back: it is shown as ended. */
const SETTLE = `
  update platform.task set state = 'failed', ended_at = now(),
    message = 'It was under way when the backup was made. Start it again.' where state in ('waiting', 'running');
  update platform.letter set state = 'failed', settled_at = now() where state = 'waiting';`

/** Fills the empty tables of a migrated database from a backup, in one transaction: wholly or not at all. */
export async function restoreTables(pool: pg.Pool, folder: string, manifest: Manifest, signal: AbortSignal) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const tables = await listTables(client)
    await openWalls(client)
    await refillTables(client, tables, () => loadAll(client, folder, manifest, tables, signal))
    await client.query(SETTLE)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
