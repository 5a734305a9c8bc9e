import { describe, expect, it } from 'vitest'
import { openRuleset } from '../check/check-case.ts'
import { toRuleset } from '../profiles/make-ruleset.ts'
import { contentOfProfile, findProfile, listProfiles } from '../profiles/shipped-profiles.ts'
import { checkFit } from './check-fit.ts'
import { listFitQuestions, sayFitQuestion } from './fit-questions.ts'

const TODAY = '2026-11-23'
const esdc = openRuleset(toRuleset(contentOfProfile(findProfile('esdc')!)))
const small = {
  ...{ what: 'accessibility', price: 400_000, tax: 'unknown', information: 'open', before: 0 },
  ...{ choice: 'offers', agreement: 'no' },
}

describe('does my need fit', () => {
  it('asks at most seven questions', () => {
    expect(listFitQuestions().length).toBeLessThanOrEqual(7)
  })

  it('buying:M08 says yes to a small accessibility fix under every profile, with the highest price that fits', () => {
    for (const profile of listProfiles()) {
      const found = checkFit(openRuleset(toRuleset(contentOfProfile(profile))), small, TODAY)
      expect([profile.id, found.answer, found.report.warnings]).toEqual([profile.id, 'yes', []])
      expect(found.highestPrice).toBeGreaterThanOrEqual(400_000)
    }
  })

  it('asks over as many days as the rules count together', () => {
    for (const profile of listProfiles()) {
      const content = contentOfProfile(profile)
      const asked = listFitQuestions().map((question) => sayFitQuestion(question, content, TODAY).en)
      expect(asked.join(' ')).not.toContain('{')
      expect(asked.some((ask) => /the last \d+ days/.test(ask))).toBe(true)
    }
  })

  it('gives the sums of a yes, each with who keeps the rule', () => {
    const { numbers } = checkFit(esdc, small, TODAY)
    expect(numbers[0]?.sentence.en).toBe('$4,600 with tax is within the limit of $10,000.')
    expect(numbers.every(({ owner, result }) => owner && result === 'allow')).toBe(true)
  })

  it('buying:M06 finds the highest price to the cent, with tax and without', () => {
    expect(checkFit(esdc, small, TODAY).highestPrice).toBe(869_565)
    expect(checkFit(esdc, { ...small, tax: 'none' }, TODAY).highestPrice).toBe(1_000_000)
    expect(checkFit(esdc, { ...small, tax: 'none', before: 600_000 }, TODAY).highestPrice).toBe(400_000)
  })

  it('says no above the limit, and what would make it fit', () => {
    const found = checkFit(esdc, { ...small, price: 900_000, tax: 'highest' }, TODAY)
    expect(found.answer).toBe('no')
    expect(found.against.map(({ rule }) => rule)).toContain('G01')
    expect(found.against[0]?.whatWouldPass[0]).toMatchObject({ to: 869_565 })
  })

  it('says no to personal data, to what is protected, and to what is left out', () => {
    expect(checkFit(esdc, { ...small, information: 'personal' }, TODAY).answer).toBe('no')
    expect(checkFit(esdc, { ...small, information: 'protected' }, TODAY).answer).toBe('no')
    expect(checkFit(esdc, { ...small, what: 'hardware' }, TODAY).answer).toBe('no')
  })

  it('asks an officer where an agreement must be used, where parts make a whole, and where something is not known', () => {
    expect(checkFit(esdc, { ...small, agreement: 'yes' }, TODAY).answer).toBe('ask')
    expect(checkFit(esdc, { ...small, before: 700_000 }, TODAY).answer).toBe('ask')
    for (const { id } of listFitQuestions()) {
      const { [id]: _, ...others } = small as Record<string, string | number>
      expect([id, checkFit(esdc, others, TODAY).answer]).toEqual([id, 'ask'])
    }
  })
})
