import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#lib/app-error.ts'
import type { Analytics, QueryOptions } from '#platform/analytics/analytics.ts'
import { readStatements } from '#platform/analytics/project-database.ts'
import { shipped } from '#platform/root.ts'
import type { FactCounts, FactSource } from './facts.ts'
import { release } from './fields/release.ts'
import { expandPaths, oddShapes, tupleType } from './shape.ts'
import { straightenLines } from './straighten-lines.ts'

const ROOM = 'pipeline/measure'
const NEXT = 'fact_line_next'
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const ODD = `multiMatchAny(text, [${oddShapes.map(quoted).join(', ')}])`

type Load = { analytics: Analytics; database: string; options: LoadOptions }

/** Where the lines are read from: a file, or what stands after FROM and gives `(line, text)`. */
type Lines = { file: string } | { from: string }

export type LoadOptions = QueryOptions & {
  /** `memory` for facts that are asked once and thrown away; they are written in half the time. */
  keep?: 'disk' | 'memory'
}
const ENGINES = { disk: 'MergeTree ORDER BY process', memory: 'Memory' }

async function readSql(name: string, values: Record<string, string>): Promise<string> {
  const sql = await readFile(shipped(ROOM, name), 'utf8')
  return expandPaths(sql)
    .replace(/\{(database|table|type|odd|first_pass)\}/g, (whole, key: string) => values[key] ?? whole)
    .trim()
}

async function makeTable({ analytics, database, options }: Load, table: string): Promise<void> {
  const engine = ENGINES[options.keep ?? 'disk']
  for (const statement of await readStatements(`${ROOM}/tables.sql`, database))
    await analytics.run(statement.replaceAll('{table}', table).replaceAll('{engine}', engine))
}

async function dropTable({ analytics, database }: Load, table: string): Promise<void> {
  await analytics.run(`DROP TABLE IF EXISTS ${database}.${table} SYNC`)
  await analytics.run(`DROP TABLE IF EXISTS ${database}.${table}_unreadable SYNC`)
}

/** In a file a process is numbered by its line; in a project by its ocid, so that it keeps its number. */
const linesOf = (source: FactSource): Lines =>
  'file' in source ? source : { from: `(SELECT sipHash64(ocid) AS line, json AS text FROM ${source.table})` }

async function transform({ analytics, options }: Load, lines: Lines, sql: string): Promise<void> {
  if ('file' in lines) await analytics.transformLines(lines.file, sql, options)
  else await analytics.run(sql.replaceAll('{lines}', lines.from), options)
}

async function extract(load: Load, lines: Lines, pass: 'first' | 'straightened'): Promise<void> {
  const first_pass = String(pass === 'first')
  const values = { database: load.database, table: NEXT, type: tupleType(release), odd: ODD, first_pass }
  await transform(load, lines, await readSql('extract.sql', values))
}

async function countBy(load: Load): Promise<Map<string, number>> {
  const sql = `SELECT set_aside, count() AS lines FROM ${load.database}.${NEXT} GROUP BY set_aside`
  const rows = await load.analytics.query<{ set_aside: string; lines: string }>(sql, load.options)
  return new Map(rows.map((row) => [row.set_aside, Number(row.lines)]))
}

/** Reads again, straightened, the lines whose lists and objects were confused. */
async function straightenOdd(load: Load): Promise<void> {
  const { analytics, database, options } = load
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-straighten-'))
  const table = `${database}.straightened`
  try {
    const [odd, straight] = [join(folder, 'odd'), join(folder, 'straight')]
    const rows = `SELECT toString(process), text FROM ${database}.${NEXT} WHERE set_aside = 'odd-shape'`
    await analytics.exportTo(odd, rows, 'JSONCompactEachRow', options)
    await straightenLines(odd, straight)
    await analytics.run(`CREATE OR REPLACE TABLE ${table} (line UInt64, text String) ENGINE = MergeTree ORDER BY line`)
    await analytics.loadFile(straight, table, 'JSONCompactEachRow', options)
    await analytics.run(
      `ALTER TABLE ${database}.${NEXT} DELETE WHERE set_aside = 'odd-shape' SETTINGS mutations_sync = 2`,
    )
    await extract(load, { from: table }, 'straightened')
  } finally {
    await rm(folder, { recursive: true, force: true })
    await analytics.run(`DROP TABLE IF EXISTS ${table} SYNC`)
  }
}

