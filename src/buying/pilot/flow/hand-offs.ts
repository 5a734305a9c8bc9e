import type { CaseEvent } from '#buying/cases/index.ts'

/** Who has a purchase in hand: somebody in their seat, or a day that has to come. */
export type InHand = { seat: string; party: string | null }
/**
 * From one to another: `act` is what the other did first, `waitedMs` how long nobody had done anything before it,
 * `elapsedMs` until the other's last act in a row, of which `touchedMs` they worked.
 */
export type HandOff = {
  from: InHand
  to: InHand
  act: CaseEvent['type']
  waitedMs: number
  elapsedMs: number
  touchedMs: number
}
/** Elapsed from the first event to the last; touched by people in it; what nobody touched; the share in basis points. */
export type Flow = { elapsedMs: number; touchedMs: number; waitedMs: number; flowBp: number }

/** What follows within half an hour by the same person belongs to one sitting. */
export const SITTING_MS = 30 * 60_000
const WHOLE_BP = 10_000
/** What time itself does. Everything else that the product does, it does at once, in the sitting of whoever acted. */
const byTime = new Set<CaseEvent['type']>(['offers.closed', 'award.lapsed', 'delivery.overdue'])

type Touch = InHand & { type: CaseEvent['type']; at: number }

const listTouches = (events: readonly CaseEvent[]): Touch[] =>
  events.flatMap(({ type, party, seat, at }) => {
    if (party === null && !byTime.has(type)) return []
    return [{ type, party, seat: party === null ? 'time' : seat, at: Date.parse(at) }]
  })

const pairs = <T>(all: readonly T[]): [T, T][] => all.slice(1).map((next, i) => [all[i]!, next])
const isSame = (one: InHand, other: InHand) => one.party === other.party
const inHand = ({ seat, party }: Touch): InHand => ({ seat, party })

/** What one person did in a row, with nobody else in between. */
function listTurns(touches: readonly Touch[]): Touch[][] {
  const turns: Touch[][] = []
  for (const touch of touches) {
    const last = turns.at(-1)
    if (last && isSame(last[0]!, touch)) last.push(touch)
    else turns.push([touch])
  }
  return turns
}

const measureTouched = (turn: readonly Touch[]): number =>
  pairs(turn)
    .filter(([before, next]) => before.party !== null && next.at - before.at <= SITTING_MS)
    .reduce((sum, [before, next]) => sum + next.at - before.at, 0)

/** Each time a purchase went from one person to another, or waited for a day, in order. */
export const handOffs = (events: readonly CaseEvent[]): HandOff[] =>
  pairs(listTurns(listTouches(events))).map(([before, turn]) => {
    const [left, taken, done] = [before.at(-1)!, turn[0]!, turn.at(-1)!]
    return {
      ...{ from: inHand(left), to: inHand(taken), act: taken.type, waitedMs: taken.at - left.at },
      ...{ elapsedMs: done.at - left.at, touchedMs: measureTouched(turn) },
    }
  })

/**
 * How much of the time of a purchase somebody worked on it: the time between two things that one person did one after
 * the other, half an hour apart at most. It counts what is seen here and no work elsewhere, so it is a lower bound.
 */
export function measureFlow(events: readonly CaseEvent[]): Flow {
  const touches = listTouches(events)
  const elapsedMs = (touches.at(-1)?.at ?? 0) - (touches[0]?.at ?? 0)
  const touchedMs = listTurns(touches).reduce((sum, turn) => sum + measureTouched(turn), 0)
  const flowBp = elapsedMs === 0 ? WHOLE_BP : Math.floor((touchedMs * WHOLE_BP) / elapsedMs)
  return { elapsedMs, touchedMs, waitedMs: elapsedMs - touchedMs, flowBp }
}
