import { addDays } from '../calendars/calendar.ts'
import { type Fact, type FactId, type Facts, findFactKind, type HistoryRow } from '../facts/fact.ts'
import type { EffectiveParameters } from '../parameters/effective.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import type { Value } from '../value.ts'
import type { Snapshot } from './snapshot.ts'

/** Facts counted by the windows of a ruleset. `unsure` kept their value, though the window that they were counted by differs. */
export type Recounted = { facts: Facts; unsure: readonly FactId[] }

const WHOLE_BP = 10_000

const numberOf = (all: EffectiveParameters, id: ParameterId): number | undefined => {
  const value = all[id]?.value
  return typeof value === 'number' ? value : undefined
}

const sum = (rows: readonly HistoryRow[]) => rows.reduce((total, { cents }) => total + cents, 0)
const count = (rows: readonly HistoryRow[]) => rows.length

/** The price below which a share of the prices lies; none where there are none. */
const percentile = (share: number) => (rows: readonly HistoryRow[]) =>
  rows.map(({ cents }) => cents).toSorted((a, b) => a - b)[Math.max(0, Math.ceil(rows.length * share) - 1)]

function countJustUnder(rows: readonly HistoryRow[], _facts: Facts, by: EffectiveParameters): number | undefined {
  const [limit, share] = [numberOf(by, 'transactionLimit'), numberOf(by, 'justUnderShare')]
  if (limit === undefined || share === undefined) return undefined
  const from = Math.floor((limit * share) / WHOLE_BP)
  return rows.filter(({ cents }) => cents >= from && cents <= limit).length
}

function countBuyers(rows: readonly HistoryRow[], facts: Facts): number | undefined {
  if (rows.some(({ by }) => by === undefined)) return undefined
  const self = facts.requester?.value
  return new Set([...(typeof self === 'string' ? [self] : []), ...rows.map(({ by }) => by)]).size
}

type Counting = (rows: readonly HistoryRow[], facts: Facts, by: EffectiveParameters) => Value | undefined
type Counted = { window: ParameterId; counting: Counting; also?: readonly ParameterId[] }

/** How each fact of history is counted from its rows, and by which parameters beside its window. */
const COUNTED: Partial<Record<FactId, Counted>> = {
  sameRequirementSum: { window: 'splitWindowDays', counting: sum },
  sameRequirementCount: { window: 'splitWindowDays', counting: count },
  justUnderCount: {
    ...{ window: 'justUnderWindowDays', counting: countJustUnder },
    also: ['transactionLimit', 'justUnderShare'],
  },
  crossBuyers: { window: 'crossWindowDays', counting: countBuyers },
  crossSum: { window: 'crossWindowDays', counting: sum },
  directAwards: { window: 'supplierWindowDays', counting: count },
  supplierYearSum: { window: 'supplierWindowDays', counting: sum },
  categoryAwards: { window: 'supplierWindowDays', counting: count },
  supplierCategoryAwards: { window: 'supplierWindowDays', counting: count },
  categoryPrices: { window: 'supplierWindowDays', counting: count },
  categoryLowPrice: { window: 'supplierWindowDays', counting: percentile(0.1) },
  categoryHighPrice: { window: 'supplierWindowDays', counting: percentile(0.9) },
  recentDefaults: { window: 'defaultWindowDays', counting: count },
}

const within = (rows: readonly HistoryRow[], date: string, days: number): HistoryRow[] => {
  const before = addDays(date, -days)
  return rows.filter(({ on }) => on > before && on <= date)
}

/** Of a count that it tells of, a price has the rows, also where there was none to tell before. */
function historyOf(id: FactId, facts: Facts): Fact | undefined {
  const of = findFactKind(id).tellsOf as FactId | undefined
  return facts[id]?.history ? facts[id] : of && facts[of]?.history ? facts[of] : facts[id]
}

type Outcome = { fact?: Fact; isUnsure: boolean }

function recountOne(id: FactId, counted: Counted, { facts, date }: Snapshot, by: EffectiveParameters): Outcome {
  const fact = historyOf(id, facts)
  const days = numberOf(by, counted.window)
  if (!fact?.history || days === undefined) return { isUnsure: true }
  const rows = within(fact.history, date, days)
  const value = counted.counting(rows, facts, by)
  if (value === undefined) return { isUnsure: rows.length > 0 || !findFactKind(id).tellsOf }
  return { fact: { ...fact, value, rows: rows.map(({ ref }) => ref) }, isUnsure: false }
}

const isOtherwise = ({ window, also = [] }: Counted, by: EffectiveParameters, than: EffectiveParameters) =>
  [window, ...also].some((id) => by[id]?.value !== than[id]?.value)

/** Nobody had to say whether a first buy was foreseen. */
function settleForeseen(facts: Facts): Facts {
  if (facts.sameRequirementCount?.value !== 0 || facts.unforeseenWithEvidence) return facts
  const { at } = facts.sameRequirementCount
  return { ...facts, unforeseenWithEvidence: { value: false, from: 'case', at } }
}

/**
 * Counts the facts of history anew by the windows of some parameters, from their rows as known then. What has no rows to
 * count from keeps its value; where `than`, the parameters it is compared with, count otherwise, it is named as unsure.
 */
export function recountFacts(snapshot: Snapshot, by: EffectiveParameters, than: EffectiveParameters = by): Recounted {
  const facts: Facts = { ...snapshot.facts }
  const unsure: FactId[] = []
  for (const [name, counted] of Object.entries(COUNTED)) {
    const id = name as FactId
    if (!facts[id] && !historyOf(id, snapshot.facts)) continue
    const { fact, isUnsure } = recountOne(id, counted, snapshot, by)
    if (fact) facts[id] = fact
    else if (!isUnsure) delete facts[id]
    else if (facts[id] && isOtherwise(counted, by, than)) unsure.push(id)
  }
  return { facts: settleForeseen(facts), unsure }
}
