import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RulesetContent } from '../check/ruleset.ts'
import type { FactId, Facts, HistoryRow } from '../facts/fact.ts'
import type { ParameterId } from '../parameters/parameter.ts'
import { adoptValues, toRuleset } from '../profiles/make-ruleset.ts'
import { contentOfProfile, findProfile } from '../profiles/shipped-profiles.ts'
import type { Moment } from '../rules/rule.ts'
import { everyFact } from '../testing/first-buy.ts'
import type { Value } from '../value.ts'
import { onlyTightens } from './only-tightens.ts'
import { OUTCOMES, replay, totalOf } from './replay.ts'
import type { Snapshot } from './snapshot.ts'

const DATE = '2026-06-15'
const TODAY = '2026-11-23'
const adoption = { by: 'person:a', owner: 'Finance', source: 'Memo' }
const with_ = (content: RulesetContent, values: Partial<Record<ParameterId, Value>>, on = TODAY) =>
  adoptValues(content, values, { ...adoption, on })
const first = with_(contentOfProfile(findProfile('esdc')!), { transactionLimit: 1_000_000 }, '2026-01-01')
const baseline = toRuleset(first)
const changedTo = (values: Partial<Record<ParameterId, Value>>, on = TODAY) => {
  const set = with_(first, values, on).values.slice(-Object.keys(values).length)
  return toRuleset({ ...first, values: [...first.values, ...set] })
}

const daysBefore = (days: number) => new Date(Date.parse(DATE) - days * 86_400_000).toISOString().slice(0, 10)
const rowsAt = (ages: readonly number[], cents: number, by = 'p2'): HistoryRow[] =>
  ages.map((age, at) => ({ ref: `case:e${at}`, on: daysBefore(age), cents, by }))
const history = (value: number, rows: HistoryRow[]) => ({ value, from: 'history' as const, at: DATE, history: rows })
const priced = (price: number, more: Facts = {}): Facts => ({
  ...everyFact(DATE),
  price: { value: price, from: 'case', at: DATE },
  estimate: { value: price, from: 'case', at: DATE },
  taxRate: { value: 0, from: 'case', at: DATE },
  // Fifty hours with those of administration: the price is what the effort comes to.
  hourlyRate: { value: Math.ceil(price / 50), from: 'case', at: DATE },
  ...more,
})
/** A buy of 6,000 after one of 6,000 for the same need, so many days before. */
const split = (age: number, subject = 'case:1', more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ subject, moment: 'check', date: DATE, scope: {}, isConfirmedSplit: true },
  facts: priced(600_000, {
    sameRequirementSum: history(600_000, rowsAt([age], 600_000)),
    sameRequirementCount: history(1, rowsAt([age], 600_000)),
  }),
  ...more,
})

