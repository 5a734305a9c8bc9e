import { priceOf, taxOf } from '../price/price.ts'
import type { WorkPackage } from './package.ts'

type Priced = Pick<WorkPackage, 'minutes' | 'adminMinutes' | 'hourlyRateCents' | 'maxTaxBp' | 'priceCents'>

/** The planned price before tax: what was written, else the estimate; null where there is neither. */
export function plannedPrice({ minutes, adminMinutes, hourlyRateCents, priceCents }: Priced): number | null {
  if (priceCents !== null) return priceCents
  return minutes === null ? null : priceOf({ minutes, adminMinutes, hourlyRateCents })
}

/** The planned price with tax at worst; null where no price is known. */
export function plannedTotal(one: Priced): number | null {
  const price = plannedPrice(one)
  return price === null ? null : price + taxOf(price, one.maxTaxBp)
}
