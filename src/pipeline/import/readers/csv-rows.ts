import { type CsvBreak, createCsvSplitter } from '#lib/csv-splitter.ts'
import { decodeText, showUndecodable } from '#lib/text-encoding.ts'
import { t } from '#lib/words/words.ts'
import type { ReadLimits } from './limits.ts'
import type { Aside, Batch, ReadSummary, Row, RowReader } from './rows.ts'
import type { Bytes } from './unpack.ts'

export type CsvFormat = {
  kind: 'csv'
  encoding: string
  delimiter: string
  lineEnd: 'lf' | 'any'
  /** The line with the names of the columns; 0 where there is none. What stands above it is no row. */
  headerLine: number
  /** The export leaves out empty cells at the end of a row. */
  fillMissing: boolean
}

type State = {
  format: CsvFormat
  limits: ReadLimits
  width: number
  rows: Row[]
  aside: Aside[]
  rowsIn: number
  blank: number
  /** Set while the last, unfinished record of a broken file is read. */
  isCutOff: boolean
  /** A NUL or a byte that is no text has been seen: from then on each row is looked at. */
  isSuspect: boolean
  broken: string | undefined
}

function setAside(s: State, line: number, text: string, reason: string): void {
  s.rowsIn += 1
  s.aside.push({ line, text: showUndecodable(text.slice(0, s.limits.head)), reason })
}

const isBlank = (cells: string[]) => cells.every((cell) => cell === '' || cell.trim() === '')

/** Why the text of a record cannot be loaded whatever its cells are. */
function judgeText(s: State, text: string): string | undefined {
  if (s.isCutOff) return t('import.aside.cut-off')
  if (!s.isSuspect) return undefined
  if (!text.isWellFormed()) return t('import.aside.undecodable', { encoding: s.format.encoding })
  return text.includes('\0') ? t('import.aside.nul') : undefined
}

/** The cells as wide as the table, or why they are not: blank cells past the last column say nothing and are dropped. */
function fitCells(s: State, cells: string[]): string[] | string {
  const expected = s.width
  const found = cells.length
  if (found === expected) return cells
  if (found < expected)
    return s.format.fillMissing ? cells : t('import.aside.too-few', { found, expected: String(expected) })
  if (isBlank(cells.slice(expected))) return cells.slice(0, expected)
  return t('import.aside.too-many', { found, expected: String(expected) })
}

function takeRecord(s: State, cells: string[], line: number, text: () => string): void {
  if (line <= s.format.headerLine) return
  if (isBlank(cells) && !s.isCutOff) {
    s.blank += 1
    return
  }
  const reason = s.isSuspect || s.isCutOff ? judgeText(s, text()) : undefined
  const fitted = reason ?? fitCells(s, cells)
  if (typeof fitted === 'string') setAside(s, line, text(), fitted)
  else {
    s.rowsIn += 1
    s.rows.push({ line, cells: fitted })
  }
}

function takeBroken(s: State, reason: CsvBreak, line: number, head: string, length: number): void {
  if (line <= s.format.headerLine) return
  setAside(s, line, head, t(`import.aside.${reason}`, { length, kept: s.limits.head }))
}

function takeBatch(s: State): Batch {
  const batch = { rows: s.rows, aside: s.aside }
  s.rows = []
  s.aside = []
  return batch
}

async function* readBatches(s: State, bytes: Bytes): AsyncGenerator<Batch> {
  const splitter = createCsvSplitter(s.format, s.limits, {
    record: (cells, line, text, start, end) => takeRecord(s, cells, line, () => text.slice(start, end)),
    broken: (reason, line, head, length) => takeBroken(s, reason, line, head, length),
  })
  for await (const text of decodeText(bytes.chunks, s.format.encoding)) {
    s.isSuspect ||= text.includes('\0') || !text.isWellFormed()
    splitter.push(text)
    if (s.rows.length + s.aside.length > 0) yield takeBatch(s)
  }
  const broken = bytes.brokenAt()
  s.isCutOff = broken !== undefined
  splitter.end()
  if (broken) s.broken = t('import.broken', { bytes: broken.afterBytes, why: broken.message })
  if (s.rows.length + s.aside.length > 0) yield takeBatch(s)
}

/** Reads the rows of a delimited text, whose columns are known. */
export function readCsvRows(bytes: Bytes, format: CsvFormat, columns: string[], limits: ReadLimits): RowReader {
  const s: State = {
    format,
    limits,
    width: columns.length,
    rows: [],
    aside: [],
    rowsIn: 0,
    blank: 0,
    isCutOff: false,
    isSuspect: false,
    broken: undefined,
  }
  const summary = (): ReadSummary => ({ columns, rowsIn: s.rowsIn, blank: s.blank, broken: s.broken })
  return { batches: readBatches(s, bytes), summary }
}
