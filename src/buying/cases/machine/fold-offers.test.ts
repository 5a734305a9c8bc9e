import { expect, it } from 'vitest'
import type { CaseEvent } from './events.ts'
import { applyEvent } from './fold.ts'
import { unopened } from './state.ts'

const asked = {
  ...unopened('small'),
  check: {
    ...{ checkId: 'c', moment: 'order' as const, outcome: 'ask' as const, totalCents: 100 },
    ...{ rulesetHash: 'a'.repeat(64), asks: ['G34:1'] },
  },
  decision: { verdict: 'allow' as const, asks: ['G34:1'] },
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
