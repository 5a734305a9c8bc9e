import { countWorkingDaysIn, type Report } from '#buying/guardrails/index.ts'
import type { CaseState, CaseTask } from '../machine/state.ts'
import { seatOf } from './seat-of.ts'

/** So many working days somebody has where the department has not said how long they usually take. */
const USUAL_DAYS = 5
const DAY_MS = 86_400_000

/** The last of so many working days after a day. */
function lastDay(calendar: string, from: string, days: number): string {
  let day = from
  while (countWorkingDaysIn(calendar, from, day) <= days)
    day = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
  return day
}

type Told = { tasks: Pick<CaseTask, 'id' | 'seat' | 'until'>[]; lapsed: string[] }

/**
 * What a check tells people to do besides, and what an earlier one told and this one does not any more. A task is one row of
 * one rule for one person: told again, with other numbers, it is the same.
 */
export function tasksOf({ tasks, results, date }: Report, { tasks: before }: CaseState, calendar: string): Told {
  const told = tasks.flatMap(({ rule, who }) => {
    const one = results.find((result) => result.rule === rule)
    if (!one) return []
    const until = lastDay(calendar, date, one.usualWait ?? USUAL_DAYS)
    return [{ id: `${rule}:${one.row}:${who}`, seat: seatOf(who), until }]
  })
  const asked = new Set(results.map(({ rule }) => rule))
  const lapsed = before.filter(
    ({ id, isDone }) => !isDone && asked.has(id.split(':')[0] ?? '') && !told.some((one) => one.id === id),
  )
  return { tasks: told, lapsed: lapsed.map(({ id }) => id) }
}
