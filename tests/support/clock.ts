import { randomBytes } from 'node:crypto'
import { type Clock, makeIds } from '#platform/clock/clock.ts'

/** A clock that stands still until a test moves it. Ids sort in the order in which they were made. */
export type TestClock = Clock & {
  set(time: Date | string): void
  advance(milliseconds: number): void
}

/** A clock that shows 1 June 2026, noon UTC, unless told. */
export function testClock(start: Date | string = '2026-06-01T12:00:00Z'): TestClock {
  let time = new Date(start).getTime()
  return {
    now: () => new Date(time),
    newId: makeIds(() => new Date(time)),
    newSecret: (bytes = 32) => randomBytes(bytes).toString('base64url'),
    set: (to) => {
      time = new Date(to).getTime()
    },
    advance: (milliseconds) => {
      time += milliseconds
    },
  }
}
