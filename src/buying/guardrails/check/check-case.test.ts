import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FactId, type Facts, findFactKind } from '../facts/fact.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import { toRuleset } from '../profiles/make-ruleset.ts'
import { contentOfProfile, findProfile } from '../profiles/shipped-profiles.ts'
import { MOMENTS, type Moment } from '../rules/rule.ts'
import { everyFact } from '../testing/first-buy.ts'
import { checkCase, openRuleset } from './check-case.ts'
import type { RulesetContent } from './ruleset.ts'

const TODAY = '2026-11-23'
const esdc = contentOfProfile(findProfile('esdc')!)
const ruleset = openRuleset(toRuleset(esdc))
const facts = everyFact(TODAY)
const fed = (id: FactId, value: number | string | boolean): Facts => ({
  ...facts,
  [id]: { value, from: findFactKind(id).from, at: TODAY },
})
const ask = (moment: Moment, given: Facts = facts, content: RulesetContent = esdc) =>
  checkCase(content === esdc ? ruleset : openRuleset(toRuleset(content)), given, moment, TODAY)
const without = <T extends object>(all: T, id: keyof T): T => {
  const { [id]: _, ...others } = all
  return others as T
}

describe('what is missing', () => {
  it('finds everything allowed at every moment to begin with', () => {
    for (const moment of MOMENTS) expect([moment, ask(moment).outcome]).toEqual([moment, 'allow'])
  })

  it('abuse:A27 asks an officer for each fact that a rule needs and nobody tells', () => {
    for (const moment of MOMENTS) {
      const needed = new Set(ask(moment).results.flatMap(({ inputs }) => inputs.map(({ id }) => id)))
      needed.delete('undecidedRules')
      for (const id of needed) {
        const report = ask(moment, without(facts, id))
        expect(report.outcome, `${moment} without ${id}`).toBe('ask')
        expect(report.results.find(({ rule }) => rule === 'G38')?.result).toBe('ask')
      }
    }
  })

  it('abuse:A27 asks an officer for each parameter that a rule needs and nobody sets', () => {
    for (const moment of MOMENTS) {
      const needed = new Set(ask(moment).results.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
      for (const id of needed) {
        const content = { ...esdc, values: esdc.values.filter(({ parameter }) => parameter !== id) }
        expect(ask(moment, facts, content).outcome, `${moment} without ${id}`).toBe('ask')
      }
    }
  })

  it('abuse:A27 asks an officer when a rule no longer declares an input that it reads', () => {
    for (const rule of esdc.rules.filter(({ id }) => id !== 'G38')) {
      for (const id of rule.facts) {
        const cut = { ...rule, facts: rule.facts.filter((one) => one !== id) }
        const content = { ...esdc, rules: esdc.rules.map((one) => (one === rule ? cut : one)) }
        const moments = rule.at.filter((moment) =>
          ask(moment).results.some((one) => one.rule === rule.id && one.inputs.some((input) => input.id === id)),
        )
        const moment = moments[0]
        if (moment) expect(ask(moment, facts, content).outcome, `${rule.id} without ${id}`).toBe('ask')
      }
    }
  })

  it('asks an officer for values of the wrong kind: broken cents, words, nothing, what is negative', () => {
    for (const value of [1.5, -1, '400000', null, Number.NaN, 2 ** 60])
      expect(ask('check', { ...facts, price: { value: value as number, from: 'case', at: TODAY } }).outcome).toBe('ask')
  })

  it('asks an officer when nobody has set the risk appetite, and when a locked rule is gone or off', () => {
    const off = { is: 'off' as const, owner: 'x', reason: { en: 'x', fr: 'x', es: 'x' } }
    for (const id of ['G22', 'G38']) {
      expect(ask('check', facts, { ...esdc, rules: esdc.rules.filter((rule) => rule.id !== id) }).outcome).toBe('ask')
      expect(ask('check', facts, { ...esdc, standings: { [id]: off } }).outcome).toBe('ask')
    }
  })
})

describe('statements of people', () => {
  const said = (by?: string): Facts => ({
    ...facts,
    mandatoryAgreements: { value: 0, from: 'attested', at: TODAY, ...(by && { by }) },
  })

  it('count where the rule takes them, with the name of who states them', () => {
    expect(ask('check', said('party:1')).outcome).toBe('allow')
    expect(ask('check', said()).outcome).toBe('ask')
  })

  it('do not count where a feed should tell', () => {
    const on = { ...esdc, standings: { ...esdc.standings, G19: { is: 'on' as const } } }
    expect(ask('check', said('party:1'), on).outcome).toBe('ask')
    expect(ask('check', { ...facts, mandatoryAgreements: { value: 0, from: 'register', at: TODAY } }, on).outcome).toBe(
      'allow',
    )
  })

  it('rule:G21 need not be said again of a supplier whom the register knows', () => {
    const known = (from: 'register' | 'ledger'): Facts => ({
      ...facts,
      supplierPublicServant: { value: 'none', from, at: TODAY },
    })
    expect([ask('award', known('register')).outcome, ask('award', known('ledger')).outcome]).toEqual(['allow', 'ask'])
  })
})

describe('money', () => {
  const limit = 1_000_000n
  const totalOf = (price: number, bp: number, fees: number) =>
    BigInt(price) + (BigInt(price) * BigInt(bp) + 9999n) / 10_000n + BigInt(fees)

  it('abuse:A28 draws the limit in whole cents exactly where big integers draw it', () => {
    const near = fc.integer({ min: 0, max: 3000 }).chain((bp) => {
      const most = Math.floor((1_000_000 * 10_000) / (10_000 + bp))
      return fc.tuple(fc.integer({ min: most - 3, max: most + 3 }), fc.constant(bp), fc.integer({ min: 0, max: 2 }))
    })
    const ready = ruleset.readyFor('pay').filter(({ part }) => part.rule.id === 'G01')
    const only = { ...ruleset, readyFor: () => ready }
    fc.assert(
      fc.property(near, ([price, bp, fees]) => {
        const given = {
          ...facts,
          ...fed('price', price),
          taxRate: fed('taxRate', bp).taxRate!,
          fees: fed('fees', fees).fees!,
        }
        const [first] = checkCase(only, given, 'pay', TODAY).results
        expect(first?.result).toBe(totalOf(price, bp, fees) > limit ? 'block' : 'allow')
        expect(first?.numbers.total?.value).toBe(Number(totalOf(price, bp, fees)))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds the highest price that fits to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 50_000 }), (bp, fees) => {
        const given = {
          ...fed('price', 1_200_000),
          taxRate: fed('taxRate', bp).taxRate!,
          fees: fed('fees', fees).fees!,
        }
        const first = ask('pay', given).results.find(({ rule }) => rule === 'G01')
        const to = first?.whatWouldPass[0]?.to ?? -1
        expect(totalOf(to, bp, fees) <= limit).toBe(true)
        expect(totalOf(to + 1, bp, fees) > limit).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is said', () => {
  it('rule:G01 gives the sentence with real numbers in three languages, its owner, and what would make it pass', () => {
    const report = ask('check', { ...fed('price', 869_600), taxRate: fed('taxRate', 1500).taxRate! })
    const first = report.results.find(({ rule }) => rule === 'G01')
    expect(report.outcome).toBe('block')
    expect(first?.sentence.en).toBe('$10,000.40 with tax is over the limit of $10,000 for one purchase.')
    expect(first?.sentence.fr).toContain('10\u00a0000,40\u00a0$')
    expect(first?.sentence.es).toContain('10.000,40')
    expect(first).toMatchObject({ owner: 'Chief Financial Officer Branch', whoDecides: 'officer', usualWait: 3 })
    expect(first?.whatWouldPass[0]).toMatchObject({ move: 'price', to: 869_565 })
    expect(first?.whatWouldPass[0]?.says.en).toBe('The highest price before tax that fits is $8,695.65.')
  })

  it('leaves no place of a sentence unfilled', () => {
    for (const moment of MOMENTS)
      for (const { sentence, whatWouldPass } of ask(moment).results)
        for (const text of [sentence, ...whatWouldPass.map(({ says }) => says)])
          expect(Object.values(text).join(' ')).not.toMatch(/[{}]/)
  })

  it('has a warning ask an officer where the risk appetite is cautious, and asks for a reason where it is measured', () => {
    const tight = {
      ...fed('price', 900_000),
      taxRate: fed('taxRate', 0).taxRate!,
      ...{ supplierTaxKnown: fed('supplierTaxKnown', false).supplierTaxKnown! },
    }
    const appetite = (value: string): RulesetContent => ({
      ...esdc,
      values: esdc.values.map((one) =>
        one.parameter === ('riskAppetite' satisfies ParameterId) ? { ...one, value } : one,
      ),
    })
    const priced = { ...tight, hours: fed('hours', 100).hours! }
    expect(ask('check', priced, appetite('cautious')).outcome).toBe('ask')
    expect(ask('check', priced, appetite('measured'))).toMatchObject({ outcome: 'warn', needsReason: true })
    expect(ask('check', priced, appetite('open'))).toMatchObject({ outcome: 'warn', needsReason: false })
  })

  it('tells the chief financial officer of a need bought on several cards', () => {
    const report = ask('check', { ...fed('crossBuyers', 2), ...{ crossSum: fed('crossSum', 700_000).crossSum! } })
    expect(report.tasks.filter(({ rule }) => rule === 'G08')).toMatchObject([{ who: 'finance' }])
  })

  it('says of a rule that is off why and by whom', () => {
    const off = ask('order').results.find(({ rule }) => rule === 'G33')
    expect(off).toMatchObject({ result: 'off', owner: 'Chief Financial Officer Branch' })
    expect(off?.sentence.en).toContain('integrity policy')
  })

  it('stops at the award, the order and the payment where a supplier’s standing has lapsed, once rule:G33 is on: abuse:A32', () => {
    const on = { ...esdc, standings: { ...esdc.standings, G33: { is: 'on' as const } } }
    const said = (moment: Moment, standing: string) =>
      ask(moment, fed('supplierStanding', standing), on).results.find(({ rule }) => rule === 'G33')?.result
    for (const moment of ['award', 'order', 'pay'] as const) {
      expect([moment, said(moment, 'good')]).toEqual([moment, 'allow'])
      expect([moment, said(moment, 'failed')]).toEqual([moment, 'block'])
    }
  })
})

it('says in words that a first buy has none before it: rule:G06', () => {
  const of = (count: number) => {
    const { results } = ask('check', {
      ...fed('sameRequirementCount', count),
      price: { ...facts.price!, value: 2_000_000 },
    })
    return results.find(({ rule }) => rule === 'G06')!.sentence
  }
  expect(of(0).en).toMatch(/^With no earlier buy for the same need/)
  expect(of(0).es).toContain('ninguna compra anterior')
  expect(of(1).en).toMatch(/^With 1 earlier buy for/)
})
