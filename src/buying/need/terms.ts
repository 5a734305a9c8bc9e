/** The numbers that a work package is reckoned with until somebody changes them. Money in cents, tax in basis points. */
export type BuyingTerms = {
  limitCents: number
  maxTaxBp: number
  hourlyRateCents: number
  adminMinutes: number
}

/**
 * What a new work package begins with: the numbers of the pilot that this part of the product follows (10,000 with tax at
 * 15 %, 80 an hour, ten hours for what comes with any contract). They are a beginning, and nobody's rule.
 */
export const usualTerms: BuyingTerms = {
  limitCents: 1_000_000,
  maxTaxBp: 1500,
  hourlyRateCents: 8000,
  adminMinutes: 600,
}
