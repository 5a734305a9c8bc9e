import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAIM_KINDS } from './claim.ts'
import { strengthOf, type Weight } from './strength.ts'

const weight = (given: Partial<Weight> = {}): Weight => ({ name: 'It', ground: 'rows', state: 'stands', ...given })
const say = (kind: (typeof CLAIM_KINDS)[number], ...grounds: Weight[]) => strengthOf({ kind, grounds }).strength

describe('the strength of a claim', () => {
  it('is none where nothing is beneath it, and says what its kind needs', () => {
    for (const kind of CLAIM_KINDS) expect(say(kind)).toBe('none')
    expect(strengthOf({ kind: 'quotation', grounds: [] }).why).toContain('needs the words')
  })

  it('needs words under a quotation and rows under a figure', () => {
    expect(say('quotation', weight())).toBe('weak')
    expect(say('quotation', weight({ ground: 'words' }))).toBe('grounded')
    expect(say('figure', weight({ ground: 'words' }))).toBe('weak')
    expect(say('figure', weight(), weight({ ground: 'decisions' }))).toBe('grounded')
  })

  it('lets a figure rest on a figure, and no quotation on another claim', () => {
    const beneath = { kind: 'figure', strength: 'grounded' } as const
    expect(say('figure', weight({ beneath }))).toBe('grounded')
    expect(say('figure', weight({ beneath: { ...beneath, kind: 'finding' } }))).toBe('weak')
    expect(say('quotation', weight({ ground: 'words', beneath: { ...beneath, kind: 'quotation' } }))).toBe('weak')
  })

  it('lets a recommendation rest on a claim that is grounded, and on none that is weak', () => {
    const on = (strength: 'none' | 'weak' | 'grounded') =>
      say('recommendation', weight({ beneath: { kind: 'finding', strength } }))
    expect([on('none'), on('weak'), on('grounded')]).toEqual(['weak', 'weak', 'grounded'])
    expect(say('recommendation', weight({ ground: 'decisions' }))).toBe('grounded')
  })

  it('is weak as soon as one thing beneath is gone or has changed, and names it', () => {
    const { strength, why } = strengthOf({
      kind: 'finding',
      grounds: [weight(), weight({ name: 'Bids', state: 'changed' })],
    })
    expect([strength, why]).toEqual(['weak', '“Bids” has changed since. See whether the claim still holds.'])
    expect(say('finding', weight(), weight({ state: 'gone' }))).toBe('weak')
  })

  it('never grows by what changes or goes, whatever else is beneath', () => {
    const grounds = fc.array(
      fc.record({
        name: fc.string(),
        ground: fc.constantFrom('words' as const, 'rows' as const, 'decisions' as const),
        state: fc.constantFrom('stands' as const, 'changed' as const, 'gone' as const),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...CLAIM_KINDS), grounds, (kind, list) => {
        const { strength } = strengthOf({ kind, grounds: list })
        const all = list.every(({ state }) => state === 'stands')
        expect(strength).toBe(all && strength === 'grounded' ? 'grounded' : 'weak')
      }),
    )
  })
})
