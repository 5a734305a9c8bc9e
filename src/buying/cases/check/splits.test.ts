import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCase, openRuleset } from '#buying/guardrails/check/check-case.ts'
import { contentOfProfile, findProfile, toRuleset } from '#buying/guardrails/index.ts'
import { everyFact } from '#buying/guardrails/testing/first-buy.ts'
import type { EarlierCase } from './history.store.ts'
import { historyFacts } from './history-facts.ts'

const DAY_MS = 86_400_000
const LIMIT = 1_000_000
const windows = {
  ...{ splitDays: 90, justUnderDays: 30, crossDays: 14, supplierDays: 365, defaultDays: 180 },
  justUnder: { fromCents: 900_000, toCents: LIMIT },
}
/** The rules on which a split shows: of one need, close to the limit again, over several cards or buyers. */
const OF_SPLITS = ['G06', 'G07', 'G08']
const esdc = contentOfProfile(findProfile('esdc')!)
const rules = openRuleset(toRuleset({ ...esdc, rules: esdc.rules.filter(({ id }) => OF_SPLITS.includes(id)) }))

type Buy = Pick<EarlierCase, 'title' | 'requirement' | 'repository' | 'supplier' | 'requester' | 'cents'> & {
  day: number
}
const dateOf = (day: number) => new Date(Date.parse('2026-01-05') + day * DAY_MS).toISOString().slice(0, 10)
const shapeOf = (buy: Buy, i: number): EarlierCase => ({
  ...{ ...buy, id: `${i}`, number: i, stage: 'complete', category: 'accessibility', on: dateOf(buy.day) },
  ...{ isAwarded: true, isDirect: false, payer: buy.requester, isDefault: false },
})

/** Whether the rules ask about a buy, as things are known on its day. */
function isAsked(buy: Buy, before: readonly Buy[]): boolean {
  const day = dateOf(buy.day)
  const known = { day, at: `${day}T12:00:00Z`, qualified: 5 }
  const history = historyFacts({ ...buy, category: 'accessibility' }, before.map(shapeOf), windows, known)
  const own = { price: buy.cents, taxRate: 0, fees: 0 }
  const facts = Object.entries(own).map(([id, value]) => [id, { value, from: 'case' as const, at: day }])
  const all = { ...everyFact(day), ...history, ...Object.fromEntries(facts) }
  return (['check', 'order'] as const).some((moment) =>
    checkCase(rules, all, moment, day).results.some(({ result }) => result === 'ask'),
  )
}

const isFound = (buys: readonly Buy[]) => {
  const inTime = buys.toSorted((a, b) => a.day - b.day)
  return inTime.some((buy, i) => isAsked(buy, inTime.slice(0, i)))
}
const shareFound = (sets: Buy[][]) => sets.filter(isFound).length / sets.length

const suppliers = fc.constantFrom('ada', 'bob', 'cleo', 'dan', 'eve')
const requesters = fc.constantFrom('ana', 'ben', 'cem')
const needs = [
  ...['Keyboard access in the permit form', 'Search of the building register', 'Import of bus stops'],
  ...['Contrast of the tax calculator', 'Translation of school pages', 'Labels for the waste map'],
  ...['Tests for the login library', 'Calendar of council meetings', 'Photographs of public parks'],
]
const wordings = [
  ...[
    (need: string, i: number) => `${need}, part ${i}`,
    (need: string, i: number) => `${need} (phase ${'abcde'[i - 1]})`,
  ],
  ...[(need: string) => need, (need: string, i: number) => `Module ${i}: ${need}`],
  (need: string, i: number) => `${need} – ${['forms', 'tables', 'menus', 'dialogs', 'footers'][i - 1]}`,
]

/** One need over the limit in two to five parts below it: over time, over buyers and suppliers, renamed, in one repository. */
const split: fc.Arbitrary<Buy[]> = fc
  .record({
    parts: fc.integer({ min: 2, max: 5 }),
    over: fc.integer({ min: 5, max: 200 }),
    need: fc.constantFrom(...needs),
    wording: fc.constantFrom(...wordings),
    keyed: fc.boolean(),
    days: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 5 }),
    weights: fc.array(fc.integer({ min: 60, max: 100 }), { minLength: 5, maxLength: 5 }),
    from: fc.array(fc.tuple(suppliers, requesters), { minLength: 5, maxLength: 5 }),
  })
  .map(({ parts, over, need, wording, keyed, days, weights, from }) => {
    const total = Math.min(LIMIT * (1 + over / 100), parts * LIMIT * 0.95)
    const weight = weights.slice(0, parts).reduce((sum, one) => sum + one, 0)
    return Array.from({ length: parts }, (_, i): Buy => {
      const cents = Math.min(LIMIT, Math.floor((total * weights[i]!) / weight))
      const [supplier, requester] = from[i]!
      const requirement = keyed ? `key:${need}` : ''
      return {
        ...{ title: wording(need, i + 1), requirement, repository: 'city/site' },
        supplier,
        requester,
        cents,
        day: days[i]!,
      }
    })
  })

/** Needs of their own from one backlog, together over the limit, bought one by one by a team and its neighbours. */
const backlog: fc.Arbitrary<Buy[]> = fc
  .record({
    chosen: fc.shuffledSubarray(needs, { minLength: 2, maxLength: 5 }),
    days: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 5 }),
    prices: fc.array(fc.integer({ min: 250_000, max: 880_000 }), { minLength: 5, maxLength: 5 }),
    from: fc.array(fc.tuple(suppliers, requesters), { minLength: 5, maxLength: 5 }),
    shared: fc.boolean(),
  })
  .map(({ chosen, days, prices, from, shared }) =>
    chosen.map((title, i): Buy => {
      const [supplier, requester] = from[i]!
      const repository = shared ? 'city/site' : `city/${i}`
      return { title, requirement: `key:${title}`, repository, supplier, requester, cents: prices[i]!, day: days[i]! }
    }),
  )

const SEED = 20_260_105
const sets = (of: fc.Arbitrary<Buy[]>) => fc.sample(of, { numRuns: 200, seed: SEED })

describe('abuse:A10 one need bought in parts', () => {
  it('is asked about in at least 95 of 100, whoever buys the parts, when, and under which names', () => {
    expect(shareFound(sets(split))).toBeGreaterThanOrEqual(0.95)
  })

  it('is suspected in at most 5 of 100 pieces of work that stand by themselves', () => {
    expect(shareFound(sets(backlog))).toBeLessThanOrEqual(0.05)
  })
})
