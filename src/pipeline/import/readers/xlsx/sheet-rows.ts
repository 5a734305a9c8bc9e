import { isAppError } from '#lib/app-error.ts'
import { brokenWorkbook } from '../../import.errors.ts'
import { columnOf, decodeEscapes, writeDate, writeNumber } from './cell-values.ts'
import type { Merged } from './sheet-scan.ts'
import { createXmlParser, type Workbook } from './workbook.ts'

/** A row of a sheet by its number there (from 1). */
export type SheetRow = { line: number; cells: string[] }

const MAX_COLUMNS = 16_384
const MAX_ROWS = 1_048_576

type State = {
  workbook: Workbook
  merged: readonly Merged[]
  /** Merged ranges that reach into the row in hand, with the value of their first cell. */
  active: { range: Merged; value: string }[]
  nextMerged: number
  line: number
  cells: string[]
  column: number
  type: string
  style: number
  isValue: boolean
  isFormula: boolean
  isPhonetic: boolean
  value: string
  formula: string
  hasValue: boolean
  rows: SheetRow[]
}

/** The text of a cell: the value that was stored; a formula without one stays the text of the formula. */
function writeCell(s: State): string {
  const { workbook, value } = s
  if (!s.hasValue && s.formula !== '') return `=${s.formula}`
  switch (s.type) {
    case 's':
      return workbook.texts[Number(value)] ?? ''
    case 'str':
    case 'inlineStr':
      return decodeEscapes(value)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
    case 'd':
      return value
    default: {
      const kind = workbook.dateKinds[s.style] ?? 'none'
      const isDate = kind !== 'none' && value !== '' && !Number.isNaN(Number(value))
      return isDate ? writeDate(Number(value), kind, workbook.is1904) : writeNumber(value)
    }
  }
}

function openCell(s: State, attributes: Record<string, string>): void {
  const reference = attributes.r
  s.column = reference ? columnOf(reference) : s.column + 1
  if (s.column < 0 || s.column >= MAX_COLUMNS) throw brokenWorkbook(`there is no column "${reference ?? s.column}"`)
  s.type = attributes.t ?? 'n'
  s.style = Number(attributes.s ?? -1)
  s.value = ''
  s.formula = ''
  s.hasValue = false
}

function closeCell(s: State): void {
  while (s.cells.length < s.column) s.cells.push('')
  s.cells[s.column] = writeCell(s)
}

/** Gives each cell of a merged range the value of its first cell. */
function fillMerged(s: State): void {
  const row = s.line - 1
  s.active = s.active.filter(({ range }) => range.bottom >= row)
  for (let next = s.merged[s.nextMerged]; next && next.top <= row; next = s.merged[++s.nextMerged])
    if (next.bottom >= row) s.active.push({ range: next, value: next.top === row ? (s.cells[next.left] ?? '') : '' })
  for (const { range, value } of s.active) {
    if (value === '') continue
    for (let column = range.left; column <= Math.min(range.right, MAX_COLUMNS - 1); column++) {
      while (s.cells.length < column) s.cells.push('')
      s.cells[column] ||= value
    }
  }
}

function openRow(s: State, attributes: Record<string, string>): void {
  s.line = attributes.r ? Number(attributes.r) : s.line + 1
  if (!Number.isInteger(s.line) || s.line < 1 || s.line > MAX_ROWS)
    throw brokenWorkbook(`there is no row "${attributes.r}"`)
  s.cells = []
  s.column = -1
}

function openTag(s: State, tag: string, attributes: Record<string, string>): void {
  if (tag === 'row') openRow(s, attributes)
  else if (tag === 'c') openCell(s, attributes)
  else if (tag === 'v' || (tag === 't' && s.type === 'inlineStr')) {
    s.isValue = !s.isPhonetic
    s.hasValue = true
  } else if (tag === 'f') s.isFormula = true
  else if (tag === 'rPh') s.isPhonetic = true
}

function closeTag(s: State, tag: string): void {
  if (tag === 'v' || tag === 't') s.isValue = false
  else if (tag === 'f') s.isFormula = false
  else if (tag === 'rPh') s.isPhonetic = false
  else if (tag === 'c') closeCell(s)
  else if (tag === 'row') {
    fillMerged(s)
    s.rows.push({ line: s.line, cells: s.cells })
  }
}

export type SheetReader = {
  /** The rows that this piece of XML finished. */
  push(text: string): SheetRow[]
  /** Why no more can be read, once the XML has turned out to be damaged. */
  failure(): string | undefined
}

/** Reads the rows of a sheet out of its XML as it arrives. */
export function createSheetReader(workbook: Workbook, merged: readonly Merged[]): SheetReader {
  const s: State = {
    workbook,
    merged,
    active: [],
    nextMerged: 0,
    line: 0,
    cells: [],
    column: -1,
    type: 'n',
    style: -1,
    isValue: false,
    isFormula: false,
    isPhonetic: false,
    value: '',
    formula: '',
    hasValue: false,
    rows: [],
  }
  const parser = createXmlParser({
    open: (tag, attributes) => openTag(s, tag, attributes),
    text(text) {
      if (s.isValue) s.value += text
      else if (s.isFormula) s.formula += text
    },
    close: (tag) => closeTag(s, tag),
  })
  let failure: string | undefined
  return {
    push(text) {
      try {
        if (failure === undefined) parser.write(text)
      } catch (error) {
        if (!isAppError(error)) throw error
        failure = error.message
      }
      const rows = s.rows
      s.rows = []
      return rows
    },
    failure: () => failure,
  }
}
