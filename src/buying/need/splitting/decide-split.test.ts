import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideSplit, type EarlierNeed, type SplitNeed } from './decide-split.ts'

const LIMIT = 1_000_000
const need = (over: Partial<SplitNeed> = {}): SplitNeed => ({
  totalCents: 600_000,
  items: [{ id: 'module 2', knownOn: '2026-03-01' }],
  answers: { knownTogether: null, sameOutcome: true },
  ...over,
})
const earlier = (over: Partial<EarlierNeed> = {}): EarlierNeed => ({
  ...{ ref: 'work-package:1', totalCents: 600_000, begunOn: '2026-03-10', items: [] },
  ...over,
})

describe('splitting and chunking: buying:M20 rule:G06', () => {
  it('calls one need what was known together, for one outcome, over the limit, and offers two ways out', () => {
    expect(decideSplit(need(), [earlier()], LIMIT)).toMatchObject({
      result: 'one-need',
      sumCents: 1_200_000,
      exits: ['one-larger-buy', 'options-in-one-contract'],
      evidence: [{ item: 'module 2', knownOn: '2026-03-01', begunOn: '2026-03-10', before: true }],
    })
  })

  it('lets small pieces be when they fit the limit together', () => {
    expect(decideSplit(need(), [earlier({ totalCents: 400_000 })], LIMIT).result).toBe('within')
    expect(decideSplit(need(), [], LIMIT).result).toBe('within')
  })

  it('takes what was written down after the earlier one began for another need', () => {
    const later = need({ items: [{ id: 'bug', knownOn: '2026-05-01' }] })
    expect(decideSplit(later, [earlier()], LIMIT)).toMatchObject({ result: 'separate', knownTogether: false })
  })

  it('believes the dates of the backlog rather than what is said', () => {
    const said = need({ answers: { knownTogether: false, sameOutcome: true } })
    expect(decideSplit(said, [earlier()], LIMIT).result).toBe('one-need')
  })

  it('decides nothing while an answer is missing', () => {
    const undated = need({ items: [{ id: 'x', knownOn: null }] })
    expect(decideSplit(undated, [earlier()], LIMIT).result).toBe('unanswered')
    expect(decideSplit(need({ answers: { knownTogether: null, sameOutcome: null } }), [earlier()], LIMIT).result).toBe(
      'unanswered',
    )
    expect(decideSplit(need({ answers: { knownTogether: null, sameOutcome: false } }), [earlier()], LIMIT).result).toBe(
      'separate',
    )
  })

  it('says one need only where all three are so, and never where the sum fits', () => {
    const answer = fc.constantFrom(true, false, null)
    const money = fc.integer({ min: 0, max: 2_000_000 })
    fc.assert(
      fc.property(money, money, answer, answer, (a, b, knownTogether, sameOutcome) => {
        const asked = need({ totalCents: a, items: [], answers: { knownTogether, sameOutcome } })
        const { result } = decideSplit(asked, [earlier({ totalCents: b })], LIMIT)
        return (result === 'one-need') === (a + b > LIMIT && knownTogether === true && sameOutcome === true)
      }),
    )
  })
})
