import type { Pilot, PilotContent, Side } from './pilot.ts'
import { sides } from './pilot.ts'
import type { TakenCase } from './taken.store.ts'

/** What came to nothing gives its place and its money back. */
const GIVEN_BACK = ['cancelled', 'unsuccessful']
const DAY_MS = 86_400_000

/** What a pilot has used of its number and money; `daysLeft` counts today and the last day, and is 0 once that is over. */
export type Use = { purchases: number; cents: number; leftPurchases: number; leftCents: number; daysLeft: number }

/** What counts against the limits of a pilot. */
export const sumUp = (taken: readonly Pick<TakenCase, 'stage' | 'totalCents'>[]) => {
  const counted = taken.filter(({ stage }) => !GIVEN_BACK.includes(stage))
  return { purchases: counted.length, cents: counted.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0) }
}

/** What is used of a pilot on a day, and what is left. */
export function measureUse(
  pilot: Pick<PilotContent, 'mostPurchases' | 'mostCents' | 'lastDay'>,
  taken: readonly Pick<TakenCase, 'stage' | 'totalCents'>[],
  day: string,
): Use {
  const { purchases, cents } = sumUp(taken)
  const days = Math.round((Date.parse(pilot.lastDay) - Date.parse(day)) / DAY_MS) + 1
  return {
    ...{ purchases, cents, daysLeft: Math.max(0, days) },
    leftPurchases: Math.max(0, pilot.mostPurchases - purchases),
    leftCents: Math.max(0, pilot.mostCents - cents),
  }
}

/** What a pilot waits for: the sponsors who have not signed, its first day, a purchase, a sponsor's decision; null once ended. */
export type Next = { is: 'sign'; sides: Side[] } | { is: 'begin' | 'buy' | 'go-on' | 'decide' } | null

/** The next step of a pilot on a day. It is time to decide when its days, its number or its money are used up. */
export function nextOf(pilot: Pilot, use: Use, day: string): Next {
  if (pilot.state === 'ended') return null
  if (pilot.state === 'draft')
    return { is: 'sign', sides: sides.filter((side) => !pilot.signatures.some((one) => one.side === side)) }
  if (day < pilot.firstDay) return { is: 'begin' }
  if (use.daysLeft === 0 || use.leftPurchases === 0 || use.leftCents === 0) return { is: 'decide' }
  return { is: use.purchases === 0 ? 'buy' : 'go-on' }
}
