import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { conflicts, seats } from '../seats/seats.ts'
import type { CaseEvent } from './events.ts'
import { replay } from './fold.ts'
import { moves } from './moves.ts'
import { type CaseState, letsGoOn, mostPayable, paidOf, totalOf } from './state.ts'

const holds = (check: (world: { events: CaseEvent[]; states: CaseState[] }) => void) =>
  fc.assert(
    fc.property(lived, (sequence) => check(runEvents(sequence))),
    { numRuns: 150 },
  )

describe('whatever happens in whatever order', () => {
  it('reaches every stage at times, so that what follows is not about nothing', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(lived, (sequence) => {
        for (const { stage, money } of runEvents(sequence).states) reached.add(stage).add(money)
      }),
      { numRuns: 600, seed: 7 },
    )
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'sealed',
        'evaluating',
        'selected',
        'contracted',
        'delivered',
        'accepted',
        'paid',
        'cancelled',
        'complete',
        'unsuccessful',
        'terminated',
      ]),
    )
  })

  it('pays only what was confirmed, ordered, and accepted or ended without blame: invariant:I3', () => {
    holds(({ events, states }) => {
      if (!states.some(({ payments }) => payments.length)) return
      const types = new Set(events.map(({ type }) => type))
      for (const needed of ['funds.confirmed', 'invoice.received', 'payment.approved'] as const)
        expect(types).toContain(needed)
      expect(types.has('order.placed') || types.has('contract.signed')).toBe(true)
      const { termination } = states.at(-1)!
      expect(types.has('work.accepted') || termination?.kind === 'convenience').toBe(true)
    })
  })

  it('pays by hands that are not those which asked, confirmed, approved, delivered or accepted: invariant:I3 rule:G22', () => {
    let paid = 0
    const anybody = fc.constantFrom('ana', 'ben', 'cleo', 'dora')
    const mixed = fc.constantFrom('funds.confirmed', 'payment.approved', 'payment.made', 'work.delivered')
    const instead = fc.dictionary(mixed, anybody, { maxKeys: 2, noNullPrototype: true })
    const check = (events: readonly CaseEvent[]) => {
      events.forEach((event, i) => {
        if (event.type !== 'payment.made') return
        paid += 1
        const before = events.slice(0, i)
        const by = (...types: CaseEvent['type'][]) =>
          new Set(before.flatMap(({ type, party }) => (types.includes(type) && party ? party : [])))
        const asked = by('case.opened')
        const [confirmed, approved] = [by('funds.confirmed'), by('payment.approved')]
        const [accepted, delivered] = [by('work.accepted'), by('work.delivered', 'invoice.received')]
        expect(event.seat).toBe('payer')
        for (const one of [asked, confirmed, approved, accepted, delivered]) expect([...one]).not.toContain(event.party)
        for (const one of [confirmed, approved]) expect(one.isDisjointFrom(asked)).toBe(true)
        for (const one of [asked, confirmed, approved, accepted]) expect(one.isDisjointFrom(delivered)).toBe(true)
      })
    }
    fc.assert(
      fc.property(lived, instead, (sequence, others) =>
        check(runEvents(sequence.map((one) => ({ ...one, party: others[one.type] ?? one.party }))).events),
      ),
      { numRuns: 500 },
    )
    expect(paid).toBeGreaterThan(20)
  })

  it('never pays more than was agreed with tax: invariant:I4', () => {
    holds(({ states }) => {
      for (const state of states) {
        expect(paidOf(state)).toBeLessThanOrEqual(mostPayable(state))
        if (state.contract) expect(state.contract.totalCents).toBeLessThanOrEqual(state.fundsCents)
      }
    })
  })

  it('is made anew from its events alone: invariant:I5', () => {
    holds(({ events, states }) => {
      expect(replay(events)).toEqual(states.at(-1))
      expect(states.at(-1)!.seq).toBe(events.length)
    })
  })

  it('never goes on where the rules block, or ask and nobody has answered: invariant:I7', () => {
    const gated = [
      'funds.confirmed',
      'offer.asked',
      'supplier.chosen',
      'order.placed',
      'notice.published',
      'supplier.selected',
      'contract.signed',
      'payment.made',
    ]
    holds(({ events, states }) => {
      events.forEach((event, i) => {
        if (!gated.includes(event.type)) return
        const { check, decision, plan, ladder } = states[i]!
        // Somebody else may be chosen at any time: nothing that was said stays, and nothing is ordered without a new check.
        if (event.type === 'supplier.chosen' && ladder.length && ladder[0]!.supplierId !== event.data.supplierId) {
          expect([states[i + 1]!.stage, states[i + 1]!.check]).toEqual(['selected', null])
          return
        }
        expect(check?.totalCents).toBe(totalOf(plan!))
        expect(check?.outcome).not.toBe('block')
        if (check?.outcome !== 'ask') return
        expect(decision && letsGoOn(decision.verdict)).toBe(true)
        expect(decision?.asks).toEqual(expect.arrayContaining(check.asks))
      })
    })
  })

  it('chooses and signs on nothing that was said of somebody else: invariant:I9', () => {
    holds(({ events, states }) => {
      events.forEach((event, i) => {
        const after = states[i + 1]!
        if (event.type === 'award.declined' || event.type === 'award.lapsed')
          expect([after.check, after.decision]).toEqual([null, null])
        if (event.type !== 'case.checked' || !states[i]!.check?.about) return
        if (states[i]!.check!.about !== event.data.about) expect(after.decision).toBeNull()
      })
    })
  })

  it('closes at its time or later, and never earlier than was told before: invariant:I2 abuse:A06', () => {
    holds(({ events, states }) => {
      let told = ''
      events.forEach((event, i) => {
        if (event.type === 'notice.amended') expect(event.data.closesAt >= told).toBe(true)
        if (event.type === 'notice.published' || event.type === 'notice.amended') told = event.data.closesAt
        if (event.type === 'offers.closed') expect(event.at >= states[i]!.notice!.closesAt).toBe(true)
      })
    })
  })

  it('sets no day of delivery that has passed, however it is moved', () => {
    let moved = 0
    const check = ({ events, states }: ReturnType<typeof runEvents>) =>
      events.forEach(({ at }, i) => {
        const [before, after] = [states[i]!.contract?.deliverBy, states[i + 1]!.contract?.deliverBy]
        if (!before || !after || before === after) return
        moved += 1
        expect(after >= at.slice(0, 10)).toBe(true)
      })
    fc.assert(
      fc.property(lived, (sequence) => check(runEvents(sequence))),
      { numRuns: 400, seed: 11 },
    )
    expect(moved).toBeGreaterThan(10)
  })

  it('pays nothing where a contract ended by the fault of the supplier: invariant:I11', () => {
    holds(({ states }) => {
      const last = states.at(-1)!
      if (last.termination?.kind === 'default') expect([last.payments, last.money]).toEqual([[], 'released'])
    })
  })

  it('shows nothing of a bid before the close, not even how many there are: invariant:I1', () => {
    holds(({ events, states }) => {
      const closed = events.findIndex(({ type }) => type === 'offers.closed')
      const before = closed < 0 ? states : states.slice(0, closed + 1)
      if (states[0]) for (const { bids } of before) expect(bids).toEqual([])
    })
  })

  it('asks for funds again where the price rises above what was confirmed, whoever raised it: abuse:A07', () => {
    holds(({ states }) => {
      for (const { money, plan, fundsCents, stage } of states)
        if (money === 'funds-confirmed' && !['cancelled'].includes(stage))
          expect(fundsCents).toBeGreaterThanOrEqual(totalOf(plan!))
    })
  })
})

describe('the total of a plan', () => {
  it('adds the highest tax, rounded up to the cent, and fees, exactly: abuse:A28', () => {
    const amount = fc.nat(2_000_000_000)
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), amount, (priceCents, taxBp, feesCents) => {
        const numerator = BigInt(priceCents) * BigInt(taxBp)
        const tax = numerator / 10_000n + (numerator % 10_000n ? 1n : 0n)
        expect(BigInt(totalOf({ priceCents, taxBp, feesCents }))).toBe(BigInt(priceCents) + tax + BigInt(feesCents))
      }),
      { numRuns: 20_000 },
    )
    expect(totalOf({ priceCents: 869_000, taxBp: 1500, feesCents: 0 })).toBe(999_350)
  })
})

it('lets only seats that exist do anything, and keeps a supplier out of every other seat', () => {
  for (const { by } of Object.values(moves)) for (const seat of by) expect([...seats, 'system']).toContain(seat)
  for (const seat of seats)
    if (seat !== 'supplier') expect(conflicts.some(([a, b]) => a === 'supplier' && b === seat)).toBe(true)
})
