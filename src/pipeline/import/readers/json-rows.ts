import { flattenObject, parseJsonExactly } from '#lib/json-cells.ts'
import { createJsonListReader, isDeeperThan } from '#lib/json-list.ts'
import { createLineSplitter } from '#lib/line-splitter.ts'
import { decodeText, showUndecodable } from '#lib/text-encoding.ts'
import { t } from '#lib/words/words.ts'
import type { ReadLimits } from './limits.ts'
import type { Aside, Batch, ReadSummary, Row, RowReader } from './rows.ts'
import type { Break, Bytes } from './unpack.ts'

export type JsonFormat =
  /** A list of objects, at the path of names to it (empty for a file that is a list). */
  | { kind: 'json'; encoding: string; list: string[] }
  /** An object a line. */
  | { kind: 'ndjson'; encoding: string }

type State = {
  encoding: string
  limits: ReadLimits
  /** The number of each column, in the order in which they were met: they are known once all rows have been read. */
  columns: Map<string, number>
  rows: Row[]
  aside: Aside[]
  rowsIn: number
  blank: number
  broken: string | undefined
}

/** What cuts text into values: `end` gives why the text is not whole, if it is not. */
type Cutter = { push(text: string): void; end(found: Break | undefined): string | undefined }

function setAside(s: State, line: number, text: string, reason: string): void {
  s.rowsIn += 1
  s.aside.push({ line, text: showUndecodable(text.slice(0, s.limits.head)), reason })
}

function fillCells(s: State, object: Map<string, string>): string[] | undefined {
  const cells: string[] = []
  for (const [name, cell] of object) {
    let column = s.columns.get(name)
    if (column === undefined) {
      column = s.columns.size
      if (column >= s.limits.columns) return undefined
      s.columns.set(name, column)
    }
    while (cells.length < column) cells.push('')
    cells[column] = cell
  }
  return cells
}

function parse(text: string): { value: unknown } | { why: string } {
  try {
    return { value: parseJsonExactly(text) }
  } catch (error) {
    return { why: (error as Error).message }
  }
}

/** The cells of a value, or why it has none. */
function readCells(s: State, text: string): string[] | string {
  if (!text.isWellFormed()) return t('import.aside.undecodable', { encoding: s.encoding })
  if (text.includes('\0')) return t('import.aside.nul')
  const parsed = parse(text)
  if ('why' in parsed) return t('import.aside.not-json', parsed)
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return t('import.aside.not-object')
  const object = flattenObject(value as Record<string, unknown>, s.limits.depth)
  if (!object) return t('import.aside.too-deep', { limit: s.limits.depth })
  if ([...object.values()].some((cell) => cell.length > s.limits.cell))
    return t('import.aside.cell-too-long', { length: text.length, kept: s.limits.head })
  return fillCells(s, object) ?? t('import.aside.too-many-columns', { limit: s.limits.columns })
}

/** What is too deep is told from its brackets: it is not parsed, since what steps into it would run out of stack. */
function takeValue(s: State, text: string, line: number, isTooDeep: boolean): void {
  const cells = isTooDeep ? t('import.aside.too-deep', { limit: s.limits.depth }) : readCells(s, text)
  if (typeof cells === 'string') setAside(s, line, text, cells)
  else if (cells.every((cell) => cell.trim() === '')) s.blank += 1
  else {
    s.rowsIn += 1
    s.rows.push({ line, cells })
  }
}

function takeTooLong(s: State, head: string, line: number, length: number): void {
  setAside(s, line, head, t('import.aside.row-too-long', { length, kept: s.limits.head }))
}

function cutList(s: State, path: readonly string[]): Cutter {
  const reader = createJsonListReader(path, s.limits, {
    element: (text, line, depth) => takeValue(s, text, line, depth > s.limits.depth),
    tooLong: (head, line, length) => takeTooLong(s, head, line, length),
  })
  return {
    push: reader.push,
    end() {
      const { isClosed, rest } = reader.end()
      if (rest) setAside(s, rest.line, rest.text, t('import.aside.cut-off'))
      return isClosed ? undefined : 'the list is not closed'
    },
  }
}

function cutLines(s: State): Cutter {
  let last: { text: string; line: number } | undefined
  let isEnding = false
  const splitter = createLineSplitter(s.limits, {
    line(text, line) {
      if (text.trim() === '') s.blank += 1
      else if (isEnding) last = { text, line }
      else takeValue(s, text, line, isDeeperThan(text, s.limits.depth))
    },
    tooLong: (head, line, length) => takeTooLong(s, head, line, length),
  })
  return {
    push: splitter.push,
    end(found) {
      isEnding = found !== undefined
      splitter.end()
      if (last) setAside(s, last.line, last.text, t('import.aside.cut-off'))
      return undefined
    },
  }
}

function takeBatch(s: State): Batch {
  const batch = { rows: s.rows, aside: s.aside }
  s.rows = []
  s.aside = []
  return batch
}

async function* readBatches(s: State, bytes: Bytes, cutter: Cutter): AsyncGenerator<Batch> {
  let characters = 0
  for await (const text of decodeText(bytes.chunks, s.encoding)) {
    characters += text.length
    cutter.push(text)
    if (s.rows.length + s.aside.length > 0) yield takeBatch(s)
  }
  const found = bytes.brokenAt()
  const why = cutter.end(found)
  if (found || why)
    s.broken = t('import.broken', { bytes: found?.afterBytes ?? characters, why: found?.message ?? why ?? '' })
  if (s.rows.length + s.aside.length > 0) yield takeBatch(s)
}

/** Reads the objects of a JSON list or of lines of JSON as rows; columns are the paths of their values. */
export function readJsonRows(bytes: Bytes, format: JsonFormat, limits: ReadLimits): RowReader {
  const s: State = {
    encoding: format.encoding,
    limits,
    columns: new Map(),
    rows: [],
    aside: [],
    rowsIn: 0,
    blank: 0,
    broken: undefined,
  }
  const cutter = format.kind === 'json' ? cutList(s, format.list) : cutLines(s)
  const summary = (): ReadSummary => ({
    columns: [...s.columns.keys()],
    rowsIn: s.rowsIn,
    blank: s.blank,
    broken: s.broken,
  })
  return { batches: readBatches(s, bytes, cutter), summary }
}
