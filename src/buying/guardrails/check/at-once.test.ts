import { describe, expect, it } from 'vitest'
import { type FactId, type Facts, findFactKind } from '../facts/fact.ts'
import { toRuleset } from '../profiles/make-ruleset.ts'
import { contentOfProfile, findProfile } from '../profiles/shipped-profiles.ts'
import { everyFact } from '../testing/first-buy.ts'
import { withAtOnce } from './at-once.ts'
import { checkCase, openRuleset } from './check-case.ts'
import type { RulesetContent } from './ruleset.ts'

const TODAY = '2026-11-23'
const now = contentOfProfile(findProfile('esdc')!)
const off = (rule: string): RulesetContent => ({
  ...now,
  standings: { ...now.standings, [rule]: { is: 'off', reason: { en: 'x', fr: 'x', es: 'x' }, owner: 'x' } },
})
const fact = (id: FactId, value: number | string): Facts => ({
  ...everyFact(TODAY),
  [id]: { value, from: findFactKind(id).from, at: TODAY },
})
const ask = (content: RulesetContent, facts: Facts) =>
  checkCase(openRuleset(toRuleset(content)), facts, 'publish', TODAY)

describe('an open purchase that keeps to older rules', () => {
  it('is stopped by a rule of today that acts at once', () => {
    const secret = fact('classification', 'protected')
    const kept = ask(off('G16'), secret)
    const both = withAtOnce(kept, ask(now, secret), now)
    expect([kept.outcome, both.outcome]).toEqual(['allow', 'block'])
    expect(both.results.find(({ rule }) => rule === 'G16')?.result).toBe('block')
    expect(both.rulesetHash).toBe(kept.rulesetHash)
  })

  it('is held by no other rule of today', () => {
    const costly = fact('price', 5_000_000)
    const kept = ask(off('G01'), costly)
    const both = withAtOnce(kept, ask(now, costly), now)
    expect(both.results.find(({ rule }) => rule === 'G01')?.result).toBe('off')
    expect(both.outcome).toBe(kept.outcome)
  })

  it('stays held by what its own rules say', () => {
    const secret = fact('classification', 'protected')
    expect(withAtOnce(ask(now, secret), ask(off('G16'), secret), now).outcome).toBe('block')
  })
})
