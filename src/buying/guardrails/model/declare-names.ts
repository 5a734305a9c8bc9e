import { type FactId, factKinds } from '../facts/fact.ts'
import { type ParameterId, parameterKinds } from '../parameters/parameter.ts'
import type { Calculation, Rule } from '../rules/rule.ts'
import { type Name, nameOfCalculation, nameOfFact, nameOfParameter } from './names.ts'
import { partOfRule } from './part.ts'

/** Facts and parameters that a rule may come to declare. */
export type Declarable = Pick<Rule, 'facts' | 'parameters'>

/** All that the product knows. */
export const everything: Declarable = {
  facts: Object.keys(factKinds) as FactId[],
  parameters: Object.keys(parameterKinds) as ParameterId[],
}

/** Every name that a cell of the rule could use: all facts and parameters, its calculations and the shared ones. */
export const listNames = (rule: Rule, shared: readonly Calculation[]): Name[] => [
  ...[...rule.calculations, ...shared].map(nameOfCalculation),
  ...everything.facts.map(nameOfFact),
  ...everything.parameters.map(nameOfParameter),
]

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** What a rule declares follows from what it reads, in the order in which it was declared. */
export function declareNames(rule: Rule, shared: readonly Calculation[], all: Declarable): Rule {
  const { needs } = partOfRule({ ...rule, ...all }, shared)
  const ids = (is: 'fact' | 'parameter') => needs.flatMap((name) => (name.is === is ? [name.id] : []))
  const order = <T extends string>(before: readonly T[], now: readonly string[]): T[] =>
    isSame(before, now)
      ? [...before]
      : [...before.filter((id) => now.includes(id)), ...(now.filter((id) => !before.includes(id as T)) as T[])]
  return { ...rule, facts: order(rule.facts, ids('fact')), parameters: order(rule.parameters, ids('parameter')) }
}
