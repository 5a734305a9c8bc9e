import type { DatePatternName, ValuePatternName } from './value-patterns.ts'

/** What the values of a column seem to be. */
export type ColumnType = 'number' | 'money' | 'date' | 'yes-no' | 'email' | 'phone' | 'id' | 'code' | 'text' | 'empty'

export type ColumnProfile = {
  name: string
  type: ColumnType
  /** The share of the filled cells that are of this type, from 0 to 1. */
  share: number
  /** How its dates are written; `DD/MM/YYYY or MM/DD/YYYY` where no day above 12 settles it. */
  pattern?: string
  rows: number
  blank: number
  distinct: number
  /** False where `distinct` is an estimate (within about 1 %), for very long tables. */
  isDistinctExact: boolean
  /** The most frequent values with their counts; none for a column of mostly different values. */
  frequent: { value: string; count: number }[]
  examples: string[]
  /** The smallest and the largest value, by number for numbers, else as text; the first 200 characters. */
  min: string
  max: string
  /** Characters of the longest value. */
  longest: number
}

/** What was counted of a column. */
export type ColumnCounts = {
  rows: number
  blank: number
  distinct: number
  longest: number
  /** Digits left of the first and of the second slash above 12. */
  firstAbove12: number
  secondAbove12: number
  patterns: Record<ValuePatternName | DatePatternName, number>
}

type Verdict = { type: ColumnType; share: number; pattern?: string }

const MOST = 0.8
const NAMED_PHONE = /phone|\btel|fax|mobile|\bcell/i
const NAMED_MONEY = /amount|value|price|cost|budget|total|award|paid|spend|fee|sum|monto|importe|montant|betrag|valor/i

function judgeDate(counts: ColumnCounts, filled: number): Verdict | undefined {
  const { patterns, firstAbove12, secondAbove12 } = counts
  const names = [
    'YYYY-MM-DD',
    'YYYY/MM/DD',
    'slashes',
    'DD.MM.YYYY',
    'DD-MM-YYYY',
    'DD Mon YYYY',
    'Mon DD, YYYY',
    'YYYYMMDD',
  ] as const
  const all = names.reduce((sum, name) => sum + patterns[name], 0)
  const best = names.reduce((a, b) => (patterns[b] > patterns[a] ? b : a))
  if (all < filled * MOST) return undefined
  const share = Math.min(1, all / filled)
  if (best !== 'slashes') return { type: 'date', share, pattern: best }
  const isOpen = firstAbove12 > 0 === secondAbove12 > 0
  const settled = firstAbove12 > 0 ? 'DD/MM/YYYY' : 'MM/DD/YYYY'
  return { type: 'date', share, pattern: isOpen ? 'DD/MM/YYYY or MM/DD/YYYY' : settled }
}

/** Amounts carry a sign of a currency, or cents in a column that is named for money. */
function judgeNumber(name: string, { patterns }: ColumnCounts, filled: number): Verdict | undefined {
  const all = patterns.number + patterns.currency
  if (all < filled * MOST) return undefined
  const isMoney = patterns.currency > filled * 0.3 || (NAMED_MONEY.test(name) && patterns.decimals > filled * 0.1)
  return { type: isMoney ? 'money' : 'number', share: Math.min(1, all / filled) }
}

const isMostly = (count: number, filled: number) => count >= filled * MOST

function judgeText({ distinct, longest, patterns }: ColumnCounts, filled: number): Verdict {
  const isShort = longest <= 60 && patterns.spaced < filled * 0.2
  if (filled > 1 && isShort && distinct >= filled * 0.95 && isMostly(patterns.digits, filled))
    return { type: 'id', share: distinct / filled }
  const isCode = longest <= 80 && distinct <= Math.max(20, filled * 0.05) && distinct < filled
  return { type: isCode ? 'code' : 'text', share: 1 }
}

/** Tells from its name and from what was counted what a column holds. */
export function judgeColumn(name: string, counts: ColumnCounts): Verdict {
  const filled = counts.rows - counts.blank
  if (filled === 0) return { type: 'empty', share: 1 }
  const { patterns, distinct } = counts
  const shareOf = (count: number) => count / filled
  if (isMostly(patterns.email, filled)) return { type: 'email', share: shareOf(patterns.email) }
  if (distinct <= 4 && patterns['yes-no'] === filled) return { type: 'yes-no', share: 1 }
  const date = judgeDate(counts, filled)
  if (date) return date
  const phones = patterns.phone + (NAMED_PHONE.test(name) ? patterns.longDigits : 0)
  if (isMostly(phones, filled)) return { type: 'phone', share: Math.min(1, shareOf(phones)) }
  const isUnique = filled > 1 && distinct === filled && counts.blank === 0
  const number = judgeNumber(name, counts, filled)
  if (number && isUnique && number.type === 'number' && patterns.decimals === 0) return { type: 'id', share: 1 }
  return number ?? judgeText(counts, filled)
}
