import type { Report, RuleResult } from '../check/report.ts'
import { RESULTS } from '../rules/rule.ts'
import type { Value } from '../value.ts'

/** The values that a sentence of a rule names, by id. */
export type NamedValues = Record<string, Value>

/** The rule that made the difference, its row before and after, and what they read; empty where there was none. */
export type Cause = {
  rule: string
  rowBefore: string
  rowAfter: string
  valuesBefore: NamedValues
  valuesAfter: NamedValues
}

type Pair = { rule: string; before?: RuleResult; after?: RuleResult }

/** It only says that another rule could not be decided. */
const UNDECIDED = 'G38'

const strength = (one: RuleResult | undefined) => (one && one.result !== 'off' ? RESULTS.indexOf(one.result) : 0)

function pairUp(before: Report, after: Report): Pair[] {
  const all = new Map<string, Pair>(before.results.map((one) => [one.rule, { rule: one.rule, before: one }]))
  for (const one of after.results) all.set(one.rule, { ...all.get(one.rule), rule: one.rule, after: one })
  return [...all.values()]
}

const strongest = (pairs: readonly Pair[], of: (pair: Pair) => number): Pair | undefined =>
  pairs.reduce<Pair | undefined>((best, one) => (best && of(best) >= of(one) ? best : one), undefined)

const valuesOf = (one: RuleResult | undefined): NamedValues =>
  Object.fromEntries(Object.entries(one?.numbers ?? {}).map(([id, { value }]) => [id, value]))

/**
 * Which rule weakened or strengthened what all rules say, the strongest first. Where no rule says otherwise (the risk
 * appetite alone has changed), it is the one that decided.
 */
export function findCause(before: Report, after: Report, isWeaker: boolean): Cause {
  const pairs = pairUp(before, after)
  const gap = (pair: Pair) => strength(pair.before) - strength(pair.after)
  const moved = pairs.filter((pair) => (isWeaker ? gap(pair) > 0 : gap(pair) < 0))
  const named = moved.filter(({ rule }) => rule !== UNDECIDED)
  const from = named.length ? named : moved.length ? moved : pairs
  const cause = strongest(from, (pair) => strength(isWeaker ? pair.before : pair.after))
  return {
    rule: cause?.rule ?? '',
    rowBefore: cause?.before?.row ?? '',
    rowAfter: cause?.after?.row ?? '',
    valuesBefore: valuesOf(cause?.before),
    valuesAfter: valuesOf(cause?.after),
  }
}
