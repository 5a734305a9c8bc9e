import type { Io } from './command.ts'

/** A column of a table on a terminal. */
export type Column<Row> = { head: string; cell(row: Row): string; isNumber?: boolean }

/** Longer cells are cut on a terminal, but for those of the last column; never in a pipe. */
const WIDEST = 60

const shorten = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text)
const tidy = (text: string, isLast: boolean) => {
  const line = text.replace(/\s+/g, ' ')
  return isLast ? line : shorten(line)
}

function layOut<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const line = (row: Row) => columns.map(({ cell }, at) => tidy(cell(row), at === columns.length - 1))
  const cells = [columns.map(({ head }) => head), ...rows.map(line)]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)))
  const pad = (text: string, at: number) =>
    columns[at]!.isNumber ? text.padStart(widths[at]!) : text.padEnd(widths[at]!)
  return cells.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('')
}

/** Rows of data on stdout: a table on a terminal, NDJSON in a pipe. */
export function printRows<Row extends object>(io: Io, rows: readonly Row[], columns: readonly Column<Row>[]): void {
  if (io.stdout.isTTY) io.stdout.write(rows.length ? layOut(rows, columns) : '')
  else io.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}
