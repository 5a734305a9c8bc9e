import type { Random } from '../random.ts'
import { roundPrice } from './call.ts'
import { chooseWinner, drawBidders, type Market } from './market.ts'
import { type Bid, type Call, type Cents, MINUTES_A_DAY, type Minute, type Planted } from './purchase.ts'
import type { Supplier } from './supplier.ts'

/** The next price above the winner's: so regular that a price very near or very far stands out. */
const NEXT_PRICE = { mean: 1.13, deviation: 0.022 }
const PLANTED_RATIO: Partial<Record<Planted, readonly [number, number]>> = { R024: [1.001, 1.012], R058: [1.5, 1.9] }

/** How many suppliers answer: what is usual for the line, the department and the way of asking. */
function countBidders(call: Call, planted: Planted | undefined, random: Random): number {
  const usual = call.line.bidders * call.department.draw * (call.method.code === 'SDP' ? 1.55 : 1)
  const count = 1 + random.poisson(Math.max(0.1, usual - 1))
  if (planted === 'R018') return 1
  return planted && planted !== 'R003' ? Math.max(3, count) : count
}

const deadlineOf = (call: Call): Minute => call.extension?.closing ?? call.closing!

/** Half of all bids arrive on the last day. */
function arrival(call: Call, random: Random): Minute {
  const closing = deadlineOf(call)
  const opening = call.issued * MINUTES_A_DAY + 9 * 60
  const lastMinutes = random.chance(0.5) ? 300 : closing - opening
  return closing - 1 - Math.floor(random.next() * Math.min(lastMinutes, closing - opening))
}

/** What the winner asks: the more bidders, the less, against the city's estimate. */
function winningPrice(call: Call, bidders: number, random: Random): Cents {
  const share = random.normal(1.02 - 0.032 * Math.min(bidders, 6), 0.06)
  return roundPrice((call.amount / 100) * Math.max(0.6, share), random)
}

/** Gives every loser a price above the winner's; only proposals may be won against a lower price. */
function priceLosers(call: Call, winner: Bid, losers: Bid[], planted: Planted | undefined, random: Random): void {
  const [low, high] = (planted && PLANTED_RATIO[planted]) ?? [0, 0]
  let ratio = low
    ? low + (high - low) * random.next()
    : Math.max(1.03, random.normal(NEXT_PRICE.mean, NEXT_PRICE.deviation))
  const underbid = !planted && call.method.code === 'RFP' && random.chance(0.4)
  for (const [at, bid] of losers.entries()) {
    bid.price =
      underbid && at === 0 ? Math.round(winner.price * (0.86 + 0.1 * random.next())) : Math.round(winner.price * ratio)
    ratio *= 1.01 + 0.16 * random.next()
  }
}

/** Sets some losers aside. They come last in the order of prices, but for a few who were cheapest. */
function disqualifySome(call: Call, losers: Bid[], random: Random): Bid[] {
  for (const bid of losers) {
    const strictness = bid.supplier.habit === 'often-disqualified' ? 0.5 : call.department.strictness
    if (random.chance(strictness)) bid.status = 'disqualified'
    else if (random.chance(0.012)) bid.status = 'withdrawn'
    if (!random.chance(0.006)) continue
    bid.received = deadlineOf(call) + random.between(2, 240)
    bid.status = 'disqualified'
  }
  if (random.chance(0.05)) return losers
  return [...losers.filter((bid) => bid.status === 'valid'), ...losers.filter((bid) => bid.status !== 'valid')]
}

/** Bends one purchase so that exactly one flag has reason to ask. */
const plants: Partial<Record<Planted, (call: Call, winner: Bid, losers: Bid[]) => void>> = {
  R028: (_, __, losers) => {
    losers[1]!.price = losers[0]!.price
  },
  R030: (call, winner) => {
    winner.received = deadlineOf(call) + 47
  },
  R035: (_, __, losers) => {
    for (const bid of losers) bid.status = 'disqualified'
  },
  R036: (_, winner, losers) => {
    losers[0]!.price = Math.round(winner.price * 0.87)
    losers[0]!.status = 'disqualified'
  },
}

function placeBid(call: Call, supplier: Supplier, random: Random): Bid {
  return { supplier, received: arrival(call, random), price: 0, status: 'valid' }
}

type Bidding = { bids: Bid[]; winner: Bid | undefined; planted: Planted | undefined }

/** Most plants need a winner and two losers; where too few suppliers answer, nothing is planted. */
function isPossible(plant: Planted, bidders: number): boolean {
  return plant === 'R018' ? bidders === 1 : plant === 'R003' || bidders >= 3
}

/** Lets suppliers answer a call. `winner` is undefined where nobody did; `planted` where it could not be planted. */
export function collectBids(market: Market, call: Call, plant: Planted | undefined, random: Random): Bidding {
  const count = countBidders(call, plant, random)
  const bidders = drawBidders(market, call.lineAt, call.issued, count, random)
  if (bidders.length === 0) return { bids: [], winner: undefined, planted: undefined }
  const planted = plant && isPossible(plant, bidders.length) ? plant : undefined
  const best = chooseWinner(market, bidders, random)
  const bids = bidders.map((supplier) => placeBid(call, supplier, random))
  const winner = bids.find((bid) => bid.supplier === best)!
  const others = bids.filter((bid) => bid !== winner)
  const losers = planted ? others : disqualifySome(call, others, random)
  winner.price = winningPrice(call, bids.length, random)
  priceLosers(call, winner, losers, planted, random)
  if (planted) plants[planted]?.(call, winner, losers)
  return { bids: bids.sort((a, b) => a.received - b.received), winner, planted }
}
