import { RESULTS } from '../rules/rule.ts'
import type { Report, RuleResult } from './report.ts'
import type { RulesetContent } from './ruleset.ts'

const OUTCOMES: readonly Report['outcome'][] = ['allow', 'warn', 'ask', 'block']
/** It counts what the other rules of its own ruleset could not decide. */
const UNDECIDED = 'G38'

const strength = ({ result }: RuleResult): number => (result === 'off' ? -1 : RESULTS.indexOf(result))

/** What a stricter answer makes of a check: a warning asks an officer where the rules in force are that cautious. */
function outcomeOf({ result }: RuleResult, now: Report): Report['outcome'] {
  if (result === 'block' || result === 'ask') return result
  return result === 'warn' ? (now.outcome === 'warn' ? 'warn' : 'ask') : 'allow'
}

/**
 * What the rules that an open purchase keeps to say, and nothing weaker than what the rules in force say by those of them that
 * act at once (security, debarment): an older ruleset lets nothing through that these stop today.
 */
export function withAtOnce(kept: Report, now: Report, { rules }: RulesetContent): Report {
  const atOnce = new Set(rules.filter(({ id, immediate }) => immediate && id !== UNDECIDED).map(({ id }) => id))
  const stricter = now.results.filter((one) => {
    const before = kept.results.find(({ rule }) => rule === one.rule)
    return atOnce.has(one.rule) && strength(one) > (before ? strength(before) : RESULTS.indexOf('allow'))
  })
  const outcomes = [kept.outcome, ...stricter.map((one) => outcomeOf(one, now))]
  return {
    ...kept,
    outcome: OUTCOMES[Math.max(...outcomes.map((one) => OUTCOMES.indexOf(one)))]!,
    results: [...kept.results.filter(({ rule }) => !stricter.some((one) => one.rule === rule)), ...stricter],
    tasks: [...kept.tasks, ...now.tasks.filter(({ rule }) => stricter.some((one) => one.rule === rule))],
  }
}
