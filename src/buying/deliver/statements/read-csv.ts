import { detectDialect } from '#lib/csv-detect.ts'
import { createCsvSplitter, csvLimits } from '#lib/csv-splitter.ts'
import { type DateHabit, detectDateHabit, parseDate } from '#lib/dates.ts'
import { type DecimalMark, detectDecimalMark, parseMoney } from '#lib/money.ts'
import { findHeader, findTotal, nameColumns } from '#lib/table-header.ts'
import { tidyText } from '#lib/text.ts'
import { findColumns } from './find-columns.ts'
import {
  type LeftOutLine,
  type ReadLine,
  type StatementChoices,
  type StatementReading,
  toCents,
  type WhyLeftOut,
} from './reading.ts'

type Row = { line: number; cells: string[] }
const MOST_TEXT = 300

const textOf = ({ cells }: Row) => cells.map(tidyText).filter(Boolean).join(' · ').slice(0, MOST_TEXT)

function cutRows(text: string): { rows: Row[]; broken: LeftOutLine[] } {
  const rows: Row[] = []
  const broken: LeftOutLine[] = []
  const splitter = createCsvSplitter(detectDialect(text, true), csvLimits, {
    record: (cells, line) => {
      if (cells.some((cell) => cell.trim())) rows.push({ line, cells })
    },
    broken: (_, line, head) => broken.push({ line, text: tidyText(head.slice(0, MOST_TEXT)), why: 'broken' }),
  })
  splitter.push(text)
  splitter.end()
  return { rows, broken }
}

/** What the columns say of themselves: the order of their days, the decimal mark of their amounts. */
type Habits = { days: DateHabit | undefined; decimals: DecimalMark | undefined }
type Places = { day: number; amount: number; credit: number; words: number; currency: number }

/** An amount in minor units; null for an empty cell. */
function readCents(
  cell: string | undefined,
  currency: string,
  decimals: DecimalMark | undefined,
): number | WhyLeftOut | null {
  const money = parseMoney(cell ?? '', decimals)
  if (money.is === 'blank') return null
  if (money.is === 'refused') return 'no-amount'
  if (money.currency && money.currency !== currency) return 'other-currency'
  return toCents(money.amount) ?? 'no-amount'
}

/** What was spent by a row. Where what was given back has a column of its own, both are written without a sign. */
function readSpent(cells: string[], at: Places, currency: string, { decimals }: Habits): number | WhyLeftOut {
  const amount = readCents(cells[at.amount], currency, decimals)
  const credit = at.credit === -1 ? null : readCents(cells[at.credit], currency, decimals)
  if (typeof amount === 'string') return amount
  if (typeof credit === 'string') return credit
  if (at.credit === -1) return amount ?? 'no-amount'
  if (amount === null && credit === null) return 'no-amount'
  return Math.abs(amount ?? 0) - Math.abs(credit ?? 0)
}

function readRow(row: Row, at: Places, currency: string, habits: Habits): ReadLine | WhyLeftOut {
  const written = row.cells[at.currency]?.trim()
  if (at.currency !== -1 && written && written.toUpperCase() !== currency) return 'other-currency'
  const date = parseDate(row.cells[at.day] ?? '', habits.days)
  if (date.is === 'refused') return date.reason === 'ambiguous-order' ? 'ambiguous-day' : 'no-day'
  if (date.is === 'blank') return 'no-day'
  const cents = readSpent(row.cells, at, currency, habits)
  if (typeof cents === 'string') return cents
  if (cents === 0) return 'zero'
  return { line: row.line, day: date.day, cents, words: tidyText(row.cells[at.words] ?? '').slice(0, MOST_TEXT) }
}

/** A card mostly spends: the sign that most lines have is that of what was spent. */
function findSign(lines: readonly ReadLine[], { sign }: StatementChoices, hasCredit: boolean): 'plus' | 'minus' {
  if (hasCredit) return 'plus'
  const spent = lines.filter(({ cents }) => cents > 0).length
  return sign ?? (spent * 2 >= lines.length ? 'plus' : 'minus')
}

function readRows(rows: readonly Row[], at: Places, currency: string, habits: Habits) {
  const total = findTotal(rows.at(-1))?.line
  const lines: ReadLine[] = []
  const leftOut: LeftOutLine[] = []
  for (const row of rows) {
    const read = row.line === total ? 'total' : readRow(row, at, currency, habits)
    if (typeof read === 'string') leftOut.push({ line: row.line, text: textOf(row), why: read })
    else lines.push(read)
  }
  return { lines, leftOut }
}

/**
 * Reads a statement that is a table of text, of any bank: finds the line with the names of columns, those of day, amount and
 * words, how days and amounts are written. Lines that are not taken are listed with the reason; none is lost.
 */
export function readCsvStatement(text: string, currency: string, choices: StatementChoices): StatementReading {
  const { rows, broken } = cutRows(text)
  const header = findHeader(rows)
  const first = rows.findIndex(({ line }) => line === header.line)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const names = header.looksLikeData ? [] : (rows[first]?.cells ?? [])
  const { columns } = nameColumns(Array.from({ length: width }, (_, i) => names[i] ?? ''))
  const body = header.looksLikeData ? rows : rows.slice(first + 1)
  const { currency: ofCurrency, ...used } = findColumns(columns, choices)
  if (!used.day || !used.amount) return { columns, used, sign: 'plus', isReadable: false, lines: [], leftOut: broken }
  const placeOf = (name: string | undefined) => (name ? columns.indexOf(name) : -1)
  const at: Places = {
    ...{ day: placeOf(used.day), amount: placeOf(used.amount), credit: placeOf(used.credit) },
    ...{ words: placeOf(used.words), currency: placeOf(ofCurrency) },
  }
  const column = (place: number) => body.map(({ cells }) => cells[place] ?? '')
  const amounts = [...column(at.amount), ...(at.credit === -1 ? [] : column(at.credit))]
  const habits = { days: choices.dayOrder ?? detectDateHabit(column(at.day)), decimals: detectDecimalMark(amounts) }
  const { lines, leftOut } = readRows(body, at, currency, habits)
  const sign = findSign(lines, choices, at.credit !== -1)
  const signed = sign === 'plus' ? lines : lines.map((line) => ({ ...line, cents: -line.cents }))
  return { columns, used, sign, isReadable: true, lines: signed, leftOut: [...leftOut, ...broken] }
}
