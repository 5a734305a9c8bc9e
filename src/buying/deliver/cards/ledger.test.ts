import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeMatches } from '../matching/propose.ts'
import type { StatementLine } from '../statements/statements.store.ts'
import { cycleOf } from './card.ts'
import { findMissingReceipts, viewCycle } from './ledger.ts'
import type { Payment } from './payments.store.ts'

describe('a cycle', () => {
  it('holds each day once, whichever day it begins on', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 28 }), (at, begins) => {
        const text = at.toISOString().slice(0, 10)
        const { from, to } = cycleOf(text, begins)
        expect(from <= text && text <= to).toBe(true)
        expect(Number(from.slice(8))).toBe(begins)
        const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
        expect(cycleOf(next, begins).from).toBe(next)
      }),
    )
  })

  const line = (day: string, cents: number, more: Partial<StatementLine> = {}): StatementLine => ({
    ...{ id: `${day} ${cents}`, cardId: 'c', line: 1, day, cents, words: 'SMALL WORKS 77' },
    ...{ paymentId: null, receiptName: null, ...more },
  })
  const payment = (day: string, cents: number, more: Partial<Payment> = {}): Payment => ({
    ...{ id: `paid ${day} ${cents}`, caseId: 'k', number: 1, title: 'Fix', cardId: 'c', supplierId: 's' },
    ...{ supplier: 'Sam of Small Works', cents, key: 'k', reference: '', paidAt: new Date(day), lineId: null, ...more },
  })

  it('counts what the bank saw, what it has not seen yet and what is ordered, each once: rule:G03', () => {
    const known = {
      lines: [line('2026-06-02', 1000, { paymentId: 'p' }), line('2026-06-03', -200), line('2026-05-31', 9999)],
      payments: [payment('2026-06-02', 1000, { lineId: 'l' }), payment('2026-06-04', 500)],
      commitments: [{ caseId: 'k', number: 2, title: 'Next', cents: 700 }],
    }
    const view = viewCycle({ cycleDay: 1, cycleLimitCents: 5000 }, '2026-06-10', known)
    expect(view).toMatchObject({ spentCents: 1300, committedCents: 700, freeCents: 3000 })
  })

  it('counts a payment that waits to be matched with its line once: rule:G03', () => {
    const known = { lines: [line('2026-06-03', 1000)], payments: [payment('2026-06-02', 1000)], commitments: [] }
    const view = viewCycle({ cycleDay: 1, cycleLimitCents: 5000 }, '2026-06-10', known)
    expect(view).toMatchObject({ spentCents: 1000, freeCents: 4000, unseen: [] })
  })

  it('misses a receipt for what no purchase and no paper explains, the oldest first: rule:G04', () => {
    const lines = [
      line('2026-06-09', 100),
      line('2026-03-01', 200),
      line('2026-02-01', 300, { paymentId: 'p' }),
      line('2026-02-01', 400, { receiptName: 'r.pdf' }),
      line('2026-02-01', -500),
    ]
    expect(findMissingReceipts(lines, '2026-06-10').map(({ days }) => days)).toEqual([101, 1])
  })

  it('proposes a line of the same amount within five days, by the supplier’s words first, each once', () => {
    const payments = [payment('2026-06-10', 100), payment('2026-06-12', 100), payment('2026-06-01', 300)]
    const lines = [
      line('2026-06-11', 100, { id: 'other', words: 'Paper' }),
      line('2026-06-14', 100, { id: 'named' }),
      line('2026-06-07', 300),
      line('2026-06-11', 101),
    ]
    const proposals = proposeMatches(payments, lines).map(({ payment, line }) => [payment.paidAt.getUTCDate(), line.id])
    expect(proposals).toEqual([
      [12, 'named'],
      [10, 'other'],
    ])
  })
})
