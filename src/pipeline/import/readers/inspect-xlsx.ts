import { findHeader, nameColumns } from '#lib/table-header.ts'
import { t } from '#lib/words/words.ts'
import type { FileFormat, FormatChoices } from './format.ts'
import { describeHeader, describeTotal } from './inspect-header.ts'
import { FIRST_ROWS, type Finding } from './inspection.ts'
import type { SheetRow } from './xlsx/sheet-rows.ts'
import { scanSheet } from './xlsx/sheet-scan.ts'
import type { Sheet, Workbook } from './xlsx/workbook.ts'
import { findSheet, streamSheet } from './xlsx/xlsx-rows.ts'

const SAMPLED = 300
/** How far a sheet is read to see its last row. */
const LOOKED_THROUGH = 5000
const isFilled = (cell: string) => cell.trim() !== ''

/** The first sheet that people see. */
const chooseSheet = ({ sheets }: Workbook): Sheet => sheets.find((sheet) => !sheet.isHidden) ?? sheets[0]!

/** The first rows of a sheet; its last one, unless the sheet is long. */
async function sampleSheet(batches: AsyncGenerator<SheetRow[], unknown>) {
  const rows: SheetRow[] = []
  for await (const batch of batches) {
    rows.push(...batch)
    if (rows.length >= LOOKED_THROUGH) break
  }
  const last = rows.length < LOOKED_THROUGH ? rows.findLast(({ cells }) => cells.some(isFilled)) : undefined
  return { sample: rows.slice(0, SAMPLED), last }
}

function usedWidth(rows: SheetRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex(isFilled) + 1))
}

/** Finds out what a workbook holds: sheets, the header of the chosen one, its columns, merged cells, formulas. */
export async function inspectXlsx(
  workbook: Workbook,
  base: Pick<FileFormat, 'packing' | 'member'>,
  choices: FormatChoices,
): Promise<Finding> {
  const sheet = choices.sheet === undefined ? chooseSheet(workbook) : findSheet(workbook, choices.sheet)
  const scan = await scanSheet(workbook.archive, sheet.part)
  const { sample, last } = await sampleSheet(streamSheet(workbook, sheet, scan))
  const found = findHeader(sample)
  const headerLine = choices.headerLine ?? found.line
  const header = sample.find(({ line }) => line === headerLine)?.cells
  const rows = sample.filter(({ line, cells }) => line > headerLine && cells.some(isFilled))
  const width = Math.max(usedWidth(rows), (header?.findLastIndex(isFilled) ?? -1) + 1)
  const { columns, notes } = nameColumns(Array.from({ length: width }, (_, i) => header?.[i] ?? ''))
  const others = workbook.sheets.length
  return {
    format: { ...base, kind: 'xlsx', sheet: sheet.name, headerLine: header ? headerLine : 0 },
    columns,
    sheets: workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    lists: [],
    sure: { encoding: 'certain', delimiter: 'certain' },
    firstRows: rows.slice(0, FIRST_ROWS).map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })),
    rows: { count: Math.max(0, scan.rows - (header ? 1 : 0)), isExact: false },
    doubts: [
      ...(others > 1 && choices.sheet === undefined
        ? [t('import.doubt.sheets', { count: others, name: sheet.name })]
        : []),
      ...describeHeader({ ...found, line: header ? headerLine : 0 }, notes, choices.headerLine !== undefined),
      ...(scan.merged.length > 0 ? [t('import.doubt.merged', { count: scan.merged.length })] : []),
      ...(scan.formulas > 0 ? [t('import.doubt.formulas', { count: scan.formulas })] : []),
      ...(last && last.line > headerLine ? describeTotal(last) : []),
      ...(rows.length === 0 ? [t('import.doubt.no-rows')] : []),
    ],
  }
}
