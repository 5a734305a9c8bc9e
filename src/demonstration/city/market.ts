import type { Day } from '../days.ts'
import type { Random } from '../random.ts'
import { lines } from '../words/lines.ts'
import { reformDay } from '../words/methods.ts'
import type { Supplier } from './supplier.ts'

/** Who sells what, and how often each has bid and won so far: the only memory that grows with suppliers, not purchases. */
export type Market = {
  suppliers: readonly Supplier[]
  /** For each line its suppliers, with the running sum of their weights. */
  byLine: readonly { suppliers: readonly Supplier[]; sums: readonly number[] }[]
  record: Map<Supplier, { bids: number; wins: number }>
}

/** What share of its bids a supplier wins in the long run, before others have their say. */
const WIN_SHARE = {
  usual: 0.3,
  'sells-everything': 0.34,
  dominates: 0.93,
  'seldom-wins': 0,
  'often-disqualified': 0.24,
}
/** How much chance there is in who wins; without it everybody's share would be alike. */
const LUCK = 0.9

export function openMarket(suppliers: readonly Supplier[]): Market {
  const byLine = lines.map((_, at) => {
    const sellers = suppliers.filter((supplier) => supplier.lines.includes(at))
    let sum = 0
    return { suppliers: sellers, sums: sellers.map((supplier) => (sum += supplier.weight)) }
  })
  return { suppliers, byLine, record: new Map(suppliers.map((supplier) => [supplier, { bids: 0, wins: 0 }])) }
}

function drawOne(market: Market, line: number, random: Random): Supplier {
  const { suppliers, sums } = market.byLine[line]!
  const target = random.next() * sums.at(-1)!
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > target) high = middle
    else low = middle + 1
  }
  return suppliers[low]!
}

/** Before the reform digital buying reached few local firms; afterwards it reaches them first. */
function isReached(supplier: Supplier, line: number, day: Day, random: Random): boolean {
  if (supplier.since > day) return false
  if (!lines[line]!.digital) return true
  const late = day >= reformDay
  return random.chance(supplier.local === late ? 1 : 0.45)
}

/** Draws up to `count` different suppliers that sell the line and are registered by `day`. Who seldom wins never bids alone. */
export function drawBidders(market: Market, line: number, day: Day, count: number, random: Random): Supplier[] {
  const drawn = new Set<Supplier>()
  const incumbent = lines[line]!.dominated && market.byLine[line]!.suppliers.find((one) => one.habit === 'dominates')
  if (incumbent && random.chance(0.92)) drawn.add(incumbent)
  for (let tries = count * 8; tries > 0 && drawn.size < count; tries -= 1) {
    const supplier = drawOne(market, line, random)
    if (supplier.habit === 'seldom-wins' && drawn.size === 0) continue
    if (isReached(supplier, line, day, random)) drawn.add(supplier)
  }
  return [...drawn]
}

/** Who is behind its share scores high; who seldom wins is put behind everybody else. */
function scoreOf(supplier: Supplier, record: { bids: number; wins: number }, random: Random): number {
  if (supplier.habit === 'seldom-wins') return random.chance(0.004) ? 9 : -9_999
  return WIN_SHARE[supplier.habit] * record.bids - record.wins + LUCK * random.next()
}

/** Chooses the winner among valid bidders, so that each wins about its share over the years, and keeps the score. */
export function chooseWinner(market: Market, bidders: readonly Supplier[], random: Random): Supplier {
  const scored = bidders.map((supplier) => {
    const record = market.record.get(supplier)!
    record.bids += 1
    return { supplier, record, score: scoreOf(supplier, record, random) }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  best.record.wins += 1
  return best.supplier
}
