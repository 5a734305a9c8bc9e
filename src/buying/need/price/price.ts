import { shareDown, shareUp, WHOLE_BP } from './money-in-parts.ts'

/** The price of work: minutes, the minutes of administration that come with any contract, and the rate of an hour. */
export type Effort = { minutes: number; adminMinutes: number; hourlyRateCents: number }

/** How far a price may be from the estimate, as a share of itself (rule:G11). */
const TOLERANCE_BP = 2500

/** Before tax, a part of a cent rounded up. */
export const priceOf = ({ minutes, adminMinutes, hourlyRateCents }: Effort): number =>
  shareUp(minutes + adminMinutes, hourlyRateCents, 60)

/** The tax on a price, a part of a cent rounded up (rule:G01). */
export const taxOf = (priceCents: number, taxBp: number): number => shareUp(priceCents, taxBp, WHOLE_BP)

/**
 * The highest price before tax whose total with tax and fees does not go over a limit (rule:G02). Because tax is
 * rounded up to a cent, `floor(limit · 10000 / (10000 + tax))` is exactly that price.
 */
export const taxHeadroom = (limitCents: number, taxBp: number, feesCents = 0): number =>
  Math.max(0, shareDown(Math.max(0, limitCents - feesCents), WHOLE_BP, WHOLE_BP + taxBp))

/** The prices that are within a quarter of themselves of the estimate: what the check of a price calls reasonable. */
export const reasonableRange = (estimateCents: number): { fromCents: number; toCents: number } => ({
  fromCents: shareUp(estimateCents, WHOLE_BP, WHOLE_BP + TOLERANCE_BP),
  toCents: shareDown(estimateCents, WHOLE_BP, WHOLE_BP - TOLERANCE_BP),
})

/** How a quote stands to the estimate. */
export type QuoteStanding = 'low' | 'reasonable' | 'high'

export function standingOf(quoteCents: number, estimateCents: number): QuoteStanding {
  const { fromCents, toCents } = reasonableRange(estimateCents)
  return quoteCents < fromCents ? 'low' : quoteCents > toCents ? 'high' : 'reasonable'
}
