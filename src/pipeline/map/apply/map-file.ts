import { AppError } from '#lib/app-error.ts'
import { readTextLines } from '#platform/files/read-lines.ts'
import type { Work } from '#platform/queue/work.ts'
import type { CompiledMapping, SourceRow } from './apply-mapping.ts'
import type { Problem } from './problems.ts'
import { type MappedRelease, mapProcess, type TakenAt, writeRelease } from './successive.ts'

/** Lines of a file that is being written; `add` collects, `flush` waits for the disk. */
export type LineWriter = { add(line: string): void; flush(): Promise<void> }

/** What is read, and where releases and problems go. */
export type MapFileJob = {
  readonly compiled: CompiledMapping
  readonly takenAt: TakenAt
  /** Snapshots by the number under which they stand in the file. */
  readonly snapshots: readonly string[]
  /** Lines `[key, number of the snapshot, line, cells]` in the order of keys. */
  readonly input: string
  readonly releases: LineWriter
  readonly problems: LineWriter
}

export type MapCounts = { rows: number; leftOut: number; processes: number; releases: number; problems: number }

/** A process with more rows than this is a wrong key: the city's name, or a year. */
const MOST_ROWS = 100_000

type FileLine = [key: string, snapshot: number, line: number, cells: string[]]

const tooManyRows = (key: string) =>
  new AppError({
    code: 'map.key-too-common',
    kind: 'invalid',
    message: `More than ${MOST_ROWS.toLocaleString('en')} rows have the key "${key}". That is no number of a process: choose another key for the source.`,
    details: { key },
  })

/**
 * A line for the table `release`: ocid, id, date, tags, rows and the release itself between tabs. JSON has no tab and no
 * line end within it, so nothing needs escaping.
 */
function releaseLine(release: MappedRelease): string {
  const { ocid, id, date, tag, rows } = release
  const sourceRows = rows.map((row) => `["${row.snapshot}",${row.line}]`).join(',')
  return `${ocid}\t${id}\t${date}\t${tag.join(' ')}\t[${sourceRows}]\t${JSON.stringify(writeRelease(release))}\n`
}

function problemLine({ source, snapshot, line, column, target, reason, text }: Problem): string {
  return `${JSON.stringify([source, snapshot, line, column, target, reason, text])}\n`
}

type State = { key: string; rows: SourceRow[]; counts: MapCounts }

function addProblems(job: MapFileJob, counts: MapCounts, problems: readonly Problem[]): void {
  for (const problem of problems) job.problems.add(problemLine(problem))
  counts.problems += problems.length
}

/** A row whose key is blank belongs to no process; it is listed. */
function problemsWithoutKey(job: MapFileJob, rows: readonly SourceRow[]): Problem[] {
  return rows.map(({ snapshot, line, cells }) => {
    const { source } = job.compiled.tables.get(snapshot)!
    return {
      source,
      snapshot,
      line,
      column: '',
      target: 'ocid',
      reason: 'no-key',
      text: cells.join(' | ').slice(0, 500),
    }
  })
}

function endProcess(job: MapFileJob, state: State): void {
  const { key, rows, counts } = state
  if (rows.length === 0) return
  state.rows = []
  if (key === '') {
    addProblems(job, counts, problemsWithoutKey(job, rows))
    return
  }
  const { releases, problems } = mapProcess(job.compiled, { key, rows }, job.takenAt)
  for (const release of releases) job.releases.add(releaseLine(release))
  if (releases.length) counts.processes += 1
  counts.releases += releases.length
  addProblems(job, counts, problems)
}

function addLine(job: MapFileJob, state: State, text: string): void {
  const [key, number, line, cells] = JSON.parse(text) as FileLine
  const snapshot = job.snapshots[number]!
  if (key !== state.key || (key === '' && state.rows.length >= MOST_ROWS)) {
    endProcess(job, state)
    state.key = key
  }
  state.counts.rows += 1
  if (!job.compiled.tables.get(snapshot)!.counts(cells)) {
    state.counts.leftOut += 1
    return
  }
  if (state.rows.length >= MOST_ROWS) throw tooManyRows(key)
  state.rows.push({ snapshot, line, cells })
}

/**
 * Maps a file of rows sorted by key, process by process: memory holds one process and a megabyte of text. Throws
 * `map.key-too-common`; stops with an AbortError between two megabytes.
 */
export async function mapFile(job: MapFileJob, work: Work): Promise<MapCounts> {
  const state: State = { key: '', rows: [], counts: { rows: 0, leftOut: 0, processes: 0, releases: 0, problems: 0 } }
  for await (const lines of readTextLines(job.input)) {
    work.signal.throwIfAborted()
    for (const line of lines) if (line) addLine(job, state, line)
    await job.releases.flush()
    await job.problems.flush()
    await work.report(state.counts)
  }
  endProcess(job, state)
  await job.releases.flush()
  await job.problems.flush()
  return state.counts
}
