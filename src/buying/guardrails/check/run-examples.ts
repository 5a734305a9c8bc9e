import { type Facts, findFactKind, isFactId } from '../facts/fact.ts'
import type { EffectiveParameters } from '../parameters/effective.ts'
import { isParameterId } from '../parameters/parameter.ts'
import type { Calculation, Example, Moment, Rule } from '../rules/rule.ts'
import type { Value } from '../value.ts'
import { type Decided, decideRule, type Given, makeReady, type ReadyRule } from './decide-rule.ts'
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
  askExamples(rule, shared)(example)

/** Asks a rule about its examples; for each moment it is made ready once. */
function askExamples(rule: Rule, shared: readonly Calculation[]): (example: Example) => Decided {
  const ready = new Map<Moment, ReadyRule>()
  return (example) => {
    const moment = momentOf(rule, example)
    const one = ready.get(moment) ?? makeReady(rule, shared, moment)
    ready.set(moment, one)
    return decideRule(one, givenByExample(example))
  }
}

/** An example as it was tried: the row it must give, and what came of it. */
export type TriedExample = { example: Example; got: string | undefined; why: string[] }

/** Tries all examples of a rule. */
export function runExamples(rule: Rule, shared: readonly Calculation[]): TriedExample[] {
  const ask = askExamples(rule, shared)
  return rule.examples.map((example) => {
    const { row, warnings, missing } = ask(example)
    return { example, got: row?.id, why: [...warnings, ...missing.map(({ name }) => `“${name}” is missing.`)] }
  })
}

/** The examples of a rule that do not give the row they must; a ruleset with one is not approved. */
export const findFailedExamples = (rule: Rule, shared: readonly Calculation[]): FailedExample[] =>
  runExamples(rule, shared).flatMap(({ example, got, why }, at) =>
    got === example.row ? [] : [{ rule: rule.id, at, wanted: example.row, got, why }],
  )

/** The same for all rules of a version, or for those alone that differ from a version whose examples all gave their rows. */
export function listFailedExamples(content: RulesetContent, than?: RulesetContent): FailedExample[] {
  const { rules, calculations } = content
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const known = than && isSame(calculations, than.calculations) ? than.rules : []
  return rules
    .filter((rule) => !known.some((one) => one.id === rule.id && isSame(one, rule)))
    .flatMap((rule) => findFailedExamples(rule, calculations))
}
