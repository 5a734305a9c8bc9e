import { expect, it } from 'vitest'
import { sayLetter } from './letter.ts'

it('tells a sponsor for which side, how much and until when they would sign, before they open the link: buying:M32', () => {
  const limits = {
    name: 'Small fixes',
    mostPurchases: 10,
    mostCents: 5_000_000,
    currency: 'CAD',
    lastDay: '2026-12-31',
  }
  const given = { name: 'Zoe', link: 'https://fairlead.example/l/1', until: '2026-07-01' }
  const { text } = sayLetter(limits, 'finance', given)
  for (const words of ['for the finances', '10 purchases', '$50,000', '31 December 2026', given.link, '1 July 2026'])
    expect(text).toContain(words)
  expect(sayLetter({ ...limits, mostPurchases: 1 }, 'technical', given).text).toMatch(
    /for the work. It is 1 purchase and/,
  )
})
