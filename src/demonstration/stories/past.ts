import type { Clock } from '#platform/clock/clock.ts'
import { uuidv7 } from '#platform/clock/clock.ts'
import type { Ctx } from '#platform/context.ts'
import { listEvents } from '#platform/log/list-events.ts'
import { type Day, workingDay } from '../days.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const FIRST_HOUR = 13 * 60
const APART = 10

/** A clock that stands at a moment of the past; what is made by it sorts in the order in which it was made. */
export function clockAt(clock: Clock, time: Date): Clock {
  let made = 0
  return {
    now: () => time,
    newId: () => uuidv7(new Date(time.getTime() + made++)),
    newSecret: (bytes) => clock.newSecret(bytes),
  }
}

/** The same world at a moment of the past. */
export const inPast = (ctx: Ctx, time: Date): Ctx => ({ ...ctx, clock: clockAt(ctx.clock, time) })

/** The first moment of a day that lies so many days from the present. */
export const momentOf = (present: Day, day: number, minutes = 0): Date =>
  new Date((present + day) * DAY_MS + minutes * MINUTE_MS)

/** A working day near it; what has happened stays before the present. */
export function nearestWorkingDay(present: Day, day: number): number {
  const working = workingDay(present + day) - present
  return day < 0 ? Math.min(working, -1) : working
}

/** Puts what happened in the order of time, and says when each took place: on one day, one after the other. */
export function putInOrder<One extends { day: number }>(present: Day, all: readonly One[]): { one: One; time: Date }[] {
  const sorted = all
    .map((one) => ({ one, day: nearestWorkingDay(present, one.day) }))
    .toSorted((a, b) => a.day - b.day || a.one.day - b.one.day)
  let [day, sameDay] = [Number.NEGATIVE_INFINITY, 0]
  return sorted.map(({ one, day: its }) => {
    sameDay = its === day ? sameDay + 1 : 0
    day = its
    return { one, time: momentOf(present, its, FIRST_HOUR + sameDay * APART) }
  })
}

/** When the last thing happened in a project before the present: an interrupted start goes on after it. */
export async function findLastTold(ctx: Ctx, projectId: string, present: Day): Promise<Date | undefined> {
  const before = uuidv7(momentOf(present, 0))
  const [last] = await listEvents(ctx, { projectId, before, limit: 1 })
  return last?.time
}
