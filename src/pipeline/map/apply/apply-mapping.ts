import { createZone, type Zone } from '#lib/dates.ts'
import { makeOcid } from '#standard/index.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { addProblem, buildFragment, copyOrigin, type Json, type Origins, type RowAt } from './fragment.ts'
import { type Assembly, addRow, startAssembly } from './merge.ts'
import { compileTable, type TablePlan } from './plan.ts'
import type { Problem } from './problems.ts'

/** A snapshot of a source, by the columns that its table has. */
export type SourceTable = { readonly source: string; readonly snapshot: string; readonly columns: readonly string[] }

export type SourceRow = { readonly snapshot: string; readonly line: number; readonly cells: readonly string[] }

/** A mapping made ready for some snapshots. */
export type CompiledMapping = {
  readonly mapping: Mapping
  readonly zone: Zone
  readonly tables: ReadonlyMap<string, TablePlan>
}

/** What the rows of one process say, without the frame of a release; undefined where no row may start a process. */
export type Mapped = {
  readonly content: Json | undefined
  /** The latest date that the rows give for themselves, where the mapping names a column for that. */
  readonly date: string | undefined
  readonly problems: Problem[]
}

/** Makes a checked mapping ready once, for the snapshots that rows will come from. */
export function compileMapping(mapping: Mapping, tables: readonly SourceTable[]): CompiledMapping {
  const zone = createZone(mapping.timeZone)
  const known = new Map<string, TablePlan>()
  const compiled = tables.map(({ source, snapshot, columns }) => {
    const layout = `${source}\n${columns.join('\n')}`
    const plan = known.get(layout) ?? compileTable(mapping, source, columns, zone)
    known.set(layout, plan)
    return [snapshot, plan] as const
  })
  return { mapping, zone, tables: new Map(compiled) }
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Date.parse(a) >= Date.parse(b) ? a : b
}

/** Contracts without an award in their own row: the only award of the process, else one of the contract's number. */
function linkAwards(assembly: Assembly): void {
  const awards = (assembly.content.awards as Json[] | undefined) ?? []
  for (const { contract, row } of assembly.unlinked) {
    const same = awards.find((award) => award.id === contract.id)
    const award = same ?? (awards.length === 1 ? awards[0] : undefined)
    contract.awardID = award?.id ?? contract.id ?? '1'
    if (!award) addProblem(row, 'no-award', 'contracts/awardID', '', String(contract.id ?? ''))
  }
}

/** Which sections stand in which order in a release. */
const SECTIONS = new Set(['buyer', 'planning', 'tender', 'bids', 'awards', 'contracts'])

function copyOrigins(origins: Origins | undefined, from: Json, to: Json): void {
  if (origins) for (const key of Object.keys(from)) copyOrigin(origins, from, to, key)
}

function withTenderId(tender: Json, key: string, origins: Origins | undefined): Json {
  if (tender.id !== undefined) return tender
  const whole = { id: key, ...tender }
  copyOrigins(origins, tender, whole)
  return whole
}

/** The sections in the order of the standard, with what they need beside the rows. */
function finishContent(
  assembly: Assembly,
  key: string,
  language: string | undefined,
  origins: Origins | undefined,
): Json {
  linkAwards(assembly)
  const { content, parties } = assembly
  if (content.tender) content.tender = withTenderId(content.tender as Json, key, origins)
  const ordered: Json = language ? { language } : {}
  for (const name in content) if (!SECTIONS.has(name)) ordered[name] = content[name]
  if (parties.size) ordered.parties = [...parties.values()]
  for (const name of SECTIONS) if (content[name] !== undefined) ordered[name] = content[name]
  copyOrigins(origins, content, ordered)
  return ordered
}

const inOrder = (compiled: CompiledMapping, rows: readonly SourceRow[]) => {
  const orderOf = (row: SourceRow) => compiled.tables.get(row.snapshot)!.order
  if (rows.length < 2) return rows
  return rows.toSorted((a, b) => orderOf(a) - orderOf(b) || a.line - b.line)
}

/** Puts the rows of one process together: earlier sources of the mapping and earlier lines come first. */
export function mapRows(compiled: CompiledMapping, key: string, rows: readonly SourceRow[], origins?: Origins): Mapped {
  const problems: Problem[] = []
  const assembly = startAssembly(rows.length === 1)
  const { currency, language } = compiled.mapping
  let starts = false
  let date: string | undefined
  for (const { snapshot, line, cells } of inOrder(compiled, rows)) {
    const table = compiled.tables.get(snapshot)!
    const row: RowAt = { table, snapshot, line, cells, currency, problems, origins }
    if (!table.adds) starts = true
    const fragment = buildFragment(table.root, row)
    if (fragment) addRow(assembly, fragment, row)
    if (table.date) date = latest(date, table.date.read(cells).value as string | undefined)
  }
  if (!starts) return { content: undefined, date, problems: problemsWithoutProcess(compiled, rows) }
  return { content: finishContent(assembly, key, language, origins), date, problems }
}

function problemsWithoutProcess(compiled: CompiledMapping, rows: readonly SourceRow[]): Problem[] {
  return rows.map(({ snapshot, line, cells }) => ({
    source: compiled.tables.get(snapshot)!.source,
    snapshot,
    line,
    column: '',
    target: '',
    reason: 'no-process',
    text: cells.join(' | ').slice(0, 500),
  }))
}

/** The ocid of a process. */
export const ocidOf = (compiled: CompiledMapping, key: string): string => makeOcid(compiled.mapping.ocidPrefix, key)
