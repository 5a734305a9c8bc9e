import { expect, it } from 'vitest'
import { findOccasion, sayAsked } from './letters.ts'

const about = { seat: 'supplier', title: 'Permit form', currency: 'CAD' } as const
const contract = { supplierId: 'sup-1', priceCents: 400_000, totalCents: 460_000, deliverBy: '2026-06-20' }

it('says until when an offer is taken: buying:M03', () => {
  const { says } = sayAsked({ ...about, occasion: { about: 'offer', day: '2026-06-09' } })
  expect(says).toContain('2026-06-09')
})

it('tells of an order with its sum and day, in other words than those that asked for an offer', () => {
  const told = sayAsked({ ...about, occasion: { about: 'order', totalCents: 460_000, day: '2026-06-20' } })
  expect(told.subject).toBe('The work is ordered: Permit form')
  expect(told.says).toMatch(/ordered from you.*4,600.*2026-06-20/)
  expect(told.says).not.toContain('asked for an offer')
})

it('tells a supplier that the invoice is awaited, and how high it may be', () => {
  const occasion = findOccasion({ contract }, [{ type: 'work.accepted' }], { act: 'invoice', mostCents: 230_000 })
  expect(sayAsked({ ...about, occasion }).says).toMatch(/invoice.*2,300/)
})

it('tells a supplier of work that was given back, and not of an order a second time', () => {
  const turn = { act: 'deliver', mostCents: 460_000 }
  const ordered = [{ type: 'order.placed' }]
  expect(findOccasion({ contract }, ordered, turn)).toBeUndefined()
  const again = findOccasion({ contract }, [...ordered, { type: 'work.returned' }], turn)
  expect(again).toEqual({ about: 'again', day: '2026-06-20' })
})
