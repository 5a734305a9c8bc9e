import { describe, expect, it } from 'vitest'
import { languages, speak } from '#lib/words/language.ts'
import { findOccasion, type Occasion, sayAsked } from './letters.ts'
import { seats } from './seats/seats.ts'

const about = { seat: 'supplier', title: 'Permit form', currency: 'CAD' } as const
const contract = { supplierId: 'sup-1', priceCents: 400_000, totalCents: 460_000, deliverBy: '2026-06-20' }

it('says until when an offer is taken: buying:M03', () => {
  const { says } = sayAsked({ ...about, occasion: { about: 'offer', day: '2026-06-09' } })
  expect(says).toContain('9 June 2026')
})

it('tells of an order with its sum and day, in other words than those that asked for an offer', () => {
  const told = sayAsked({ ...about, occasion: { about: 'order', totalCents: 460_000, day: '2026-06-20' } })
  expect(told.subject).toBe('The work is ordered: Permit form')
  expect(told.says).toMatch(/ordered from you.*4,600.*20 June 2026/)
  expect(told.says).not.toContain('asked for an offer')
})

it('tells those who hold a key that the deadline has passed, in other words than before it, and what to press', () => {
  const [before, after] = [
    sayAsked({ ...about, seat: 'key-holder' }),
    sayAsked({ ...about, seat: 'key-holder', occasion: { about: 'opening' } }),
  ]
  expect(after.subject).not.toBe(before.subject)
  expect(after.says).toContain('deadline for offers has passed')
  expect(after.says).toContain('“Open my part of the offers”')
})

it('tells a supplier that the invoice is awaited, and how high it may be', () => {
  const occasion = findOccasion({ contract }, [{ type: 'work.accepted' }], { act: 'invoice', mostCents: 230_000 })
  expect(sayAsked({ ...about, occasion }).says).toMatch(/invoice.*2,300/)
})

it('tells a supplier that an invoice was sent back and why, and until which hour an award is open', () => {
  const back = { type: 'invoice.returned', data: { reason: 'The tests are billed twice.' } }
  const occasion = findOccasion({ contract }, [{ type: 'work.accepted' }, back], { act: 'invoice', mostCents: 230_000 })
  expect(sayAsked({ ...about, occasion }).says).toMatch(/sent back.*The tests are billed twice\..*2,300/)
  const award = sayAsked({ ...about, occasion: { about: 'award', at: '2026-06-20T18:25:00.000Z' } })
  expect(award.says).toMatch(/until 20 June 2026.*18:25 UTC/)
})

it.each([
  ['work.returned', 'again'],
  ['delivery.extended', 'moved'],
  ['change.agreed', 'moved'],
])('tells a supplier of the day after %s, and not of an order a second time', (type, about) => {
  const turn = { act: 'deliver', mostCents: 460_000 }
  const ordered = [{ type: 'order.placed' }]
  expect(findOccasion({ contract }, ordered, turn)).toBeUndefined()
  expect(findOccasion({ contract }, [...ordered, { type }], turn)).toEqual({ about, day: '2026-06-20' })
})

describe.each(Object.keys(languages) as (keyof typeof languages)[])('in %s', (language) => {
  const [day, totalCents, says] = ['2026-06-20', 460_000, 'Tell the public.']
  const occasions: { [A in Occasion['about']]: Extract<Occasion, { about: A }> } = {
    offer: { about: 'offer', day },
    award: { about: 'award', at: '2026-06-20T18:25:00.000Z' },
    order: { about: 'order', totalCents, day },
    again: { about: 'again', day },
    moved: { about: 'moved', day },
    renewed: { about: 'renewed', day },
    feedback: { about: 'feedback' },
    change: { about: 'change', totalCents, day },
    invoice: { about: 'invoice', totalCents },
    'invoice-back': { about: 'invoice-back', totalCents, says },
    task: { about: 'task', says, day },
    question: { about: 'question', says },
    opening: { about: 'opening' },
    'public-question': { about: 'public-question', says, day },
  }

  it('no letter has a brace in it, and none a day in figures', () => {
    const letters = [
      ...Object.values(occasions).map((occasion) => ({ ...about, occasion })),
      ...seats.map((seat) => ({ ...about, seat })),
    ]
    for (const letter of letters) {
      const { subject, says } = speak(language, () => sayAsked(letter))
      expect(`${subject} ${says}`).not.toMatch(/[{}]|case\.|\d{4}-\d{2}-\d{2}/)
    }
  })
})
