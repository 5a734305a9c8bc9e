import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { AppError } from '#lib/app-error.ts'
import type { Analytics, QueryOptions } from './analytics.ts'
import { runCancellable } from './cancel.ts'
import { findCompression } from './compression.ts'
import { type Client, type Lane, openLane } from './lanes.ts'
import { AS_WRITTEN, countRows, fillLines, read, say } from './statements.ts'

const READERS = 4
const WRITERS = 4
const DAY_MS = 86_400_000
const SESSION = {
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  output_format_json_escape_forward_slashes: 0,
  compile_expressions: 0,
  // Keeps the connection of a long statement alive through balancers.
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: '110000',
} as const

function connect(url: string, settings: Record<string, string | number>): Client {
  return createClient({
    url,
    clickhouse_settings: settings,
    request_timeout: DAY_MS,
    application: 'fairlead',
    log: { level: ClickHouseLogLevel.OFF },
  })
}

async function openFile(file: string): Promise<Readable> {
  const content = createReadStream(file)
  const packed = await findCompression(file)
  if (packed === 'none') return content
  const unpacked = packed === 'gzip' ? createGunzip() : createZstdDecompress()
  content.on('error', (error) => unpacked.destroy(error))
  return content.pipe(unpacked)
}

/** Sends a file's bytes as the body of an INSERT. */
async function send(client: Client, query: string, file: string): Promise<void> {
  const answer = await client.exec({ query, values: await openFile(file) })
  answer.stream.resume()
  await new Promise((done, fail) => answer.stream.on('end', done).on('error', fail))
}

async function checkReachable(client: Client, url: string): Promise<void> {
  const answer = await client.ping({ select: true })
  if (answer.success) return
  throw new AppError({
    code: 'analytics.unreachable',
    kind: 'unavailable',
    message: `The ClickHouse server at ${new URL(url).host} does not answer: ${answer.error.message}. Check CLICKHOUSE_URL.`,
  })
}

/** What every statement of this server goes through: lanes of connections, and an end that stops them all. */
async function openLanes(url: string) {
  const reading = connect(url, { ...SESSION, readonly: 1 })
  const readingPlain = connect(url, { ...SESSION, ...AS_WRITTEN, readonly: 1 })
  const writing = connect(url, SESSION)
  await checkReachable(writing, url)
  const readers = openLane(Array.from({ length: READERS }, () => reading))
  const plainReaders = openLane(Array.from({ length: READERS }, () => readingPlain))
  const writers = openLane(Array.from({ length: WRITERS }, () => writing))
  const control = openLane([writing])
  const closing = new AbortController()
  const on =
    (lane: Lane) =>
    <T>(sql: string, given: AbortSignal | undefined, work: (client: Client, marked: string) => Promise<T>) => {
      const signal = given ? AbortSignal.any([given, closing.signal]) : closing.signal
      return lane.run((client) => runCancellable(sql, signal, control, (marked) => work(client, marked)), signal)
    }
  const close = async () => {
    closing.abort()
    await Promise.all([readers.idle(), plainReaders.idle(), writers.idle()])
    await control.idle()
    await Promise.all([reading.close(), readingPlain.close(), writing.close()])
  }
  return { read: on(readers), readPlain: on(plainReaders), write: on(writers), close }
}

// One thread keeps the lines in the order of the file, which is how they are numbered.
const LOAD_LINES = `SELECT rowNumberInAllBlocks() + 1, text FROM input('text String')
  SETTINGS max_threads = 1, max_insert_threads = 1, input_format_parallel_parsing = 0 FORMAT LineAsString`

/** A ClickHouse server: files are streamed to and from it. */
export async function openServer({ url }: { url: string }): Promise<Analytics> {
  const lanes = await openLanes(url)
  const run = (sql: string, { params, signal }: QueryOptions = {}) =>
    lanes.write(sql, signal, (client, marked) => say(client, marked, params))
  const query = <Row>(sql: string, { params, signal, asWritten }: QueryOptions = {}) =>
    (asWritten ? lanes.readPlain : lanes.read)(sql, signal, (client, marked) => read<Row>(client, marked, params))
  const sendFile = async (sql: string, file: string, table: string, signal?: AbortSignal) => {
    const before = await countRows(query, table)
    await lanes.write(sql, signal, (client, marked) => send(client, marked, file))
    return (await countRows(query, table)) - before
  }
  const loadLines = (file: string, table: string, { signal }: QueryOptions = {}) =>
    sendFile(`INSERT INTO ${table} ${LOAD_LINES}`, file, table, signal)

  return {
    query,
    run,
    loadLines,
    loadFile: (file, table, format, options = {}) =>
      sendFile(`INSERT INTO ${table} FORMAT ${format}`, file, table, options.signal),
    transformLines: async (file, sql, options = {}) => {
      const table = `lines_${randomUUID().replaceAll('-', '')}`
      await run(`CREATE TABLE ${table} (line UInt64, text String) ENGINE = MergeTree ORDER BY line`)
      try {
        await loadLines(file, table, options)
        await run(fillLines(sql, table), options)
      } finally {
        await run(`DROP TABLE IF EXISTS ${table} SYNC`)
      }
    },
    exportTo: async (file, sql, format, { params, signal } = {}) => {
      await rm(file, { force: true })
      await lanes.write(sql, signal, async (client, marked) => {
        const query = `${marked} FORMAT ${format}`
        const answer = await client.exec(params ? { query, query_params: params } : { query })
        await pipeline(answer.stream, createWriteStream(file))
      })
    },
    close: lanes.close,
  }
}
