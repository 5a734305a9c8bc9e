import { disarmFormula, writeCsvRecord } from '#lib/csv-writer.ts'
import { t } from '#lib/words/words.ts'
import { startWorkbook } from '#lib/xlsx-writer.ts'
import type { JsonObject } from './json.ts'
import { dataPath, type PackageTerms } from './packages.ts'
import type { Part } from './part.ts'
import { type Cell, listRows, type TableForm, tableForms } from './tables.ts'

/** A cell as CSV has it: text that a spreadsheet would run as a formula is disarmed. */
const csvCell = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' ? disarmFormula(cell) : String(cell)

/** The names of a table's columns; invented data says so in a column of its own. */
export const listColumns = (form: TableForm, { isInvented }: Pick<PackageTerms, 'isInvented'>): string[] => [
  ...form.columns.map((column) => column.name),
  ...(isInvented ? ['notice'] : []),
]

/** Where the rows of a table lie as JSON, for making other formats from them; not a part of the site. */
export const rowsPath = (form: TableForm): string => `rows/${form.name}.jsonl`

/** Tables that grow process by process. */
export type Spreadsheets = {
  add(compiled: JsonObject): Generator<Part>
  close(): Generator<Part>
}

/** Every table as CSV and as a sheet of one workbook, and its rows as JSON. */
export function startSpreadsheets(terms: PackageTerms): Spreadsheets {
  const book = startWorkbook()
  const note: Cell[] = terms.isInvented ? [t('site.invented')] : []
  const tables = tableForms.map((form) => {
    const head = listColumns(form, terms)
    const path = dataPath(`${form.name}.csv`, terms)
    return { form, path, sheet: book.addSheet(form.title, head), head: writeCsvRecord(head) }
  })
  const begun = new Set<string>()
  const put = (path: string, head: string, rows: string): Part => {
    const content = begun.has(path) ? rows : head + rows
    begun.add(path)
    return { path, content, more: true }
  }
  return {
    *add(compiled) {
      for (const { form, path, sheet, head } of tables) {
        const rows = listRows(form, compiled).map((row) => [...row, ...note])
        if (!rows.length) continue
        for (const row of rows) sheet.addRow(row)
        yield put(path, head, rows.map((row) => writeCsvRecord(row.map(csvCell))).join(''))
        yield { path: rowsPath(form), content: rows.map((row) => `${JSON.stringify(row)}\n`).join(''), more: true }
      }
    },
    *close() {
      for (const { path, head } of tables) if (!begun.has(path)) yield put(path, head, '')
      const path = dataPath('tables.xlsx', terms)
      for (const content of book.finish()) yield { path, content, more: true }
    },
  }
}
