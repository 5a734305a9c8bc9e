import { expect, it } from 'vitest'
import type { AtLink } from '#buying/cases/index.ts'
import { unopened } from '#buying/cases/machine/state.ts'
import { isOwnStep } from '../buying/cases/open-acts.ts'
import { asSeen, sayPassedOn } from './shared-case-parts.tsx'

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

it('gives a supplier no step of another: neither an award, nor a contract, nor an offer that was asked of others', () => {
  const asked = { supplierId: 'sup-1', priceCents: null, standing: 'asked', until: '2027-03-05' } as const
  const contract = { supplierId: 'sup-2', priceCents: 400_000, totalCents: 460_000, deliverBy: '2027-04-01' }
  const at = { ...state, offers: [asked], contract }
  const steps = ['offer.given', 'award.accepted', 'award.declined', 'work.delivered', 'invoice.received'] as const
  const own = (partyId: string) => steps.filter((type) => isOwnStep(type, at, partyId))
  expect(own('sup-1')).toEqual(['offer.given'])
  expect(own('sup-2')).toEqual(['award.accepted', 'award.declined', 'work.delivered', 'invoice.received'])
})

it('says to a supplier that it declined, or was late, once the work has gone on to another', () => {
  const ladder = ['sup-1', 'sup-2', 'sup-3'].map((supplierId) => ({ supplierId, priceCents: 400_000 }))
  const events = [{ type: 'award.declined', party: 'sup-1' }]
  const found = { state: { ...state, ladder, reached: 2 }, events } as unknown as AtLink['found']
  const said = (partyId: string) => sayPassedOn({ found, partyId })
  expect(said('sup-1')).toContain('You declined this work')
  expect(said('sup-2')).toContain('did not answer in time')
  expect([said('sup-3'), said('sup-4')]).toEqual([undefined, undefined])
})