/** Of several lines with one ocid the last counts; the others are set aside. */
async function setAsideRepeated({ analytics, database, options }: Load): Promise<void> {
  const next = `${database}.${NEXT}`
  const [row] = await analytics.query<{ repeated: string }>(
    `SELECT count() - uniqExact(ocid) AS repeated FROM ${next} WHERE set_aside = ''`,
    options,
  )
  if (row?.repeated === '0') return
  await analytics.run(
    `ALTER TABLE ${next} UPDATE set_aside = 'repeated', text = ocid WHERE set_aside = '' AND process NOT IN
     (SELECT max(process) FROM ${next} WHERE set_aside = '' GROUP BY ocid) SETTINGS mutations_sync = 2`,
    options,
  )
}

async function keepUnreadable(load: Load, lines: Lines): Promise<number> {
  const { analytics, database, options } = load
  const sum = `SELECT sum(unreadable) AS n FROM ${database}.${NEXT} WHERE set_aside = ''`
  const [row] = await analytics.query<{ n: string }>(sum, options)
  if (Number(row!.n) === 0) return 0
  const values = { database, table: NEXT, type: tupleType(release) }
  await transform(load, lines, await readSql('unreadable.sql', values))
  return Number(row!.n)
}

async function countSource({ analytics, options }: Load, table: string): Promise<number> {
  const [row] = await analytics.query<{ n: string }>(`SELECT count() AS n FROM ${table}`, options)
  return Number(row!.n)
}

function refuseLoss(expected: number, counted: number): void {
  if (expected === counted) return
  throw new AppError({
    code: 'measure.lines-lost',
    kind: 'conflict',
    message: `Of ${expected} compiled releases ${counted} arrived; nothing was changed. The data was probably compiled anew meanwhile: measure again.`,
  })
}

const PARTS = ['', '_unreadable']

async function makeViews(analytics: Analytics, database: string): Promise<void> {
  for (const statement of await readStatements(`${ROOM}/views.sql`, database)) await analytics.run(statement)
}

async function exchange(load: Load): Promise<void> {
  const { analytics, database } = load
  await makeTable(load, 'fact_line')
  for (const part of PARTS)
    await analytics.run(`EXCHANGE TABLES ${database}.fact_line${part} AND ${database}.${NEXT}${part}`)
  await dropTable(load, NEXT)
  await makeViews(analytics, database)
}

/**
 * Puts the facts of one database in the place of another's, under a mark that `findMark` gives back: by it a reader
 * knows which measurement the facts belong to.
 */
export async function useFacts(
  analytics: Analytics,
  { from, to, mark }: { from: string; to: string; mark: string },
): Promise<void> {
  if (!/^[\w-]+$/.test(mark)) throw new Error('A mark is a plain word.')
  await makeTable({ analytics, database: to, options: {} }, 'fact_line')
  await analytics.run(`ALTER TABLE ${from}.fact_line MODIFY COMMENT '${mark}'`)
  for (const part of PARTS) await analytics.run(`EXCHANGE TABLES ${to}.fact_line${part} AND ${from}.fact_line${part}`)
  await makeViews(analytics, to)
}

/** The mark under which a database's facts were put in use; empty where there are none. */
export async function findMark(analytics: Analytics, database: string): Promise<string> {
  const sql = `SELECT comment FROM system.tables WHERE database = {database:String} AND name = 'fact_line'`
  const [row] = await analytics.query<{ comment: string }>(sql, { params: { database } })
  return row?.comment ?? ''
}

/**
 * Makes the fact tables of a database from compiled releases, in one pass over the JSON, and swaps them in when all
 * lines are accounted for. Throws AppError `measure.lines-lost`; an abort leaves the previous facts.
 */
export async function loadFacts(
  analytics: Analytics,
  database: string,
  source: FactSource,
  options: LoadOptions = {},
): Promise<FactCounts> {
  const load = { analytics, database, options }
  await dropTable(load, NEXT)
  await makeTable(load, NEXT)
  const from = linesOf(source)
  await extract(load, from, 'first')
  const straightened = (await countBy(load)).get('odd-shape') ?? 0
  if (straightened) await straightenOdd(load)
  await setAsideRepeated(load)
  const unreadable = await keepUnreadable(load, from)
  const { '': processes = 0, ...setAside } = Object.fromEntries(await countBy(load))
  const lines = Object.values(setAside).reduce((sum, n) => sum + n, processes)
  if ('table' in source) refuseLoss(await countSource(load, source.table), lines)
  await exchange(load)
  return { lines, processes, setAside, straightened, unreadable }
}
