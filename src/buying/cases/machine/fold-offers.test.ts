import { expect, it } from 'vitest'
import { decideMove } from './decide-move.ts'
import { type CaseEvent, eventData } from './events.ts'
import { applyEvent } from './fold.ts'
import { unopened } from './state.ts'
import { waitsFor } from './waits-for.ts'

const asked = {
  ...unopened('small'),
  check: {
    ...{ checkId: 'c', moment: 'order' as const, outcome: 'ask' as const, totalCents: 100 },
    ...{ rulesetHash: 'a'.repeat(64), asks: ['G34:1'] },
  },
  decision: { verdict: 'allow' as const, asks: ['G34:1'], seq: 9 },
}
const choose = (supplierId: string) =>
  ({
    ...{ type: 'supplier.chosen', at: '2026-06-01T12:00:00Z', party: 'ana', seat: 'requester' },
    data: { supplierId, priceCents: 100, isDirect: true, reason: 'They know the form.' },
  }) as CaseEvent

it('drops what was allowed for one supplier once another is chosen at the same price: abuse:A07', () => {
  const first = applyEvent(asked, choose('sup-1'))
  expect([first.check, first.decision]).toEqual([asked.check, asked.decision])
  expect(applyEvent(first, choose('sup-1')).decision).toEqual(asked.decision)
  const swapped = applyEvent(first, choose('sup-2'))
  expect([swapped.check, swapped.decision]).toEqual([null, null])
})

it('holds back nobody else for what the rules said of whoever was chosen: rule:G20', () => {
  const plan = { ...{ priceCents: 100, feesCents: 0, taxBp: 0, startDay: '2026-06-02', deliverBy: '2026-06-20' } }
  const described = { ...asked, stage: 'draft' as const, plan: { ...plan, budgetLine: '', licence: '', criteria: [] } }
  const blocked = { ...described.check, outcome: 'block' as const }
  const held = { ...applyEvent(described, choose('sup-1')), check: blocked, decision: null }
  expect(waitsFor(held)).toEqual({ seat: 'requester', act: 'choose-other' })
  expect(decideMove(held, choose('sup-1'))).toEqual({ why: 'rules-block' })
  expect(decideMove(held, choose('sup-2'))).toMatchObject({ state: { stage: 'selected', check: null } })
  expect(decideMove({ ...described, check: blocked, decision: null }, choose('sup-2'))).toEqual({ why: 'rules-block' })
})

it('takes no offer after its last day, and asks the same supplier again for a later one', () => {
  const waiting = {
    ...asked,
    check: { ...asked.check, outcome: 'allow' as const },
    decision: null,
    stage: 'open' as const,
  }
  const ask = (until: string) =>
    ({ ...choose('sup-1'), type: 'offer.asked', data: { supplierId: 'sup-1', until } }) as CaseEvent
  const offer = (at: string) => {
    const data = { supplierId: 'sup-1', priceCents: 100, words: '', deliverBy: null }
    return { type: 'offer.given', at, party: 'sup-1', seat: 'supplier', data } as CaseEvent
  }
  const first = applyEvent(waiting, ask('2026-06-09'))
  expect(decideMove(first, offer('2026-06-10T00:00:00.000Z'))).toEqual({ why: 'offer-too-late' })
  expect(decideMove(first, offer('2026-06-09T23:59:59.000Z'))).toMatchObject({
    state: { offers: [{ standing: 'given' }] },
  })
  const again = applyEvent(first, ask('2026-06-12'))
  expect(again.offers).toHaveLength(1)
  expect(decideMove(again, offer('2026-06-10T00:00:00.000Z'))).toMatchObject({
    state: { offers: [{ standing: 'given' }] },
  })
})

it('takes no offer of nothing, which could never be billed', () => {
  const offer = (priceCents: number) => eventData['offer.given'].safeParse({ supplierId: 'sup-1', priceCents }).success
  expect([offer(0), offer(1)]).toEqual([false, true])
})

it('ends an opportunity unopened only where nobody offered, and lets its funds go', () => {
  const sealed = { ...unopened('open'), stage: 'sealed' as const, money: 'funds-confirmed' as const, fundsCents: 100 }
  const ends = { type: 'bids.none-passed', at: '2026-06-01T12:00:00Z', party: null, seat: 'system', data: {} } as never
  expect(waitsFor(sealed)).toEqual({ seat: 'requester', act: 'end-without-award' })
  expect(decideMove(sealed, ends)).toMatchObject({ state: { stage: 'unsuccessful', money: 'released', fundsCents: 0 } })
  const offered = { ...sealed, bids: [{ bid: 'bid-1', supplierId: null }] }
  expect(waitsFor(offered)).toEqual({ seat: 'key-holder', act: 'open-offers' })
  expect(decideMove(offered, ends)).toEqual({ why: 'lock-first' })
})
