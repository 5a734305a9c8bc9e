import type { PilotScope } from './pilot.ts'

/** A purchase as a pilot looks at it. `day` is the day on which it is looked at; the total is with tax and fees. */
export type PilotPurchase = { team: string; category: string; totalCents: number; currency: string; day: string }
/** What was taken into the pilot already, without the purchase that is asked about. */
export type Taken = { purchases: number; cents: number }

/** The limit that a purchase does not keep, with what it is and what was found. */
export type Outside =
  | { limit: 'too-early'; firstDay: string }
  | { limit: 'too-late'; lastDay: string }
  | { limit: 'team'; teams: readonly string[] }
  | { limit: 'kind'; kinds: readonly string[] }
  | { limit: 'currency'; currency: string }
  | { limit: 'number'; mostPurchases: number }
  | { limit: 'money'; leftCents: number; totalCents: number; currency: string }

/**
 * Why a purchase is outside a pilot (buying:M04): its days, teams, kinds of work, currency, number and money, in this
 * order. What reaches a limit exactly is within. Null: it is within.
 */
export function whyOutside(pilot: PilotScope, purchase: PilotPurchase, taken: Taken): Outside | null {
  const { firstDay, lastDay, teams, kinds, currency, mostPurchases, mostCents } = pilot
  if (purchase.day < firstDay) return { limit: 'too-early', firstDay }
  if (purchase.day > lastDay) return { limit: 'too-late', lastDay }
  if (!teams.includes(purchase.team)) return { limit: 'team', teams }
  if (!kinds.includes(purchase.category)) return { limit: 'kind', kinds }
  if (purchase.currency !== currency) return { limit: 'currency', currency }
  if (taken.purchases + 1 > mostPurchases) return { limit: 'number', mostPurchases }
  const leftCents = Math.max(0, mostCents - taken.cents)
  if (purchase.totalCents > mostCents - taken.cents)
    return { limit: 'money', leftCents, totalCents: purchase.totalCents, currency }
  return null
}
