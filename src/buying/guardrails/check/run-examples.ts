import { type Facts, findFactKind, isFactId } from '../facts/fact.ts'
import type { EffectiveParameters } from '../parameters/effective.ts'
import { isParameterId } from '../parameters/parameter.ts'
import type { Calculation, Example, Moment, Rule } from '../rules/rule.ts'
import type { Value } from '../value.ts'
import { type Decided, decideRule, type Given, makeReady } from './decide-rule.ts'
import type { RulesetContent } from './ruleset.ts'

/** An example that did not keep its row. `got` is undefined where the rule could not be decided. */
export type FailedExample = { rule: string; at: number; wanted: string; got: string | undefined; why: string[] }

export const momentOf = (rule: Rule, example: Example): Moment => example.at ?? rule.at[0] ?? 'check'

/** The values of an example as a rule reads them: as if each came from where it should. */
export function givenByExample(example: Example): Given {
  const facts: Facts = {}
  for (const [id, value] of Object.entries(example.facts))
    if (isFactId(id)) facts[id] = { value: value as Value, from: findFactKind(id).from, at: '' }
  const parameters: EffectiveParameters = {}
  const stated = { layer: 'department', from: '2000-01-01', source: '', seen: '', owner: '', refused: [] } as const
  for (const [id, value] of Object.entries(example.parameters))
    if (isParameterId(id)) parameters[id] = { parameter: id, value: value as Value, ...stated }
  return { facts, parameters, takesStatements: false }
}

/** Asks the rule about one of its examples. */
export const decideExample = (rule: Rule, shared: readonly Calculation[], example: Example): Decided =>
  decideRule(makeReady(rule, shared, momentOf(rule, example)), givenByExample(example))

/** An example as it was tried: the row it must give, and what came of it. */
export type TriedExample = { example: Example; got: string | undefined; why: string[] }

/** Tries all examples of a rule. */
export const runExamples = (rule: Rule, shared: readonly Calculation[]): TriedExample[] =>
  rule.examples.map((example) => {
    const { row, warnings, missing } = decideExample(rule, shared, example)
    return { example, got: row?.id, why: [...warnings, ...missing.map(({ name }) => `“${name}” is missing.`)] }
  })

/** The examples of a rule that do not give the row they must; a ruleset with one is not approved. */
export const findFailedExamples = (rule: Rule, shared: readonly Calculation[]): FailedExample[] =>
  runExamples(rule, shared).flatMap(({ example, got, why }, at) =>
    got === example.row ? [] : [{ rule: rule.id, at, wanted: example.row, got, why }],
  )

/** The same for all rules of a version. */
export const listFailedExamples = ({ rules, calculations }: Pick<RulesetContent, 'rules' | 'calculations'>) =>
  rules.flatMap((rule) => findFailedExamples(rule, calculations))
