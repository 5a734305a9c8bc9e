import { type Bid, MINUTES_A_DAY, type Purchase } from '../city/purchase.ts'
import { type Day, formatIso, formatTime } from '../days.ts'
import { sloppinessOf } from './cells.ts'

const results = {
  valid: ['Evaluated', 'evaluated'],
  disqualified: ['Disqualified', 'Rejected'],
  withdrawn: ['Withdrawn', 'Withdrawn'],
} as const

/** The portal writes the city's own clock with its distance from UTC. */
function formatReceived(minute: number): string {
  return `${formatIso(Math.floor(minute / MINUTES_A_DAY))}T${formatTime(minute % MINUTES_A_DAY)}:00-05:00`
}

/** Two bids left over from trying out the portal: no register knows their tender. */
export function startBids(): string {
  const trial = {
    tender: 'TEST-1',
    bidder: 'Portal test',
    result: 'Evaluated',
    currency: 'USD',
    price: 1,
    invented: true,
  }
  return ['TEST-1-B1', 'TEST-1-B2'].map((bid) => `${JSON.stringify({ bid, ...trial })}\n`).join('')
}

/** One line of JSON a bid of the e-bidding portal, once the tender has closed; nothing for direct purchases. */
export function bidLines(purchase: Purchase, snapshot: Day, seed: number): string {
  const closing = purchase.extension?.closing ?? purchase.closing
  if (closing === undefined || closing >= snapshot * MINUTES_A_DAY) return ''
  const random = sloppinessOf(seed + 2, purchase.index)
  const line = (bid: Bid, at: number) => ({
    bid: `${purchase.number}-B${at + 1}`,
    tender: purchase.number,
    vendor: bid.supplier.number,
    bidder: bid.supplier.name,
    received: formatReceived(bid.received),
    price: random.chance(0.006) ? null : bid.price / 100,
    currency: purchase.currency,
    result: results[bid.status][random.chance(0.1) ? 1 : 0],
    invented: true,
  })
  return purchase.bids.map((bid, at) => `${JSON.stringify(line(bid, at))}\n`).join('')
}
