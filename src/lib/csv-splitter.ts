import { type Cursor, findLineEnd, forgetSearches, nextDelimiter, nextLineSign, nextQuote } from './csv-cursor.ts'

/** How a table is written as text. `lineEnd` `lf` ends a record at LF or CRLF, `any` at a lone CR too. */
export type CsvDialect = { delimiter: string; lineEnd: 'lf' | 'any' }

/** In characters. Past `cell` or `row` a record is broken; of a broken record's text the first `head` characters are kept. */
export type CsvLimits = { cell: number; row: number; head: number }

export const csvLimits: CsvLimits = { cell: 1_000_000, row: 4_000_000, head: 10_000 }

/** Why a record could not be cut into cells. */
export type CsvBreak = 'quote-not-closed' | 'text-after-quote' | 'row-too-long' | 'cell-too-long'

export type CsvSink = {
  /** A record: its cells, the line on which it begins, and where its text stands, for those who keep it. */
  record(cells: string[], line: number, text: string, start: number, end: number): void
  /** A record set aside: the head of its text and how many characters it had in all. */
  broken(reason: CsvBreak, line: number, head: string, length: number): void
}

export type CsvSplitter = { push(text: string): void; end(): void }

type Skipped = { line: number; head: string; length: number }
type State = Cursor & {
  limits: CsvLimits
  sink: CsvSink
  line: number
  cells: string[]
  /** Line ends inside the quoted cells of the record being read. */
  innerLines: number
  /** A line too long to be kept, while its end is looked for. */
  skipped: Skipped | undefined
  /** Characters searched in vain for closing quotation marks. */
  searchedInVain: number
}

/**
 * Many lines that each open a quotation which never closes would make us search the rest of the text once for each.
 * After so many characters of that, a quoted cell must end on the line it begins on.
 */
const VAIN_SEARCH = 64_000_000
const CR = 13
const LF = 10
const QUOTE = 34
const NOWHERE = Number.POSITIVE_INFINITY

/** True if a record may end right here, after a closing quotation mark. */
function isLineEnd(s: State, at: number): boolean {
  const code = s.text.charCodeAt(at)
  return code === LF || (code === CR && (s.anyEnd || at + 1 === s.text.length || s.text.charCodeAt(at + 1) === LF))
}

function countLines(s: State, from: number, to: number): number {
  if (nextLineSign(s, from) >= to) return 0
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = s.text.charCodeAt(at)
    if (code === LF || (code === CR && s.anyEnd && s.text.charCodeAt(at + 1) !== LF)) lines += 1
  }
  return lines
}

/** The closing quotation mark of the cell that begins at `from`. */
function findClosingQuote(s: State, from: number): number {
  const last = s.searchedInVain > VAIN_SEARCH && findLineEnd(s, from) ? s.recordEnd : s.text.length
  let at = s.text.indexOf('"', from)
  while (at !== -1 && at < last && s.text.charCodeAt(at + 1) === QUOTE) at = s.text.indexOf('"', at + 2)
  return at === -1 || at >= last ? NOWHERE : at
}

type Outcome = CsvBreak | 'whole' | 'cell' | 'more'

/** Reads the quoted cell that begins at `at`; `s.at` is then where the next cell begins. */
function readQuotedCell(s: State, at: number): Outcome {
  const close = findClosingQuote(s, at + 1)
  if (close === NOWHERE) return s.isLast || s.searchedInVain > VAIN_SEARCH ? 'quote-not-closed' : 'more'
  const after = close + 1
  if (!s.isLast && after + 1 >= s.text.length) return 'more'
  const cell = s.text.slice(at + 1, close)
  s.cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell)
  s.innerLines += countLines(s, at, close)
  s.at = after + 1
  if (after < s.text.length && s.text.charCodeAt(after) === s.delimiterCode) return 'cell'
  if (after < s.text.length && !isLineEnd(s, after)) return 'text-after-quote'
  findLineEnd(s, after)
  s.recordEnd = after
  return 'whole'
}

function readPlainCell(s: State, at: number): Outcome {
  if (!findLineEnd(s, at)) return 'more'
  const end = nextDelimiter(s, at)
  s.cells.push(s.text.slice(at, Math.min(end, s.recordEnd)))
  s.at = end + 1
  return end < s.recordEnd ? 'cell' : 'whole'
}

