import { expect, it } from 'vitest'
import { fitCard, proposeCard } from './card-fit.ts'
import type { ListedCard } from './cards.store.ts'

const card: ListedCard = {
  ...{ id: 'c', projectId: 'p', name: 'Card of the web team', holderId: 'h', holder: 'Cleo', lastFour: '4242' },
  ...{ currency: 'CAD', limitCents: 1_000_000, cycleLimitCents: 2_500_000, cycleDay: 1 },
  ...{ trainedUntil: '2026-06-30', endedAt: null },
}
const asked = { totalCents: 460_000, deliverBy: '2026-06-20', today: '2026-06-01', asksTraining: true }

it.each([
  ['nothing is wrong', {}, 460_000, []],
  ['one payment may not be this much', { limitCents: 459_999 }, 460_000, ['over-payment']],
  ['less is left in the cycle', {}, 459_999, ['over-cycle']],
  ['nobody knows of any training', { trainedUntil: null }, 460_000, ['untrained']],
  ['the training was over yesterday', { trainedUntil: '2026-05-31' }, 460_000, ['untrained']],
  ['the training ends before the work is done', { trainedUntil: '2026-06-19' }, 460_000, ['training-ends']],
  ['its holder has left', { holderId: null }, 460_000, ['no-holder']],
] as const)('says before the order that %s: rule:G03 rule:G04', (_, change, freeCents, faults) => {
  expect(fitCard({ ...card, ...change }, freeCents, asked).faults).toEqual(faults)
})

it('asks for no training where no rule does, and for no money where nothing is described', () => {
  expect(fitCard({ ...card, trainedUntil: null }, 1_000, { ...asked, asksTraining: false }).faults).toEqual([
    'over-cycle',
  ])
  expect(fitCard(card, 0, { ...asked, totalCents: null }).faults).toEqual([])
})

it('begins with the card that fits, of these with the one that has most left', () => {
  const [small, wide, low] = [500_000, 900_000, 2_000_000].map((free, i) =>
    fitCard({ ...card, id: `${i}`, ...(i === 2 && { limitCents: 1 }) }, free, asked),
  )
  expect(proposeCard([small!, low!, wide!])).toBe(wide)
  expect(proposeCard([])).toBeUndefined()
})
