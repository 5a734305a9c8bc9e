import { type CaseEvent, type CaseState, paidOf } from '#buying/cases/index.ts'
import { handOffs, measureFlow } from '../flow/hand-offs.ts'
import type { Outside } from '../scope/why-outside.ts'

/** A purchase of a pilot as its report looks at it. `isSplit`: its need was found to be one with others (rule:G06). */
export type PilotCase = {
  number: number
  title: string
  state: CaseState
  events: readonly CaseEvent[]
  isSplit: boolean
}

/** How often one seat waited for another, for how long altogether, and how long at most. */
export type Wait = { from: string; to: string; times: number; totalMs: number; longestMs: number }

/** What the events of a pilot add up to. Money is in minor units. */
export type Figures = {
  opened: number
  awarded: number
  delivered: number
  paid: number
  paidCents: number
  /** Purchases that were not taken in, by the limit that they did not keep. */
  refused: Partial<Record<Outside['limit'], number>>
  splits: number
  suppliers: { asked: number; offered: number; chosen: number }
  purchases: { number: number; title: string; stage: string; elapsedMs: number; touchedMs: number; flowBp: number }[]
  elapsedMs: number
  touchedMs: number
  waits: Wait[]
}

const countBy = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length
const sumBy = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0)

/** Who waited for whom, the longest altogether first. */
export function addUpWaits(cases: readonly Pick<PilotCase, 'events'>[]): Wait[] {
  const waits = new Map<string, Wait>()
  for (const { from, to, waitedMs } of cases.flatMap(({ events }) => handOffs(events))) {
    const key = `${from.seat} ${to.seat}`
    const known = waits.get(key) ?? { from: from.seat, to: to.seat, times: 0, totalMs: 0, longestMs: 0 }
    waits.set(key, {
      ...{ ...known, times: known.times + 1, totalMs: known.totalMs + waitedMs },
      longestMs: Math.max(known.longestMs, waitedMs),
    })
  }
  return [...waits.values()].toSorted((a, b) => b.totalMs - a.totalMs || b.times - a.times)
}

/** Suppliers that were asked or offered on their own, those that offered, and those that got work; each counted once. */
function countSuppliers(cases: readonly PilotCase[]): Figures['suppliers'] {
  const offers = cases.flatMap(({ state }) => state.offers)
  const bids = cases.flatMap(({ state }) => state.bids.flatMap(({ supplierId }) => supplierId ?? []))
  const given = offers.filter(({ standing }) => standing === 'given').map(({ supplierId }) => supplierId)
  const chosen = cases.flatMap(({ state }) => state.contract?.supplierId ?? [])
  const all = [...offers.map(({ supplierId }) => supplierId), ...bids, ...chosen]
  return { asked: new Set(all).size, offered: new Set([...given, ...bids]).size, chosen: new Set(chosen).size }
}

function countRefused(refusals: readonly { limit: string }[]): Figures['refused'] {
  const counts: Record<string, number> = {}
  for (const { limit } of refusals) counts[limit] = (counts[limit] ?? 0) + 1
  return counts
}

/** Adds up what happened in the purchases of a pilot; nobody fills anything in. */
export function addUp(cases: readonly PilotCase[], refusals: readonly { limit: string }[]): Figures {
  const purchases = cases.map(({ number, title, state, events }) => {
    const { elapsedMs, touchedMs, flowBp } = measureFlow(events)
    return { number, title, stage: state.stage, elapsedMs, touchedMs, flowBp }
  })
  return {
    opened: cases.length,
    awarded: countBy(cases, ({ state }) => state.awardedAt !== null),
    delivered: countBy(cases, ({ events }) => events.some(({ type }) => type === 'work.delivered')),
    paid: countBy(cases, ({ state }) => paidOf(state) > 0),
    paidCents: sumBy(cases, ({ state }) => paidOf(state)),
    refused: countRefused(refusals),
    splits: countBy(cases, ({ isSplit }) => isSplit),
    suppliers: countSuppliers(cases),
    purchases,
    elapsedMs: sumBy(purchases, ({ elapsedMs }) => elapsedMs),
    touchedMs: sumBy(purchases, ({ touchedMs }) => touchedMs),
    waits: addUpWaits(cases),
  }
}
