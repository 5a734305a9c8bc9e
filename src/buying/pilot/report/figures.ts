import { type CaseEvent, type CaseState, paidOf } from '#buying/cases/index.ts'
import { handOffs, measureFlow } from '../flow/hand-offs.ts'
import type { Outside } from '../scope/why-outside.ts'

/** A purchase of a pilot as its report looks at it. `isSplit`: its need was found to be one with others (rule:G06). */
export type PilotCase = {
  caseId: string
  number: number
  title: string
  state: CaseState
  events: readonly CaseEvent[]
  isSplit: boolean
}
/** A purchase that was not taken in, and the limit that it did not keep. */
export type Refusal = { caseId: string; number: number; title: string; limit: Outside['limit'] }

type SupplierCounts = { asked: number; offered: number; chosen: number }

/** What one purchase adds to the figures, so that each of them can be followed back to it. */
export type PurchaseFigures = {
  caseId: string
  number: number
  title: string
  stage: string
  isAwarded: boolean
  isDelivered: boolean
  isSplit: boolean
  paidCents: number
  /** How many suppliers were asked or offered on their own, offered, and got the work; who they are may still be hidden. */
  suppliers: SupplierCounts
  elapsedMs: number
  touchedMs: number
  flowBp: number
}

/** How often one seat waited for another, how long altogether and at most, and what of the time was worked. */
export type Wait = {
  from: string
  to: string
  times: number
  totalMs: number
  longestMs: number
  elapsedMs: number
  touchedMs: number
  cases: string[]
}

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
  suppliers: SupplierCounts
  purchases: PurchaseFigures[]
  refusals: Refusal[]
  elapsedMs: number
  touchedMs: number
  waits: Wait[]
}

const countBy = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length
const sumBy = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0)
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

const noWait = { times: 0, totalMs: 0, longestMs: 0, elapsedMs: 0, touchedMs: 0, cases: [] }

/** Who waited for whom, the longest altogether first. */
export function addUpWaits(cases: readonly Pick<PilotCase, 'caseId' | 'events'>[]): Wait[] {
  const waits = new Map<string, Wait>()
  for (const { caseId, events } of cases)
    for (const { from, to, waitedMs, elapsedMs, touchedMs } of handOffs(events)) {
      const key = `${from.seat} ${to.seat}`
      const known = waits.get(key) ?? { from: from.seat, to: to.seat, ...noWait }
      waits.set(key, {
        ...{ ...known, times: known.times + 1, totalMs: known.totalMs + waitedMs },
        ...{ elapsedMs: known.elapsedMs + elapsedMs, touchedMs: known.touchedMs + touchedMs },
        ...{ longestMs: Math.max(known.longestMs, waitedMs), cases: unique([...known.cases, caseId]) },
      })
    }
  return [...waits.values()].toSorted((a, b) => b.totalMs - a.totalMs || b.times - a.times)
}

function listSuppliers({ offers, bids, contract }: CaseState): Record<keyof SupplierCounts, string[]> {
  const bidders = bids.flatMap(({ supplierId }) => supplierId ?? [])
  const given = offers.filter(({ standing }) => standing === 'given').map(({ supplierId }) => supplierId)
  const chosen = contract ? [contract.supplierId] : []
  const asked = [...offers.map(({ supplierId }) => supplierId), ...bidders, ...chosen]
  return { asked, offered: [...given, ...bidders], chosen }
}

/** Each supplier once, however many purchases it had to do with. */
function countSuppliers(states: readonly CaseState[]): SupplierCounts {
  const all = states.map(listSuppliers)
  const count = (of: keyof SupplierCounts) => unique(all.flatMap((one) => one[of])).length
  return { asked: count('asked'), offered: count('offered'), chosen: count('chosen') }
}

function countRefused(refusals: readonly Refusal[]): Figures['refused'] {
  const counts: Figures['refused'] = {}
  for (const { limit } of refusals) counts[limit] = (counts[limit] ?? 0) + 1
  return counts
}

function lookAt({ caseId, number, title, state, events, isSplit }: PilotCase): PurchaseFigures {
  const { elapsedMs, touchedMs, flowBp } = measureFlow(events)
  return {
    ...{ caseId, number, title, stage: state.stage, isSplit, elapsedMs, touchedMs, flowBp },
    isAwarded: state.awardedAt !== null,
    isDelivered: events.some(({ type }) => type === 'work.delivered'),
    paidCents: paidOf(state),
    suppliers: countSuppliers([state]),
  }
}

/** Adds up what happened in the purchases of a pilot; nobody fills anything in. */
export function addUp(cases: readonly PilotCase[], refusals: readonly Refusal[]): Figures {
  const purchases = cases.map(lookAt)
  return {
    opened: purchases.length,
    awarded: countBy(purchases, ({ isAwarded }) => isAwarded),
    delivered: countBy(purchases, ({ isDelivered }) => isDelivered),
    paid: countBy(purchases, ({ paidCents }) => paidCents > 0),
    paidCents: sumBy(purchases, ({ paidCents }) => paidCents),
    refused: countRefused(refusals),
    splits: countBy(purchases, ({ isSplit }) => isSplit),
    suppliers: countSuppliers(cases.map(({ state }) => state)),
    ...{ purchases, refusals: [...refusals] },
    elapsedMs: sumBy(purchases, ({ elapsedMs }) => elapsedMs),
    touchedMs: sumBy(purchases, ({ touchedMs }) => touchedMs),
    waits: addUpWaits(cases),
  }
}
