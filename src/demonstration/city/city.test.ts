import { describe, expect, it } from 'vitest'
import { limits, reformDay } from '../words/methods.ts'
import { makePurchase } from './make-purchase.ts'
import { openMarket } from './market.ts'
import type { Planted, Purchase } from './purchase.ts'
import { createSuppliers } from './supplier.ts'
import { firstDay, lastDay, planPurchases } from './timeline.ts'

const market = openMarket(createSuppliers(11, 900))
const purchases: Purchase[] = [...planPurchases(6000)].map((plan) => makePurchase(market, 11, plan, () => undefined))
const digital = purchases.filter((one) => one.line.digital)
const share = (list: readonly Purchase[], is: (one: Purchase) => boolean) => list.filter(is).length / list.length
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** One purchase with something planted, among the first where there is room for it. */
function findPlanted(kind: Planted): Purchase {
  const other = openMarket(createSuppliers(11, 900))
  for (const plan of planPurchases(400)) {
    const purchase = makePurchase(other, 11, plan, () => kind)
    if (purchase.planted === kind) return purchase
  }
  throw new Error(`Nothing of kind ${kind} could be planted.`)
}
const winnerOf = (one: Purchase) => one.bids.find((bid) => bid.supplier === one.awards[0]!.supplier)!
const losersOf = (one: Purchase) => one.bids.filter((bid) => bid !== winnerOf(one))

describe('five years of purchases', () => {
  it('begin in July 2021 and end in June 2026, numbered anew each fiscal year', () => {
    expect(purchases[0]!.issued).toBe(firstDay)
    expect(purchases.every(({ issued }) => issued >= firstDay && issued <= lastDay)).toBe(true)
    expect(new Set(purchases.map(({ number }) => number)).size).toBe(6000)
    expect(purchases[0]!.number).toBe('22-00001')
    expect(purchases.at(-1)!.number).toMatch(/^26-/)
  })

  it('crowd just below the limit from which everybody must be invited', () => {
    const near = (from: number, to: number) =>
      purchases.filter(({ amount }) => amount >= from * limits.tender * 100 && amount < to * limits.tender * 100).length
    expect(near(0.95, 1)).toBeGreaterThan(3 * near(1, 1.05))
  })

  it('draw fewer bidders for Fleet Services than for Parks & Recreation', () => {
    const bidders = (code: string) =>
      mean(purchases.filter((one) => one.bids.length > 0 && one.department.code === code).map((one) => one.bids.length))
    expect(bidders('FL') * 2).toBeLessThan(bidders('PR'))
  })

  it('bring after the reform more local winners of digital work, in less time', () => {
    const [before, after] = [digital.filter((o) => o.issued < reformDay), digital.filter((o) => o.issued >= reformDay)]
    const isLocal = (one: Purchase) => one.awards[0]?.supplier.local ?? false
    const period = (list: readonly Purchase[]) =>
      mean(list.flatMap((one) => (one.closing === undefined ? [] : [one.closing / 1440 - one.issued])))
    expect(share(after, isLocal)).toBeGreaterThan(share(before, isLocal) + 0.2)
    expect(period(after)).toBeLessThan(period(before) - 3)
  })

  it('let one supplier win most traffic signals', () => {
    const winners = purchases.flatMap((one) => (one.line.dominated ? one.awards.map(({ supplier }) => supplier) : []))
    expect(winners.filter(({ habit }) => habit === 'dominates').length / winners.length).toBeGreaterThan(0.5)
  })

  it('never give an award to a bidder who was disqualified', () => {
    const refused = purchases.filter((one) => one.awards.length > 0 && one.bids.length > 0).map(winnerOf)
    expect(refused.every(({ status }) => status === 'valid')).toBe(true)
  })
})

describe('what is planted', () => {
  it('is a tender open for less than a week', () => {
    const one = findPlanted('R003')
    expect(one.closing! / 1440 - one.issued).toBeLessThan(7)
  })
  it('is a single bid', () => {
    expect(findPlanted('R018').bids).toHaveLength(1)
  })
  it('is a losing price within two per cent of the winner', () => {
    const one = findPlanted('R024')
    expect(Math.min(...losersOf(one).map(({ price }) => price)) / winnerOf(one).price).toBeLessThan(1.02)
  })
  it('is two losers asking the same', () => {
    const prices = losersOf(findPlanted('R028')).map(({ price }) => price)
    expect(new Set(prices).size).toBeLessThan(prices.length)
  })
  it('is a winner who came late', () => {
    const one = findPlanted('R030')
    expect(winnerOf(one).received).toBeGreaterThan(one.extension?.closing ?? one.closing!)
  })
  it('is a winner whose rivals were all disqualified', () => {
    expect(losersOf(findPlanted('R035')).every(({ status }) => status === 'disqualified')).toBe(true)
  })
  it('is the lowest price disqualified', () => {
    const one = findPlanted('R036')
    const lowest = one.bids.reduce((a, b) => (b.price < a.price ? b : a))
    expect(lowest.status).toBe('disqualified')
  })
  it('is a winner far below everybody else', () => {
    const one = findPlanted('R058')
    expect(Math.min(...losersOf(one).map(({ price }) => price)) / winnerOf(one).price).toBeGreaterThan(1.4)
  })
})
