import { addDays } from '../calendars/calendar.ts'
import type { Ruleset } from '../check/ruleset.ts'

type Dated = { from: string; until?: string }

/**
 * A day, and every later one on which a value or a derogation of either ruleset begins or has ended: between them nothing
 * changes, so that a value which is to act later is tried too.
 */
export function listChangeDays(day: string, rulesets: readonly Pick<Ruleset, 'content' | 'derogations'>[]): string[] {
  const dated = rulesets.flatMap(({ content, derogations }): Dated[] => [...content.values, ...derogations])
  const later = dated.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])])
  return [...new Set([day, ...later.filter((one) => one > day)])].toSorted()
}