describe('a shorter look back', () => {
  it('buying:J2 names the confirmed splits that it lets go, with the rule, its rows and their money', () => {
    const report = replay(baseline, changedTo({ splitWindowDays: 30 }), [
      ...['case:1', 'case:2', 'case:3'].map((subject) => split(60, subject)),
      split(10, 'case:4'),
      split(60, 'case:5', { isConfirmedSplit: false }),
    ])
    expect(report.matrix.ask.allow).toEqual({ count: 4, cents: 2_400_000 })
    expect(report.matrix.ask.ask.count).toBe(1)
    expect(report.missedSplits.map(({ subject }) => subject)).toEqual(['case:1', 'case:2', 'case:3'])
    expect(report.changed[0]).toEqual({
      ...{ subject: 'case:1', moment: 'check', from: 'ask', to: 'allow', totalCents: 600_000 },
      ...{ rule: 'G06', rowBefore: 'split', rowAfter: 'within' },
      valuesBefore: expect.objectContaining({ sameRequirementCount: 1, together: 1_200_000 }),
      valuesAfter: expect.objectContaining({ sameRequirementCount: 0, together: 600_000 }),
    })
    expect(report).toMatchObject({ worked: 5, unsure: 0 })
  })

  it('counts although the new value acts only from a later day', () => {
    const later = changedTo({ splitWindowDays: 30 }, '2027-04-01')
    expect(replay(baseline, later, [split(60)], TODAY).missedSplits).toHaveLength(1)
  })

  it('is found in an early check of a case whose later ones are in order', () => {
    const later = { ...split(60), moment: 'funds' as const, facts: priced(100_000) }
    expect(replay(baseline, changedTo({ splitWindowDays: 30 }), [split(60), later])).toMatchObject({
      worked: 1,
      missedSplits: [{ moment: 'check' }],
    })
  })

  it('misses a split though another rule still stops the case', () => {
    const stopped = split(60)
    stopped.facts = { ...stopped.facts, classification: { value: 'protected', from: 'case', at: DATE } }
    const { matrix, missedSplits } = replay(baseline, changedTo({ splitWindowDays: 30 }), [stopped])
    expect(matrix.block.block.count).toBe(1)
    expect(missedSplits).toMatchObject([{ rule: 'G06' }])
  })

  it('takes a split that cannot be counted anew for missed, and says that it is not sure', () => {
    const { history: _, ...stated } = split(60).facts.sameRequirementSum!
    const snapshot = { ...split(60), facts: { ...split(60).facts, sameRequirementSum: stated } }
    expect(replay(baseline, changedTo({ splitWindowDays: 30 }), [snapshot])).toMatchObject({
      unsure: 1,
      missedSplits: [{ subject: 'case:1' }],
    })
    expect(replay(baseline, baseline, [snapshot])).toMatchObject({ unsure: 0, missedSplits: [] })
  })

  it('does not need an answer that nobody asks for once there is no earlier buy', () => {
    const { unforeseenWithEvidence: _, ...facts } = split(60).facts
    const { changed } = replay(baseline, changedTo({ splitWindowDays: 30 }), [{ ...split(60), facts }])
    expect(changed).toMatchObject([{ from: 'ask', to: 'allow', rule: 'G06', rowBefore: 'undecided' }])
  })
})

describe('a longer look back', () => {
  it('counts what lay before the window then', () => {
    const known = split(120)
    known.facts.sameRequirementSum!.value = 0
    known.facts.sameRequirementCount!.value = 0
    const { changed } = replay(baseline, changedTo({ splitWindowDays: 180 }), [known])
    expect(changed).toMatchObject([{ from: 'allow', to: 'ask', rule: 'G06', rowAfter: 'split' }])
  })

  it('counts the people who bought, the prices close to the limit and the failures of its own window', () => {
    const facts = priced(600_000, {
      requester: { value: 'p1', from: 'case', at: DATE },
      crossBuyers: history(1, rowsAt([20], 600_000)),
      crossSum: history(0, rowsAt([20], 600_000)),
    })
    const cross = { ...split(60), facts }
    expect(replay(baseline, changedTo({ crossWindowDays: 30 }), [cross]).changed).toMatchObject([{ rule: 'G08' }])
    const close = { ...cross, moment: 'award' as const }
    close.facts = priced(950_000, { justUnderCount: history(0, rowsAt([40], 980_000)) })
    const run = replay(baseline, changedTo({ justUnderWindowDays: 60 }), [close])
    expect(run.changed).toMatchObject([{ rule: 'G07', from: 'allow', to: 'ask' }])
    const failed = { ...close, facts: priced(300_000, { recentDefaults: history(0, rowsAt([200], 100)) }) }
    expect(replay(baseline, changedTo({ defaultWindowDays: 365 }), [failed]).changed).toMatchObject([
      { rule: 'G34', from: 'allow', to: 'warn' },
    ])
  })
})

it('rounds tax up to the cent, and knows no total without a price', () => {
  const facts = priced(869_600, { taxRate: { value: 1500, from: 'case', at: DATE } })
  expect(totalOf(facts)).toBe(1_000_040)
  expect(totalOf({})).toBe(null)
})

it('names the rule that decides where the risk appetite alone has changed', () => {
  const failed = { ...split(60), moment: 'award' as const, facts: priced(300_000) }
  failed.facts.recentDefaults = { value: 1, from: 'history', at: DATE, history: rowsAt([10], 100) }
  const { changed } = replay(baseline, changedTo({ riskAppetite: 'cautious' }), [failed])
  expect(changed).toMatchObject([{ from: 'warn', to: 'ask', rule: 'G34' }])
})

