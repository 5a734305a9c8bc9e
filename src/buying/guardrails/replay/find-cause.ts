import type { Report, RuleResult } from '../check/report.ts'
import { RESULTS } from '../rules/rule.ts'

/** The rule that made the difference, and its row before and after; empty where there was none. */
export type Cause = { rule: string; rowBefore: string; rowAfter: string }

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
  return { rule: cause?.rule ?? '', rowBefore: cause?.before?.row ?? '', rowAfter: cause?.after?.row ?? '' }
}
