import { type Effort, priceOf, type QuoteStanding, reasonableRange, standingOf, taxHeadroom, taxOf } from './price.ts'
import { countWorkdays, earliestEnd, MINUTES_A_DAY } from './workdays.ts'

/** What the helper is asked: the effort, the tax at worst, and what is known besides. */
export type PriceQuestion = Effort & {
  maxTaxBp: number
  limitCents: number
  feesCents?: number
  /** A price that somebody asks, before tax. */
  quoteCents?: number | null
  startOn?: string | null
  deliverBy?: string | null
  holidays?: ReadonlySet<string>
}

/** Whether the hours fit between two days, and when they could be done at the earliest. */
export type DatesAnswer = { workdays: number; minutes: number; fits: boolean; earliestEnd: string }

/** All amounts in cents; `priceCents` is before tax. */
export type PriceAnswer = {
  priceCents: number
  taxCents: number
  totalCents: number
  headroomCents: number
  fits: boolean
  range: { fromCents: number; toCents: number }
  quote: { cents: number; totalCents: number; standing: QuoteStanding; fits: boolean } | null
  dates: DatesAnswer | null
}

function compareDates({ minutes, startOn, deliverBy, holidays }: PriceQuestion): DatesAnswer | null {
  if (!startOn || !deliverBy) return null
  const workdays = countWorkdays(startOn, deliverBy, holidays)
  const available = workdays * MINUTES_A_DAY
  return {
    workdays,
    minutes: available,
    fits: minutes <= available,
    earliestEnd: earliestEnd(startOn, minutes, holidays),
  }
}

/** Works out what a piece of work costs with tax at worst, the highest price that fits, and how a quote compares. */
export function workOutPrice(question: PriceQuestion): PriceAnswer {
  const { maxTaxBp, limitCents, feesCents = 0, quoteCents } = question
  const priceCents = priceOf(question)
  const taxCents = taxOf(priceCents, maxTaxBp)
  const totalOf = (cents: number) => cents + taxOf(cents, maxTaxBp) + feesCents
  const quoteTotal = totalOf(quoteCents ?? 0)
  return {
    priceCents,
    taxCents,
    totalCents: priceCents + taxCents + feesCents,
    headroomCents: taxHeadroom(limitCents, maxTaxBp, feesCents),
    fits: priceCents + taxCents + feesCents <= limitCents,
    range: reasonableRange(priceCents),
    quote: quoteCents
      ? {
          cents: quoteCents,
          totalCents: quoteTotal,
          standing: standingOf(quoteCents, priceCents),
          fits: quoteTotal <= limitCents,
        }
      : null,
    dates: compareDates(question),
  }
}
