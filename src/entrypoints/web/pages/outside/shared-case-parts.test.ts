import { expect, it } from 'vitest'
import type { AtLink } from '#buying/cases/index.ts'
import { unopened } from '#buying/cases/machine/state.ts'
import { asSeen } from './shared-case-parts.tsx'

const state = { ...unopened('small'), ladder: [{ supplierId: 'sup-2', priceCents: 400_000 }] }
const at = (seat: string, partyId: string) =>
  ({ seat, partyId, found: { state, totalCents: 460_000, events: [{ type: 'case.opened' }] } }) as unknown as AtLink

it('shows a supplier neither what the buyer reckons nor what another supplier offered', () => {
  expect(asSeen(at('supplier', 'sup-1'))).toMatchObject({ totalCents: null, events: [], state: { ladder: [] } })
})

it('shows the sum to whoever has the work, and to those who sign for it', () => {
  for (const [seat, party] of [
    ['supplier', 'sup-2'],
    ['approver', 'max'],
  ] as const)
    expect(asSeen(at(seat, party)).totalCents).toBe(460_000)
})
