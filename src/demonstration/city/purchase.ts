import type { Day } from '../days.ts'
import type { Department } from '../words/departments.ts'
import type { Line } from '../words/line.ts'
import type { Method } from '../words/methods.ts'
import type { Supplier } from './supplier.ts'

/** Whole cents, so that sums are exact. */
export type Cents = number
export type Currency = 'USD' | 'EUR'
/** Minutes since 1970-01-01, on the city's own clock (five hours behind UTC all year). */
export type Minute = number

export const MINUTES_A_DAY = 1440

export type Bid = {
  supplier: Supplier
  received: Minute
  price: Cents
  status: 'valid' | 'disqualified' | 'withdrawn'
}

export type Change = { day: Day; amount: Cents; reason: string }

export type Contract = {
  number: string
  signed: Day
  start: Day
  end: Day
  /** As signed; `changes` give the later amounts. */
  amount: Cents
  changes: readonly Change[]
  terminated: Day | undefined
}

export type Award = {
  line: number
  supplier: Supplier
  amount: Cents
  rescinded: Day | undefined
  contract: Contract | undefined
}

/** What is asked for, and when: known from the day of issue. */
export type Call = {
  index: number
  number: string
  method: Method
  department: Department
  /** Index of what is bought, and the line itself. */
  lineAt: number
  line: Line
  title: string
  amount: Cents
  currency: Currency
  reason: string | undefined
  contact: { name: string; email: string; phone: string }
  issued: Day
  closing: Minute | undefined
  /** A later deadline, and the day on which it was announced. */
  extension: { announced: Day; closing: Minute } | undefined
}

/** One contracting process from its first day to its last, as it really went; exports show it as known on a day. */
export type Purchase = Call & {
  bids: readonly Bid[]
  outcome: 'awarded' | 'cancelled' | 'unsuccessful'
  decided: Day
  awards: readonly Award[]
  planted: Planted | undefined
}

/** Irregularities of single processes that are planted, by the code of the flag that should find them. */
export const plantedKinds = ['R003', 'R018', 'R024', 'R028', 'R030', 'R035', 'R036', 'R058'] as const
export type Planted = (typeof plantedKinds)[number]
