import type { FoundCase } from '../find-case.ts'

/** Whether the last check lets a purchase go on: it allows, or an officer has allowed exactly what it asks. */
export function mayGoOn({ state: { check, decision } }: Pick<FoundCase, 'state'>): boolean {
  if (!check || check.outcome === 'block') return false
  if (check.outcome !== 'ask') return true
  return decision?.verdict === 'allow' && check.asks.every((one) => decision.asks.includes(one))
}
