import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { measure } from './copy-file.ts'
import type { Manifest } from './manifest.ts'
import { listTables, openWalls, readRows } from './tables.store.ts'

type WrittenTable = Manifest['tables'][number]

async function writeTable(client: pg.ClientBase, folder: string, table: string, signal: AbortSignal) {
  const file = `tables/${table.replaceAll('"', '')}.ndjson`
  const { stream, result } = measure()
  let rows = 0
  async function* lines() {
    for await (const batch of readRows(client, table)) {
      rows += batch.length
      yield Buffer.from(`${batch.join('\n')}\n`)
    }
  }
  await pipeline(lines, stream, createWriteStream(join(folder, file), { mode: 0o600, flush: true }), { signal })
  return { table, file, rows, ...result() } satisfies WrittenTable
}

/** Writes every table, as the transaction that `client` is in sees them: all at one moment. */
export async function writeTables(
  client: pg.ClientBase,
  folder: string,
  { signal, report }: { signal: AbortSignal; report: (done: string) => void },
): Promise<WrittenTable[]> {
  mkdirSync(join(folder, 'tables'), { mode: 0o700 })
  await openWalls(client)
  const written: WrittenTable[] = []
  for (const { name } of await listTables(client)) {
    report(name)
    written.push(await writeTable(client, folder, name, signal))
  }
  return written
}
