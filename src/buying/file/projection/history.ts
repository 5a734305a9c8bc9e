import { type CaseEvent, type CaseState, type EventOf, type EventType, replay } from '#buying/cases/index.ts'
import type { PublicCase } from './public-case.ts'

/** An event with its place in the case, from 1. */
export type Placed<T extends EventType> = EventOf<T> & { seq: number }

/** What happened up to a point: the state, and the events to look things up in. */
export type History = {
  case: PublicCase
  state: CaseState
  all<T extends EventType>(...types: T[]): Placed<T>[]
  last<T extends EventType>(...types: T[]): Placed<T> | undefined
}

/** The history of a case up to and with the event at `seq`. */
export function historyOf(of: PublicCase, seq = of.events.length): History {
  const events = of.events.slice(0, seq).map((event, i) => ({ ...event, seq: i + 1 }))
  const all = <T extends EventType>(...types: T[]) =>
    events.filter(({ type }) => (types as EventType[]).includes(type)) as unknown as Placed<T>[]
  return { case: of, state: replay(events as CaseEvent[]), all, last: (...types) => all(...types).at(-1) }
}
