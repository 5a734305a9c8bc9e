import type { Report, RuleResult } from './report.ts'

const STOPS: readonly RuleResult['result'][] = ['ask', 'block']
/** It counts what the other rules of its own ruleset could not decide. */
const UNDECIDED = 'G38'

/**
 * For whoever wrote or approved the rules that a purchase of theirs is asked by: what the rules before would have stopped or
 * asked, and these let go on, asks an officer, in the words of the rules before (abuse:A26).
 */
export function withRulesOfOthers(report: Report, before: Report): Report {
  const stops = (all: readonly RuleResult[], id: string) =>
    all.some(({ rule, result }) => rule === id && STOPS.includes(result))
  const loosened = before.results.filter(
    ({ rule, result }) => rule !== UNDECIDED && STOPS.includes(result) && !stops(report.results, rule),
  )
  if (!loosened.length) return report
  const asked = loosened.map((one): RuleResult => ({ ...one, result: 'ask' }))
  return {
    ...report,
    outcome: report.outcome === 'block' ? 'block' : 'ask',
    results: [...report.results.filter(({ rule }) => !asked.some((one) => one.rule === rule)), ...asked],
  }
}
