import { type DialectFinding, detectDialect, type SampleRecord, sampleRecords } from '#lib/csv-detect.ts'
import { findHeader, nameColumns } from '#lib/table-header.ts'
import { t } from '#lib/words/words.ts'
import { wrongDelimiter } from '../import.errors.ts'
import type { FileFormat, FormatChoices } from './format.ts'
import { describeHeader, describeTotal } from './inspect-header.ts'
import { estimateRows, FIRST_ROWS, type Finding } from './inspection.ts'

/** The separators by name, for words. */
const NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }
/** What the separator is told from. */
const DIALECT_CHARACTERS = 300_000

function chooseDialect(text: string, isWhole: boolean, delimiter: string | undefined): DialectFinding {
  const found = detectDialect(text, isWhole)
  if (delimiter === undefined) return found
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) throw wrongDelimiter()
  return { ...found, delimiter, sure: 'certain' }
}

const isFilled = (cell: string) => cell.trim() !== ''

/** Unnamed columns at the end count where some row has a value in them. */
function chooseColumns(header: string[], rows: SampleRecord[]): ReturnType<typeof nameColumns> {
  const lastNamed = header.findLastIndex(isFilled)
  const lastUsed = Math.max(
    ...rows.map(({ cells }) => (cells.length > header.length ? -1 : cells.findLastIndex(isFilled))),
  )
  return nameColumns(header.slice(0, Math.max(lastNamed, lastUsed) + 1))
}

function usualWidth(rows: SampleRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function doubtWidths(rows: SampleRecord[], width: number, fillMissing: boolean): string[] {
  const few = rows.filter(({ cells }) => cells.length < width).length
  const many = rows.filter(({ cells }) => cells.slice(width).some(isFilled)).length
  const of = rows.length
  return [
    ...(few > 0 && !fillMissing ? [t('import.doubt.too-few', { count: few, of })] : []),
    ...(many > 0 ? [t('import.doubt.too-many', { count: many, of })] : []),
  ]
}

/** Finds out how a delimited text is written: separator, line ends, header, columns. */
export function inspectCsv(
  sample: { text: string; encoding: string; isWhole: boolean; bytes: number; allBytes: number },
  base: Pick<FileFormat, 'packing' | 'member'>,
  choices: FormatChoices,
): Omit<Finding, 'sure'> & { dialect: DialectFinding } {
  const { text, isWhole } = sample
  const beginning = text.slice(0, DIALECT_CHARACTERS)
  const dialect = chooseDialect(beginning, isWhole && beginning.length === text.length, choices.delimiter)
  const { records, count, last } = sampleRecords(text, dialect, isWhole)
  const found = findHeader(records)
  const headerLine = choices.headerLine ?? found.line
  const rows = records.filter(({ line, cells }) => line > headerLine && cells.some(isFilled))
  const header = records.find(({ line }) => line === headerLine)?.cells
  const { columns, notes } = header ? chooseColumns(header, rows) : nameColumns(Array(usualWidth(rows)).fill(''))
  const fillMissing = choices.fillMissing ?? false
  const above = header ? records.findIndex(({ line }) => line === headerLine) + 1 : 0
  return {
    format: {
      ...base,
      kind: 'csv',
      encoding: sample.encoding,
      delimiter: dialect.delimiter,
      lineEnd: dialect.lineEnd,
      headerLine: header ? headerLine : 0,
      fillMissing,
    },
    columns,
    sheets: [],
    lists: [],
    firstRows: rows.slice(0, FIRST_ROWS).map(({ line, cells }) => ({ line, cells: cells.slice(0, columns.length) })),
    rows: estimateRows(columns.length > 0 ? count - above : 0, sample.bytes, sample.allBytes, isWhole),
    doubts: [
      ...(dialect.sure === 'likely'
        ? [t('import.doubt.delimiter', { delimiter: NAMES[dialect.delimiter] ?? dialect.delimiter })]
        : []),
      ...(dialect.isMixed ? [t('import.doubt.line-ends')] : []),
      ...(columns.length > 0
        ? describeHeader({ ...found, line: header ? headerLine : 0 }, notes, choices.headerLine !== undefined)
        : []),
      ...doubtWidths(rows, columns.length, fillMissing),
      ...(isWhole && last && last.line > headerLine ? describeTotal(last) : []),
      ...(rows.length === 0 ? [t('import.doubt.no-rows')] : []),
    ],
    dialect,
  }
}
