import type { Facts, HistoryRow } from '#buying/guardrails/index.ts'
import { likenessTo } from '#lib/compare-texts.ts'
import type { EarlierCase } from './history.store.ts'

/** What a purchase is compared by with those before it. */
export type Compared = {
  title: string
  requirement: string
  repository: string
  category: string
  supplier: string | null
  requester: string | null
}
/** How many days back each of them goes, and what counts as close to the limit. */
export type Windows = {
  splitDays: number
  justUnderDays: number
  crossDays: number
  supplierDays: number
  defaultDays: number
  justUnder: { fromCents: number; toCents: number }
}

/** Titles of one need share this much of their words; in one repository, half is enough (abuse:A11). */
const ALIKE = 0.8
const ALIKE_IN_REPOSITORY = 0.5

/** Whether two purchases are for one need: the same key, or names that say the same thing. A likeness asks, it blocks nothing. */
function sameNeedAs(a: Compared): (b: EarlierCase) => boolean {
  const likeness = likenessTo(a.title)
  return (b) => {
    if (a.requirement && a.requirement === b.requirement) return true
    return likeness(b.title) >= (a.repository && a.repository === b.repository ? ALIKE_IN_REPOSITORY : ALIKE)
  }
}

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const within = (rows: readonly EarlierCase[], day: string, days: number) => {
  const from = dayBefore(day, days)
  return rows.filter(({ on }) => on > from && on <= day)
}
const sum = (rows: readonly EarlierCase[]) => rows.reduce((total, { cents }) => total + cents, 0)

/** The value below which a tenth, or nine tenths, of the prices lie. */
const percentile = (prices: readonly number[], share: number): number =>
  prices.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(prices.length * share) - 1)] ?? 0

/** Sums and counts over earlier purchases, each with the rows it was made from, as they are known at `at`. */
export function historyFacts(
  now: Compared,
  earlier: readonly EarlierCase[],
  windows: Windows,
  { day, at, qualified }: { day: string; at: string; qualified: number },
): Facts {
  const from = 'history' as const
  const rowsOf = (rows: readonly EarlierCase[]) => rows.map(({ id }) => `case:${id}`)
  const historyOf = (rows: readonly EarlierCase[]): HistoryRow[] =>
    rows.map(({ id, on, cents, requester }) => ({ ref: `case:${id}`, on, cents, ...(requester && { by: requester }) }))
  const fact = (value: number, rows: readonly EarlierCase[], widest: readonly EarlierCase[] = rows) => ({
    ...{ value, from, at, rows: rowsOf(rows) },
    history: historyOf(widest),
  })
  const same = earlier.filter(sameNeedAs(now))
  const ofNeed = new Set(same)
  const inSplit = within(same, day, windows.splitDays)
  const shared = earlier.filter(
    (one) =>
      ofNeed.has(one) ||
      (now.repository !== '' &&
        one.repository === now.repository &&
        one.supplier !== null &&
        one.supplier === now.supplier),
  )
  const cross = within(shared, day, windows.crossDays)
  const buyers = new Set([now.requester, ...cross.map(({ requester }) => requester)].filter((one) => one !== null))
  const alike = earlier.filter(({ isAwarded, category }) => isAwarded && category === now.category)
  const ofCategory = within(alike, day, windows.supplierDays)
  const prices = ofCategory.map(({ cents }) => cents)
  const priceAt = (share: number) => ({ value: percentile(prices, share), from, at, rows: rowsOf(ofCategory) })
  return {
    sameRequirementSum: fact(sum(inSplit), inSplit, same),
    sameRequirementCount: fact(inSplit.length, inSplit, same),
    crossBuyers: fact(buyers.size, cross, shared),
    crossSum: fact(sum(cross), cross, shared),
    categoryAwards: fact(ofCategory.length, ofCategory, alike),
    categoryPrices: fact(prices.length, ofCategory, alike),
    // Their history is that of the prices they tell of; kept with each, it would be half of all that is kept of a check.
    ...(prices.length && { categoryLowPrice: priceAt(0.1), categoryHighPrice: priceAt(0.9) }),
    qualifiedSuppliers: { value: qualified, from, at },
    ...(now.supplier !== null && supplierFacts(now, earlier, windows, day, fact)),
  }
}

type MakeFact = (
  value: number,
  rows: readonly EarlierCase[],
  widest?: readonly EarlierCase[],
) => NonNullable<Facts['directAwards']>

/** What is known of the supplier who was chosen; nothing before one is. */
function supplierFacts(
  now: Compared,
  earlier: readonly EarlierCase[],
  windows: Windows,
  day: string,
  fact: MakeFact,
): Facts {
  const theirs = earlier.filter(({ supplier, isAwarded }) => isAwarded && supplier === now.supplier)
  const { fromCents, toCents } = windows.justUnder
  const close = theirs.filter(({ cents }) => cents >= fromCents && cents <= toCents)
  const allDirect = theirs.filter(({ isDirect }) => isDirect)
  const direct = within(allDirect, day, windows.supplierDays)
  const allInCategory = theirs.filter(({ category }) => category === now.category)
  const inCategory = within(allInCategory, day, windows.supplierDays)
  const failed = theirs.filter(({ isDefault }) => isDefault)
  const failedHere = failed.filter(sameNeedAs(now))
  const closeNow = within(close, day, windows.justUnderDays)
  const failedLately = within(failed, day, windows.defaultDays)
  return {
    // Whatever their price: which of them were close depends on the limit, which may be tried anew.
    justUnderCount: fact(closeNow.length, closeNow, theirs),
    directAwards: fact(direct.length, direct, allDirect),
    supplierYearSum: fact(sum(direct), direct, allDirect),
    supplierCategoryAwards: fact(inCategory.length, inCategory, allInCategory),
    defaultsSameRequirement: fact(failedHere.length, failedHere),
    recentDefaults: fact(failedLately.length, failedLately, failed),
  }
}
