import { createHash } from 'node:crypto'
import { foldText } from '#lib/text.ts'

/** Why a line of a statement is not taken; a word stands with each (`card.why-…`). */
export type WhyLeftOut = 'no-day' | 'ambiguous-day' | 'no-amount' | 'zero' | 'other-currency' | 'total' | 'broken'

/** A line as the bank wrote it; what was spent is positive, in minor units. */
export type ReadLine = { line: number; day: string; cents: number; words: string }
export type LeftOutLine = { line: number; text: string; why: WhyLeftOut }

/** How a person says that a statement is to be read, where it does not tell by itself: columns by name. */
export type StatementChoices = {
  day?: string | undefined
  amount?: string | undefined
  credit?: string | undefined
  words?: string | undefined
  dayOrder?: 'day first' | 'month first' | undefined
  sign?: 'plus' | 'minus' | undefined
}

/** The columns that a statement is read by; a missing one is undefined. */
export type UsedColumns = { day?: string; amount?: string; credit?: string; words?: string }

/** What a statement says. `columns` is empty where its format has none to choose from. */
export type StatementReading = {
  columns: string[]
  used: UsedColumns
  sign: 'plus' | 'minus'
  isReadable: boolean
  lines: ReadLine[]
  leftOut: LeftOutLine[]
}

const MOST_DECIMALS = 2

/** Exact decimal text in minor units; undefined where it has more than two decimals, or is too large. */
export function toCents(amount: string): number | undefined {
  const parts = /^(-)?(\d+)(?:\.(\d+))?$/.exec(amount)
  if (!parts) return undefined
  const [, minus, whole = '', decimals = ''] = parts
  const used = decimals.replace(/0+$/, '')
  if (used.length > MOST_DECIMALS) return undefined
  const cents = Number(whole + used.padEnd(MOST_DECIMALS, '0'))
  if (!Number.isSafeInteger(cents)) return undefined
  return minus && cents ? -cents : cents
}

/**
 * What makes each line itself and no other, whichever file it stands in: its day, amount and words, and which of several
 * such on that day it is. A statement that is taken in twice, or overlaps with another, adds nothing.
 */
export function printLines(lines: readonly ReadLine[]): (ReadLine & { fingerprint: string })[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const plain = `${line.day}|${line.cents}|${foldText(line.words)}`
    const nth = (seen.get(plain) ?? 0) + 1
    seen.set(plain, nth)
    return { ...line, fingerprint: createHash('sha256').update(`${plain}|${nth}`).digest('hex') }
  })
}
