import { decodeText } from '#lib/text-encoding.ts'
import { t } from '#lib/words/words.ts'
import { noSheet } from '../../import.errors.ts'
import type { ReadLimits } from '../limits.ts'
import type { Batch, ReadSummary, RowReader } from '../rows.ts'
import { lettersOf } from './cell-values.ts'
import { createSheetReader, type SheetRow } from './sheet-rows.ts'
import { type SheetScan, scanSheet } from './sheet-scan.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type XlsxFormat = {
  kind: 'xlsx'
  sheet: string
  /** The row of the sheet with the names of the columns; 0 where there is none. */
  headerLine: number
}

/** Merged rows may repeat a value many times over; a batch is given before that fills the memory. */
const BATCH_ROWS = 5000

/** Finds a sheet by its name. Throws `import.no-sheet`. */
export function findSheet(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw noSheet(name)
  return sheet
}

/** The rows of a sheet as they are read, and at their end why there were no more, if the file broke off. */
export async function* streamSheet(
  workbook: Workbook,
  sheet: Sheet,
  scan: SheetScan,
): AsyncGenerator<SheetRow[], string | undefined> {
  const bytes = await workbook.archive.read(sheet.part)
  const reader = createSheetReader(workbook, scan.merged)
  for await (const text of decodeText(bytes.chunks, 'utf-8')) {
    const rows = reader.push(text.toWellFormed())
    for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS)
    if (reader.failure() !== undefined) return reader.failure()
  }
  const broken = bytes.brokenAt()
  return broken && t('import.broken', { bytes: broken.afterBytes, why: broken.message })
}

/** Why a row cannot be loaded. */
function judge(cells: string[], width: number, limits: ReadLimits): string | undefined {
  const beyond = cells.findIndex((cell, column) => column >= width && cell.trim() !== '')
  if (beyond !== -1) return t('import.aside.beyond-columns', { cell: lettersOf(beyond) })
  if (cells.some((cell) => cell.length > limits.cell))
    return t('import.aside.cell-too-long', { length: cells.join('').length, kept: limits.head })
  return cells.some((cell) => cell.includes('\0')) ? t('import.aside.nul') : undefined
}

function sortRows(
  rows: SheetRow[],
  format: XlsxFormat,
  width: number,
  limits: ReadLimits,
  summary: ReadSummary,
): Batch {
  const batch: Batch = { rows: [], aside: [] }
  for (const { line, cells } of rows) {
    if (line <= format.headerLine) continue
    if (cells.every((cell) => cell.trim() === '')) {
      summary.blank += 1
      continue
    }
    summary.rowsIn += 1
    const reason = judge(cells, width, limits)
    if (reason) batch.aside.push({ line, text: cells.join('\t').slice(0, limits.head).toWellFormed(), reason })
    else batch.rows.push({ line, cells: cells.slice(0, width).map((cell) => cell.toWellFormed()) })
  }
  return batch
}

/** Reads the rows of a sheet, whose columns are known. Formulas are never calculated: the stored value is read. */
export function readXlsxRows(workbook: Workbook, format: XlsxFormat, columns: string[], limits: ReadLimits): RowReader {
  const summary: ReadSummary = { columns, rowsIn: 0, blank: 0, broken: undefined }
  async function* batches(): AsyncGenerator<Batch> {
    const sheet = findSheet(workbook, format.sheet)
    const rows = streamSheet(workbook, sheet, await scanSheet(workbook.archive, sheet.part))
    for (;;) {
      const next = await rows.next()
      if (next.done) {
        summary.broken = next.value
        return
      }
      yield sortRows(next.value, format, columns.length, limits, summary)
    }
  }
  return { batches: batches(), summary: () => summary }
}