const age = fc.integer({ min: 0, max: 500 })
const rows = fc.array(fc.record({ age, cents: fc.integer({ min: 1, max: 1_200_000 }) }), { maxLength: 5 })
const made = rows.map((all) => all.map(({ age, cents }, at) => ({ ...rowsAt([age], cents)[0]!, ref: `case:${at}` })))
const snapshots = fc.array(
  fc
    .record({
      price: fc.integer({ min: 1, max: 1_200_000 }),
      moment: fc.constantFrom<Moment>('check', 'publish', 'award', 'order', 'pay'),
      same: made,
      shared: made,
      theirs: made,
      failed: made,
      lost: fc.option(fc.constantFrom<FactId>('sameRequirementSum', 'crossSum', 'price', 'crossBuyers')),
      isConfirmedSplit: fc.boolean(),
      subject: fc.constantFrom('case:1', 'case:2', 'case:3'),
    })
    .map(({ price, same, shared, theirs, failed, lost, ...rest }): Snapshot => {
      const facts = priced(price, {
        ...{ sameRequirementSum: history(0, same), sameRequirementCount: history(0, same) },
        ...{ crossBuyers: history(1, shared), crossSum: history(0, shared), justUnderCount: history(0, theirs) },
        ...{ directAwards: history(0, theirs), supplierYearSum: history(0, theirs) },
        recentDefaults: history(0, failed),
      })
      if (lost) delete facts[lost]
      return { ...rest, facts, date: DATE, scope: {} }
    }),
  { minLength: 1, maxLength: 3 },
)

it('changes nothing when the same rules are replayed', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      const { changed, missedSplits, matrix } = replay(baseline, baseline, all)
      expect([changed, missedSplits]).toEqual([[], []])
      const total = OUTCOMES.map((one) => matrix[one][one].count).reduce((a, b) => a + b)
      expect(total).toBe(new Set(all.map(({ subject }) => subject)).size)
    }),
    { numRuns: 60 },
  )
})

it('never gives a weaker outcome under rules that only tighten', () => {
  const tighter = fc.record(
    {
      transactionLimit: fc.integer({ min: 1, max: 1_000_000 }),
      splitWindowDays: fc.integer({ min: 90, max: 400 }),
      crossWindowDays: fc.integer({ min: 14, max: 400 }),
      justUnderWindowDays: fc.integer({ min: 30, max: 400 }),
      justUnderShare: fc.integer({ min: 1, max: 9000 }),
      defaultWindowDays: fc.integer({ min: 180, max: 400 }),
      riskAppetite: fc.constantFrom('cautious', 'measured'),
    },
    { requiredKeys: ['splitWindowDays'] },
  )
  fc.assert(
    fc.property(snapshots, tighter, (all, values) => {
      const candidate = changedTo(values)
      expect(onlyTightens(baseline, candidate, DATE)).toBe(true)
      const { changed } = replay(baseline, candidate, all)
      for (const { from, to } of changed) expect(OUTCOMES.indexOf(to)).toBeGreaterThan(OUTCOMES.indexOf(from))
    }),
    { numRuns: 60 },
  )
})

describe('what only tightens', () => {
  const standing = (is: 'on' | 'attested') => toRuleset({ ...first, standings: { ...first.standings, G10: { is } } })
  it('is no looser value, now or later, of any team', () => {
    expect(onlyTightens(baseline, changedTo({ splitWindowDays: 30 }), TODAY)).toBe(false)
    expect(onlyTightens(baseline, changedTo({ splitWindowDays: 30 }, '2027-04-01'), TODAY)).toBe(false)
    expect(onlyTightens(baseline, changedTo({ splitWindowDays: 120 }), TODAY)).toBe(true)
  })
  it('is no rule that takes statements or has other rows, and no window that works both ways', () => {
    expect(onlyTightens(standing('on'), standing('attested'), TODAY)).toBe(false)
    expect(onlyTightens(standing('attested'), standing('on'), TODAY)).toBe(true)
    const edited = { ...first, rules: first.rules.map((rule) => ({ ...rule, rows: rule.rows.slice(0, 1) })) }
    expect(onlyTightens(baseline, toRuleset(edited), TODAY)).toBe(false)
    expect(onlyTightens(baseline, changedTo({ supplierWindowDays: 700 }), TODAY)).toBe(false)
  })
})
