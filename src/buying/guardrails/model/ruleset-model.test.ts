import { describe, expect, it } from 'vitest'
import { checkCase, openRuleset } from '../check/check-case.ts'
import { compileModel, evaluate, readModel } from '../dmn/index.ts'
import { type FactId, type Facts, findFactKind } from '../facts/fact.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import { findParameterKind, type ParameterId } from '../parameters/parameter.ts'
import { toRuleset } from '../profiles/make-ruleset.ts'
import { contentOfProfile, findProfile } from '../profiles/shipped-profiles.ts'
import { MOMENTS } from '../rules/rule.ts'
import { everyFact } from '../testing/first-buy.ts'
import { readRules } from './read-ruleset.ts'
import { OUTCOME, writeRules } from './write-ruleset.ts'

const TODAY = '2026-11-23'
const esdc = contentOfProfile(findProfile('esdc')!)
const xml = writeRules(esdc)
const read = (text: string) => {
  const found = readRules(text, esdc)
  if ('findings' in found) throw new Error(JSON.stringify(found.findings))
  return found
}
const findings = (text: string) => {
  const found = readRules(text, esdc)
  return 'findings' in found ? found.findings : []
}

describe('rules as DMN', () => {
  it('are the same rules after writing and reading them, so they say the same', () => {
    expect(read(xml)).toEqual({ rules: esdc.rules, calculations: esdc.calculations })
    expect(writeRules({ ...esdc, ...read(xml) })).toBe(xml)
  })

  it('give the strongest result of all by one table of priorities, as the check does', () => {
    const { model, problems } = readModel(xml)
    expect(problems).toEqual([])
    const compiled = compileModel(model!)
    const effective = effectiveParameters({ values: esdc.values }, TODAY)
    const parameters = Object.entries(effective).map(([id, { value }]) => [
      findParameterKind(id as ParameterId).label.en,
      value,
    ])
    const ruleset = openRuleset(toRuleset(esdc))
    const facts = everyFact(TODAY)
    const cases: Facts[] = [
      facts,
      { ...facts, price: { value: 1_200_000, from: 'case', at: TODAY } },
      { ...facts, sameRequirementSum: { value: 800_000, from: 'history', at: TODAY } },
      { ...facts, hours: { value: 400, from: 'case', at: TODAY } },
    ]
    for (const moment of MOMENTS.filter((one) => one !== 'fit'))
      for (const one of cases) {
        const known = Object.entries(one).map(([id, { value }]) => [findFactKind(id as FactId).label.en, value])
        const inputs = Object.fromEntries([...known, ...parameters, ['moment', moment], ['undecided rules', 0]])
        const { value } = evaluate(compiled, { decision: OUTCOME, inputs })
        expect([moment, value]).toEqual([moment, checkCase(ruleset, one, moment, TODAY).outcome])
      }
  })

  it('take a changed row', () => {
    const changed = read(xml.replace('&gt; transaction limit', '&gt;= transaction limit'))
    expect(changed.rules[0]?.rows[0]?.when).toEqual(['>= transaction limit'])
  })

  it('leave the locked rules as they are, whatever the file says', () => {
    const tampered = xml.replaceAll('requester = funds confirmer', 'false')
    expect(read(tampered).rules.find(({ id }) => id === 'G22')).toEqual(esdc.rules.find(({ id }) => id === 'G22'))
  })

  it('refuse broken numbers, durations, what is not declared, and a missing rule', () => {
    const cell = '&gt; transaction limit'
    expect(findings(xml.replace(cell, '&gt; 10000.5'))[0]?.message).toContain('whole')
    expect(findings(xml.replace(cell, '&gt; duration("P3M")'))[0]?.message).toContain('Durations')
    expect(findings(xml.replace(cell, '&gt; secret limit'))[0]).toMatchObject({
      message: '“secret limit” is not declared.',
    })
    expect(findings(xml.replace('name="G05"', 'name="Z05"'))[0]).toMatchObject({ where: 'G05' })
    expect(findings('<no>').length).toBeGreaterThan(0)
  })

  it.each([
    'every item in 1..999999 satisfies item &lt; 9999999',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
    'count(split("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")) &gt; 1',
  ])('refuse what could keep a server busy, in a cell and in what all share: %s', (endless) => {
    const told = (text: string) => findings(text).map(({ message }) => message)
    expect(told(xml.replace('&gt; transaction limit', endless))).toContain('Iterations and patterns are not used here.')
    const [shared] = esdc.calculations
    const feel = shared!.feel.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(xml).toContain(`<text>${feel}</text>`)
    expect(told(xml.replace(`<text>${feel}</text>`, `<text>${endless}</text>`))).toContain(
      'Iterations and patterns are not used here.',
    )
  })

  it('refuse a cell that is a fact of yes or no alone', () => {
    const found = findings(
      xml.replace(/<text>not\((?:"|&quot;)code(?:"|&quot;)\)<\/text>/, '<text>repository public</text>'),
    )
    expect(found.some(({ message }) => message.includes('alone'))).toBe(true)
  })
})
