import { expect, it } from 'vitest'
import { guards } from './guards.ts'
import { moves } from './moves.ts'
import { type CaseState, unopened } from './state.ts'

const warned = (needsReason: boolean, outcome: 'warn' | 'allow' = 'warn'): CaseState => ({
  ...unopened('small'),
  check: { checkId: 'c', moment: 'order', outcome, totalCents: 1, rulesetHash: 'a'.repeat(64), asks: [], needsReason },
})
const take = (state: CaseState, data: object) =>
  guards.warningAnswered(state, { type: 'order.placed', data, at: '', party: 'ana', seat: 'requester' } as never)

it('wants a written reason after a warning, where the risk appetite does, before each step that the rules gate', () => {
  expect(take(warned(true), {})).toBe('reason-first')
  expect(take(warned(true), { warningReason: 'The price was compared with three others.' })).toBeNull()
  expect(take(warned(false), {})).toBeNull()
  expect(take(warned(true, 'allow'), {})).toBeNull()
  for (const type of ['notice.published', 'supplier.selected', 'order.placed', 'payment.made'] as const)
    expect([type, moves[type].guards]).toEqual([type, expect.arrayContaining(['warningAnswered'])])
})
