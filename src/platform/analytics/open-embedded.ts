import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { AppError } from '#lib/app-error.ts'
import type { Analytics, ExportFormat, QueryOptions } from './analytics.ts'
import { runCancellable } from './cancel.ts'
import { findCompression } from './compression.ts'
import { type Client, type Lane, openLane } from './lanes.ts'
import { AS_WRITTEN, countRows, fillLines, read, say } from './statements.ts'

/** chDB types the same interface from a copy of the client's types of its own. */
type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>

/** Of each kind: those that rewrite plans, and those that run them as they are written. */
const READERS = 2
/**
 * Compiling expressions costs more than it gives: our statements are wide and run once. A file that is mapped into
 * memory counts as ours, and one of 10 GB would look like a leak.
 */
const SESSION = `SET output_format_json_quote_64bit_integers = 1, output_format_json_quote_decimals = 1,
  output_format_json_escape_forward_slashes = 0, compile_expressions = 0, storage_file_read_method = 'pread'`

function refusal(folder: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'CHDB_CONNECTION')) return error
  return new AppError({
    code: 'analytics.in-use',
    kind: 'unavailable',
    message: `The analytics database in ${folder} cannot be opened; most likely it is in use by another process. Stop that one first, or choose another data folder.`,
    details: { folder },
  })
}

/** chDB is loaded at its first use: it is a library of 400 MB, and most commands do without. */
async function connect(folder: string): Promise<{ clients: Client[]; drain: () => Promise<void> }> {
  const [{ createChdbConnection }, { drainPending }] = await Promise.all([import('chdb/connection'), import('chdb')])
  const clients: Client[] = []
  try {
    for (let i = 0; i < 2 * READERS + 3; i++) {
      const connection = createChdbConnection({ path: folder })
      clients.push(createClient({ connection: connection as unknown as Connection }))
    }
  } catch (error) {
    await Promise.all(clients.map((client) => client.close()))
    await drainPending()
    throw refusal(folder, error)
  }
  return { clients, drain: drainPending }
}

const PLAIN_PATH = /^[\w./-]+$/

/** `file()` reads `*`, `?` and `{}` in a path as patterns: where one has such signs, it is given a link whose name has none. */
async function withPlainPath<T>(file: string, work: (path: string) => Promise<T>): Promise<T> {
  if (PLAIN_PATH.test(resolve(file))) return work(resolve(file))
  const link = join(tmpdir(), `fairlead-lines-${randomUUID()}`)
  await symlink(resolve(file), link)
  try {
    return await work(link)
  } finally {
    await rm(link, { force: true })
  }
}

const lineSource = (path: string, packed: string) =>
  `(SELECT assumeNotNull(_row_number) + 1 AS line, text
    FROM file('${path}', 'LineAsString', 'text String', '${packed}'))`

async function openLanes(clients: readonly Client[]) {
  const [readers, plainReaders] = [clients.slice(0, READERS), clients.slice(READERS, 2 * READERS)]
  const [exporter, writer, control] = [clients.at(-3)!, clients.at(-2)!, clients.at(-1)!]
  for (const client of clients) await say(client, SESSION)
  const asWritten = Object.entries(AS_WRITTEN).map(([name, value]) => `${name} = ${value}`)
  for (const client of plainReaders) await say(client, `SET ${asWritten.join(', ')}`)
  for (const client of [...readers, ...plainReaders]) await say(client, 'SET readonly = 1')
  return {
    readers: openLane(readers),
    plainReaders: openLane(plainReaders),
    exporter: openLane([exporter]),
    writer: openLane([writer]),
    control: openLane([control]),
  }
}

/** chDB in this process, on one folder: connections that only read, one that writes files, one tables, one that stops others. */
export async function openEmbedded(options: { folder: string }): Promise<Analytics> {
  const folder = resolve(options.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { clients, drain } = await connect(folder)
  const { readers, plainReaders, exporter, writer, control } = await openLanes(clients)
  const closing = new AbortController()
  const either = (signal?: AbortSignal) => (signal ? AbortSignal.any([signal, closing.signal]) : closing.signal)

  const runIn = (lane: Lane, sql: string, { params, signal }: QueryOptions = {}) =>
    lane.run(
      (client) => runCancellable(sql, either(signal), control, (marked) => say(client, marked, params)),
      either(signal),
    )
  const run = (sql: string, options?: QueryOptions) => runIn(writer, sql, options)
  const query = <Row>(sql: string, { params, signal, asWritten }: QueryOptions = {}) =>
    (asWritten ? plainReaders : readers).run(
      (client) => runCancellable(sql, either(signal), control, (marked) => read<Row>(client, marked, params)),
      either(signal),
    )
  const counted = async (table: string, insert: () => Promise<void>) => {
    const before = await countRows(query, table)
    await insert()
    return (await countRows(query, table)) - before
  }
  const transformLines = async (file: string, sql: string, options?: QueryOptions) => {
    const packed = await findCompression(file)
    await withPlainPath(file, (path) => run(fillLines(sql, lineSource(path, packed)), options))
  }

  return {
    query,
    run,
    transformLines,
    loadLines: (file, table, options) =>
      counted(table, () => transformLines(file, `INSERT INTO ${table} SELECT line, text FROM {lines}`, options)),
    loadFile: async (file, table, format, options) => {
      const packed = await findCompression(file)
      return counted(table, () =>
        withPlainPath(file, (path) =>
          run(`INSERT INTO ${table} FROM INFILE '${path}' COMPRESSION '${packed}' FORMAT ${format}`, options),
        ),
      )
    },
    exportTo: async (file, sql, format: ExportFormat, options) => {
      await rm(file, { force: true })
      await runIn(exporter, `${sql} INTO OUTFILE '${quotePath(file)}' FORMAT ${format}`, options)
    },
    close: async () => {
      closing.abort()
      await Promise.all([readers, plainReaders, exporter, writer].map((lane) => lane.idle()))
      await control.idle()
      await Promise.all(clients.map((client) => client.close()))
      await drain()
    },
  }
}

const quotePath = (file: string) => resolve(file).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
