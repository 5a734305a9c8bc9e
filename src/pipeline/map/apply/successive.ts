import { type CompiledMapping, mapRows, ocidOf, type SourceRow } from './apply-mapping.ts'
import type { Json } from './fragment.ts'
import type { Problem } from './problems.ts'
import { tagChange } from './release-tags.ts'

/** A release as OCDS has it, and the rows that it was made from. */
export type MappedRelease = {
  readonly ocid: string
  readonly id: string
  readonly date: string
  readonly tag: readonly string[]
  readonly content: Json
  readonly rows: readonly SourceRow[]
}

/** All rows of one process, from every snapshot that has any. */
export type ProcessRows = { readonly key: string; readonly rows: readonly SourceRow[] }

/** When each snapshot was taken, as an RFC 3339 date-time in UTC. */
export type TakenAt = ReadonlyMap<string, string>

function groupBySnapshot(rows: readonly SourceRow[]): Map<string, SourceRow[]> {
  const groups = new Map<string, SourceRow[]>()
  for (const row of rows) {
    const group = groups.get(row.snapshot)
    if (group) group.push(row)
    else groups.set(row.snapshot, [row])
  }
  return groups
}

const cellsOf = (rows: readonly SourceRow[] | undefined) => JSON.stringify(rows?.map((row) => row.cells))

type Snapshot = { readonly at: string; readonly snapshot: string; readonly rows: readonly SourceRow[] }

function listSnapshots(rows: readonly SourceRow[], takenAt: TakenAt): Snapshot[] {
  const groups = [...groupBySnapshot(rows)].map(([snapshot, own]) => ({
    at: takenAt.get(snapshot)!,
    snapshot,
    rows: own,
  }))
  return groups.length < 2 ? groups : groups.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/**
 * What was known of a process at each time at which a snapshot brought something new. A source that lists a process
 * no longer says nothing new about it: lists of open tenders drop what has closed.
 */
function* listStates(
  compiled: CompiledMapping,
  rows: readonly SourceRow[],
  takenAt: TakenAt,
): Generator<{ at: string; rows: readonly SourceRow[] }> {
  const only = rows[0]?.snapshot
  if (only !== undefined && rows.every((row) => row.snapshot === only)) {
    yield { at: takenAt.get(only)!, rows }
    return
  }
  const snapshots = listSnapshots(rows, takenAt)
  const state = new Map<string, readonly SourceRow[]>()
  let isNews = false
  for (const [i, { at, snapshot, rows: group }] of snapshots.entries()) {
    const { source } = compiled.tables.get(snapshot)!
    if (snapshots.length === 1 || cellsOf(state.get(source)) !== cellsOf(group)) {
      state.set(source, group)
      isNews = true
    }
    if (!isNews || snapshots[i + 1]?.at === at) continue
    yield { at, rows: [...state.values()].flat() }
    isNews = false
  }
}

const LISTS = ['awards', 'contracts'] as const

/** Awards and contracts that an earlier snapshot had and this one has not: OCDS has no way to take them back. */
function listGone(before: Json, after: Json, rows: readonly SourceRow[], compiled: CompiledMapping): Problem[] {
  const row = rows[0]!
  const { source } = compiled.tables.get(row.snapshot)!
  return LISTS.flatMap((list) => {
    const kept = new Set(((after[list] as Json[] | undefined) ?? []).map((entry) => entry.id))
    const gone = ((before[list] as Json[] | undefined) ?? []).filter((entry) => !kept.has(entry.id))
    return gone.map(
      (entry): Problem => ({
        source,
        snapshot: row.snapshot,
        line: row.line,
        column: '',
        target: list,
        reason: 'gone',
        text: String(entry.id),
      }),
    )
  })
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown) => value !== null && typeof value !== 'object'

/** What takes the place of something that is gone: null for a value, and for the values in an object without id. */
function removalOf(gone: unknown): unknown {
  if (isPlain(gone)) return null
  if (!isObject(gone) || gone.id !== undefined) return undefined
  return withRemovals(gone, {})
}

function entriesWithRemovals(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const known = new Map(before.filter(isObject).map((entry) => [entry.id, entry]))
  const change = (entry: Json) => withRemovals(known.get(entry.id), entry)
  return after.map((entry) => (isObject(entry) && entry.id !== undefined ? change(entry) : entry))
}

/** Values that were there and are not any more are said to be null: merging then removes them. */
export function withRemovals(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return entriesWithRemovals(before, after)
  if (!isObject(before) || !isObject(after)) return after
  const kept = Object.entries(after).map(([key, value]) => [key, withRemovals(before[key], value)])
  const removed = Object.entries(before)
    .filter(([key]) => after[key] === undefined && key !== 'id')
    .map(([key, value]) => [key, removalOf(value)])
  return Object.fromEntries([...kept, ...removed.filter(([, value]) => value !== undefined)])
}

function idOf(ocid: string, date: string, earlier: readonly MappedRelease[]): string {
  const base = `${ocid}-${date.replace(/[:.]/g, '-')}`
  let id = base
  for (let n = 2; earlier.some((release) => release.id === id); n++) id = `${base}-${n}`
  return id
}

/**
 * The releases of a process, oldest first: one for each time at which what the mapping makes of its rows changed. The
 * date is the rows' own where the mapping names a column for it, else that of the snapshot.
 */
export function mapProcess(
  compiled: CompiledMapping,
  process: ProcessRows,
  takenAt: TakenAt,
): { releases: MappedRelease[]; problems: Problem[] } {
  const ocid = ocidOf(compiled, process.key)
  const releases: MappedRelease[] = []
  const problems: Problem[] = []
  let before: Json | undefined
  for (const { at, rows } of listStates(compiled, process.rows, takenAt)) {
    const mapped = mapRows(compiled, process.key, rows)
    problems.push(...mapped.problems)
    if (!mapped.content) continue
    if (before && JSON.stringify(before) === JSON.stringify(mapped.content)) continue
    if (before) problems.push(...listGone(before, mapped.content, rows, compiled))
    const date = mapped.date ?? at
    const tag = compiled.mapping.tag ?? tagChange(before, mapped.content)
    const content = before ? (withRemovals(before, mapped.content) as Json) : mapped.content
    releases.push({ ocid, id: idOf(ocid, date, releases), date, tag, content, rows })
    before = mapped.content
  }
  return { releases, problems: releases.length > 1 ? withoutRepeats(problems) : problems }
}

/** What is wrong with a row is wrong again in each later state that the row is part of: it is listed once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...seen.values()]
}

/** A release as a document of its own. */
export function writeRelease({ ocid, id, date, tag, content }: MappedRelease): Json {
  return { ocid, id, date, tag, initiationType: 'tender', ...content }
}