/** Reads a record with quotation marks in it, cell by cell. */
function readQuotedRecord(s: State, start: number): Outcome {
  s.cells = []
  s.innerLines = 0
  s.at = start
  for (;;) {
    const outcome = s.text.charCodeAt(s.at) === QUOTE ? readQuotedCell(s, s.at) : readPlainCell(s, s.at)
    if (outcome !== 'cell') return outcome
  }
}

function emit(s: State, start: number): void {
  const { limits, sink } = s
  const length = s.recordEnd - start
  if (length > limits.cell && s.cells.some((cell) => cell.length > limits.cell))
    sink.broken('cell-too-long', s.line, s.text.slice(start, start + limits.head), length)
  else sink.record(s.cells, s.line, s.text, start, s.recordEnd)
  s.line += 1 + s.innerLines
}

/** Sets the first line of a broken record aside; the next line starts afresh. False where its end is not yet known. */
function setLineAside(s: State, reason: CsvBreak, start: number): boolean {
  forgetSearches(s)
  if (!findLineEnd(s, start)) return false
  if (reason === 'quote-not-closed') s.searchedInVain += s.text.length - start
  const head = s.text.slice(start, Math.min(s.recordEnd, start + s.limits.head))
  s.sink.broken(reason, s.line, head, s.recordEnd - start)
  s.line += 1
  return true
}

/** Reads the record at `start`; false where more text is needed to know its end. */
function readRecord(s: State, start: number): boolean {
  const isEnded = findLineEnd(s, start)
  if (nextQuote(s, start) >= (isEnded ? s.recordEnd : s.text.length)) {
    if (!isEnded) return false
    s.cells = s.text.slice(start, s.recordEnd).split(s.delimiter)
    s.innerLines = 0
    emit(s, start)
    return true
  }
  const outcome = readQuotedRecord(s, start)
  if (outcome === 'more' || outcome === 'cell') return false
  if (outcome !== 'whole') return setLineAside(s, outcome, start)
  emit(s, start)
  return true
}

/** A CR at the end of the text may be half of a CRLF: it is kept until more is known. */
const knownLength = (s: State) => s.text.length - (!s.isLast && s.text.endsWith('\r') ? 1 : 0)

/** A record outgrew the limit: an open quotation is given up at its first line, a line without end is passed over. */
function giveUp(s: State, start: number): number {
  if (setLineAside(s, 'quote-not-closed', start)) return s.next
  const end = knownLength(s)
  s.skipped = { line: s.line, head: s.text.slice(start, start + s.limits.head), length: end - start }
  return end
}

/** Passes over the rest of a line that is too long to be kept; gives the place where reading goes on. */
function passOver(s: State, skipped: Skipped): number {
  if (!findLineEnd(s, 0)) {
    const end = knownLength(s)
    skipped.length += end
    return end
  }
  s.sink.broken('row-too-long', skipped.line, skipped.head, skipped.length + s.recordEnd)
  s.skipped = undefined
  s.line += 1
  return s.next
}

function read(s: State): void {
  forgetSearches(s)
  let start = s.skipped ? passOver(s, s.skipped) : 0
  while (!s.skipped) {
    while (start < s.text.length && readRecord(s, start)) start = s.next
    if (s.text.length - start <= s.limits.row) break
    start = giveUp(s, start)
  }
  s.text = s.text.slice(start)
}

/**
 * Cuts text into records as RFC 4180 has it, and never throws: a record whose quotes are broken is given to `broken`
 * with its first line, and the next line starts afresh. A quotation mark inside an unquoted cell is a character like
 * any other. Memory stays near the limit of a row, whatever the text.
 */
export function createCsvSplitter(dialect: CsvDialect, limits: CsvLimits, sink: CsvSink): CsvSplitter {
  const s: State = {
    text: '',
    isLast: false,
    delimiter: dialect.delimiter,
    delimiterCode: dialect.delimiter.charCodeAt(0),
    anyEnd: dialect.lineEnd === 'any',
    quoteAt: -1,
    delimiterAt: -1,
    newlineAt: -1,
    returnAt: -1,
    at: 0,
    recordEnd: 0,
    next: 0,
    limits,
    sink,
    line: 1,
    cells: [],
    innerLines: 0,
    skipped: undefined,
    searchedInVain: 0,
  }
  return {
    push(text) {
      s.text = s.text.length > 0 ? s.text + text : text
      read(s)
    },
    end() {
      s.isLast = true
      if (s.skipped && s.text === '') passOver(s, s.skipped)
      else read(s)
    },
  }
}
