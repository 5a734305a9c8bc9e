import type { FoundCase } from '../find-case.ts'
import { letsGoOn } from '../machine/state.ts'

/** Whether the last check lets a purchase go on: it allows, or an officer has allowed exactly what it asks. */
export function mayGoOn({ state: { check, decision } }: Pick<FoundCase, 'state'>): boolean {
  if (!check || check.outcome === 'block') return false
  if (check.outcome !== 'ask') return true
  return decision !== null && letsGoOn(decision.verdict) && check.asks.every((one) => decision.asks.includes(one))
}
