import type { Ctx } from '#platform/context.ts'
import type { FoundCase } from '../find-case.ts'
import type { EventType } from '../machine/events.ts'
import { moves } from '../machine/moves.ts'
import type { CaseState } from '../machine/state.ts'
import type { Seat } from '../seats/seats.ts'
import { seats } from '../seats/seats.ts'
import { findOwnSeats } from './find-acting.ts'

/** The seats in which somebody may act in a purchase today: theirs, or by a duty that conflicts with nothing they did there. */
export const findSeats = (ctx: Ctx, { projectId, id: caseId, state }: FoundCase): Promise<Seat[]> =>
  findOwnSeats(ctx, { projectId, caseId, state }, seats)

/** What could happen next by somebody in these seats, whatever is said with it; for showing a form, never instead of asking. */
export function listPossible(state: CaseState, mine: readonly Seat[]): EventType[] {
  return (Object.keys(moves) as EventType[]).filter((type) => {
    const { by, from, lane, money, waitsForDisputes } = moves[type]
    if (!by.some((seat) => mine.includes(seat as Seat))) return false
    if (!from.includes(state.stage) || (lane && lane !== state.lane)) return false
    return !(money && !money.from.includes(state.money)) && !(waitsForDisputes && state.isDisputed)
  })
}
