import { describe, expect, it } from 'vitest'
import { checkCase, openRuleset } from '#buying/guardrails/check/check-case.ts'
import { contentOfProfile, findProfile, type Moment, toRuleset, type Value } from '#buying/guardrails/index.ts'
import { everyFact } from '#buying/guardrails/testing/first-buy.ts'
import { type CaseState, unopened } from '../machine/state.ts'
import { caseFacts } from './case-facts.ts'

const AT = '2026-06-01T12:00:00Z'
const plan = {
  ...{ priceCents: 495_000, feesCents: 0, taxBp: 1500, startDay: '2026-06-08', deliverBy: '2026-06-26' },
  ...{ budgetLine: '', licence: 'MIT', criteria: ['All tests pass'] },
}
const stated = { hours: { value: 45, by: 'ana', at: AT }, hourlyRate: { value: 9000, by: 'ana', at: AT } }

describe('abuse:A13 a price that buys its way in', () => {
  const esdc = contentOfProfile(findProfile('esdc')!)
  /** What the rules on prices say of an open purchase at this price. */
  function ask(priceCents: number, moment: Moment, changed: Record<string, Value> = {}, rules = esdc) {
    const state: CaseState = { ...unopened('open'), plan: { ...plan, priceCents }, stated }
    const known = { at: AT, title: 'Keyboard access', roots: new Map(), declared: new Map(), accepted: null }
    const own = caseFacts(state, { ...known, calendar: 'canada-federal' })
    const more = Object.entries(changed).map(([id, value]) => [id, { value, from: 'case' as const, at: AT }])
    const facts = { ...everyFact('2026-06-01'), ...own, ...Object.fromEntries(more) }
    const report = checkCase(openRuleset(toRuleset(rules)), facts, moment, '2026-06-01')
    return report.results.find(({ rule }) => rule === 'G12')!
  }

  it('goes to an officer at the award where it is less than half of what the hours cost', () => {
    expect(ask(495_000, 'award').result).toBe('allow')
    expect(ask(202_500, 'award').result).toBe('allow')
    expect(ask(202_499, 'award').result).toBe('ask')
    expect(ask(100, 'award')).toMatchObject({ result: 'ask', whoDecides: 'officer' })
  })

  it('cannot be bid at all where the rules want a fixed price, and asks in spite of bidding where they allow it', () => {
    expect(ask(495_000, 'publish').result).toBe('allow')
    expect(ask(495_000, 'publish', { priceBidding: true }).result).toBe('block')
    const open = {
      ...esdc,
      values: esdc.values.map((one) => (one.parameter === 'priceBiddingAllowed' ? { ...one, value: true } : one)),
    }
    expect(ask(100, 'publish', { priceBidding: true }, open).result).toBe('allow')
    expect(ask(100, 'award', { priceBidding: true }, open).result).toBe('ask')
  })
})
