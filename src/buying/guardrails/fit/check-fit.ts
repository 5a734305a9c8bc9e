import { checkCase, type OpenRuleset } from '../check/check-case.ts'
import { decideRule, type Given, type ReadyRule } from '../check/decide-rule.ts'
import type { Report, RuleResult } from '../check/report.ts'
import { findHighestOfAll } from '../check/solve.ts'
import { askWith, isPassing } from '../check/what-would-pass.ts'
import type { Fact, FactId, Facts } from '../facts/fact.ts'
import { effectiveParameters } from '../parameters/effective.ts'
import type { Value } from '../value.ts'
import { type FitQuestion, listFitQuestions } from './fit-questions.ts'

/** Answers by question: the id of an option, or whole cents. A question that is left out is not known. */
export type FitAnswers = Readonly<Record<string, string | number>>

/**
 * Whether a need fits: the answer, the rules that stand against it, those that looked at its price and let it pass, and
 * the highest price before tax (cents) that fits.
 */
export type Fit = {
  answer: 'yes' | 'ask' | 'no'
  report: Report
  against: RuleResult[]
  numbers: RuleResult[]
  highestPrice?: number
}

type Parameters = ReturnType<typeof effectiveParameters>

function factsOf(question: FitQuestion, answer: string | number, parameters: Parameters): [string, Value][] {
  if (question.number)
    return typeof answer === 'number' ? [[question.number.gives, answer], ...Object.entries(question.number.also)] : []
  const option = question.options?.find(({ id }) => id === answer)
  const highest = Object.entries(option?.highest ?? {}).flatMap(([fact, parameter]): [string, Value][] => {
    const value = parameters[parameter]?.value
    return value === undefined ? [] : [[fact, value]]
  })
  return [...Object.entries(option?.gives ?? {}), ...highest]
}

/** The facts that answers give; nobody signs them, so they count for this question alone. */
function readAnswers(answers: FitAnswers, parameters: Parameters, at: string): Facts {
  const values = listFitQuestions().flatMap((question) => {
    const answer = answers[question.id]
    return answer === undefined ? [] : factsOf(question, answer, parameters)
  })
  return Object.fromEntries(values.map(([id, value]): [string, Fact] => [id, { value, from: 'case', at }]))
}

const listPriced = (ruleset: OpenRuleset): ReadyRule[] =>
  ruleset.readyFor('fit').filter(({ part }) => part.needs.some(({ is, id }) => is === 'fact' && id === 'price'))
const PRICE: FactId = 'price'

/** The highest price before tax that every rule allows, all else as it is; undefined where none does or all do. */
function findHighestPrice(ruleset: OpenRuleset, given: Given): number | undefined {
  const rules = listPriced(ruleset)
  const isOff = ({ part }: ReadyRule) => ruleset.content.standings[part.rule.id]?.is === 'off'
  const asked = rules.filter((ready) => !isOff(ready))
  const limits = asked.flatMap(
    (ready) => findHighestOfAll((price) => isPassing(askWith(ready, given, PRICE)(price))) ?? [],
  )
  const highest = Math.min(...limits)
  if (!Number.isFinite(highest)) return undefined
  const priced: Facts = { ...given.facts, price: { value: highest, from: 'case', at: '' } }
  return asked.every((ready) => isPassing(decideRule(ready, { ...given, facts: priced }))) ? highest : undefined
}

const ANSWERS = { allow: 'yes', warn: 'yes', ask: 'ask', block: 'no' } as const
const isAgainst = ({ result }: RuleResult) => result === 'warn' || result === 'ask' || result === 'block'

/**
 * Whether a need fits the rules on a day (YYYY-MM-DD), from answers to the questions. What is not answered asks an officer.
 * The answer is for whoever asks; nothing is kept and nobody is bound.
 */
export function checkFit(ruleset: OpenRuleset, answers: FitAnswers, day: string): Fit {
  const parameters = effectiveParameters({ values: ruleset.content.values }, day)
  const facts = readAnswers(answers, parameters, day)
  const report = checkCase(ruleset, facts, 'fit', day)
  const highestPrice = findHighestPrice(ruleset, { facts, parameters, takesStatements: true })
  const priced = new Set<string>(listPriced(ruleset).map(({ part }) => part.rule.id))
  return {
    answer: ANSWERS[report.outcome],
    report,
    against: report.results.filter(isAgainst),
    numbers: report.results.filter(({ rule, result }) => result === 'allow' && priced.has(rule)),
    ...(highestPrice !== undefined && { highestPrice }),
  }
}
