import type { CaseEvent } from './events.ts'
import { applyEvent } from './fold.ts'
import type { Why } from './guard.ts'
import { guards } from './guards.ts'
import { moves } from './moves.ts'
import type { CaseState } from './state.ts'

/** What an event does to a case, or why it may not happen. */
export type Decided =
  | { state: CaseState }
  | { why: Why | 'not-now' | 'money-not-there' | 'in-dispute' | 'other-lane' | 'not-your-seat' }

/** Decides whether an event may follow, by the table of moves alone; pure, and the same whoever asks. */
export function decideMove(state: CaseState, event: CaseEvent): Decided {
  const { by, lane, from, money, guards: names = [], waitsForDisputes } = moves[event.type]
  if (!(by as readonly string[]).includes(event.seat)) return { why: 'not-your-seat' }
  if (lane && lane !== state.lane) return { why: 'other-lane' }
  if (!from.includes(state.stage)) return { why: 'not-now' }
  if (waitsForDisputes && state.isDisputed) return { why: 'in-dispute' }
  if (money && !money.from.includes(state.money)) return { why: 'money-not-there' }
  for (const name of names) {
    const why = guards[name](state, event)
    if (why) return { why }
  }
  return { state: applyEvent(state, event) }
}
