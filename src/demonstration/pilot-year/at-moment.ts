import type { Ctx } from '#platform/context.ts'
import { formatIso } from '../days.ts'
import { inPast, momentOf, nearestWorkingDay } from '../stories/past.ts'
import type { Year } from './purchase.ts'

/** People begin at half past twelve by UTC or some hours later: each day at another minute. */
const FIRST_MINUTE = 12 * 60 + 30
const [STEP, SPREAD] = [37, 300]
const CLOSE_MINUTE = 20 * 60

/** Nobody is written to today about what happened then, and nothing is looked up on the web. */
const quiet: Ctx['queue'] = { add: async () => {} }

/** When people begin on a working day, so many days from the present. */
export const timeOf = ({ present }: Pick<Year, 'present'>, day: number): Date =>
  momentOf(present, nearestWorkingDay(present, day), FIRST_MINUTE + ((Math.abs(day) * STEP) % SPREAD))

/** The last hour of a working day, at which offers close. */
export const closeOf = ({ present }: Pick<Year, 'present'>, day: number): Date =>
  momentOf(present, nearestWorkingDay(present, day), CLOSE_MINUTE)

/** A day of the calendar, so many days from the present, and never a weekend. */
export const dayFrom = ({ present }: Pick<Year, 'present'>, day: number): string =>
  formatIso(present + nearestWorkingDay(present, day))

/** The same world at another moment, as somebody. */
export const asAt = (ctx: Ctx, time: Date, actor: Ctx['actor']): Ctx => ({ ...inPast(ctx, time), queue: quiet, actor })

/** Somebody of the project by their key. */
export function personOf({ people }: Pick<Year, 'people'>, key: string): Ctx['actor'] {
  const id = people.get(key)
  if (!id) throw new Error(`Nobody of the pilot year is ${key}.`)
  return { kind: 'person', id }
}

/** The entry of somebody among those who take part in purchases. */
export function partyOf({ parties }: Pick<Year, 'parties'>, key: string): string {
  const id = parties.get(key)
  if (!id) throw new Error(`Nobody in the purchases of the pilot year is ${key}.`)
  return id
}
