// What a department that buys small has behind it, as rows. The same rows each time.
import type { Facts, HistoryRow } from '#buying/guardrails/index.ts'
import { everyFact } from '#buying/guardrails/testing/first-buy.ts'
import { uuidv7 } from '#platform/clock/clock.ts'

const DAY_MS = 86_400_000
/** Noon of the first of June 2026, where the clock of a benchmark stands. */
const NOW = Date.UTC(2026, 5, 1, 12)
export const EARLIER = 2000
const TWO_YEARS = 730

const dayBefore = (days: number) => new Date(NOW - days * DAY_MS).toISOString().slice(0, 10)

type Owned = { projectId: string; supplierId: string; requesterId: string }

/** Purchases of the last two years, all of the category that is looked at, three of them for the same need. */
export const earlierPurchases = ({ projectId, supplierId, requesterId }: Owned) =>
  Array.from({ length: EARLIER }, (_, i) => {
    const at = new Date(NOW - ((i * TWO_YEARS) / EARLIER + 1) * DAY_MS)
    return {
      ...{ id: uuidv7(at), project_id: projectId, number: 1000 + i, lane: 'small', currency: 'CAD' },
      ...{ title: i % 700 ? `Repair ${i} of the register of streets` : 'Keyboard access to the permit form' },
      ...{ stage: 'closed', money: 'paid', publication: 'private', category: 'accessibility', requirement: '' },
      ...{ repository: '', is_direct: i % 3 === 0, requester_id: requesterId, supplier_id: i % 50 ? null : supplierId },
      ...{ total_cents: 100_000 + ((i * 7919) % 800_000), seq: 9, opened_at: at, awarded_at: at, changed_at: at },
      task_seats: [],
    }
  })

const PER_CATEGORY = 100
const OF_SUPPLIER = 12

const rowsOf = (i: number, count: number, days: number): HistoryRow[] =>
  Array.from({ length: count }, (_, n) => ({
    ref: `case:0190a000-0000-7000-8000-${String(i * 1000 + n).padStart(12, '0')}`,
    ...{ on: dayBefore(Math.floor((n * days) / count)), cents: 100_000 + ((n * 7919) % 800_000) },
    by: `party:0190a000-0000-7000-8000-${String(n % 9).padStart(12, '0')}`,
  }))

/** What was known of purchase `i`: some were bought in parts, the others have a history of their category and supplier. */
function factsOf(i: number): Facts {
  const at = dayBefore(0)
  const price = { value: 200_000 + ((i * 7919) % 900_000), from: 'case', at } as const
  const told = (value: number, history: HistoryRow[]) =>
    ({ value, from: 'history', at, history, rows: history.map(({ ref }) => ref) }) as const
  const same = i % 4 ? [] : rowsOf(i, 2, 80)
  const theirs = rowsOf(i, OF_SUPPLIER, TWO_YEARS)
  const category = rowsOf(i, PER_CATEGORY, TWO_YEARS)
  const sum = same.reduce((total, { cents }) => total + cents, 0)
  return {
    ...{ ...everyFact(at), price, estimate: price, crossBuyers: told(1, same), crossSum: told(sum, same) },
    ...{ sameRequirementSum: told(sum, same), sameRequirementCount: told(same.length, same) },
    ...{ justUnderCount: told(1, theirs), supplierYearSum: told(900_000, theirs), directAwards: told(4, theirs) },
    ...{ supplierCategoryAwards: told(6, theirs), categoryAwards: told(50, category) },
    ...{ categoryPrices: told(50, category), categoryLowPrice: told(150_000, category) },
    categoryHighPrice: told(800_000, category),
  }
}

const MOMENTS = ['check', 'funds', 'order', 'pay']
const PAGE = 200

/** Checks of as many purchases, in pages: each of its own thing, a quarter of them at each moment. */
export function* checksOfYears({
  projectId,
  rulesetId,
  count,
}: {
  projectId: string
  rulesetId: string
  count: number
}) {
  for (let from = 0; from < count; from += PAGE)
    yield Array.from({ length: Math.min(PAGE, count - from) }, (_, n) => {
      const i = from + n
      const at = new Date(NOW - i * 60_000)
      return {
        ...{ id: uuidv7(at), project_id: projectId, subject: `case:${i}`, moment: MOMENTS[i % MOMENTS.length] },
        ...{ facts: factsOf(i), scope: {}, ruleset_id: rulesetId, ruleset_hash: '0'.repeat(64), outcome: 'allow' },
        ...{ report: {}, shadow_id: null, shadow: null, made_by: null, made_at: at },
      }
    })
}
