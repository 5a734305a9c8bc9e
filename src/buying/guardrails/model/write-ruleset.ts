import { type Decision, type DmnModel, type KnowledgeSource, writeModel } from '../dmn/index.ts'
import type { Calculation, Rule } from '../rules/rule.ts'
import type { Name } from './names.ts'
import { partOfRule } from './part.ts'
import { decisionOf, emptyModel, idOf, inputOf, tableOf } from './rule-decisions.ts'

/** The rules and the calculations that they share. */
export type Rules = { rules: readonly Rule[]; calculations: readonly Calculation[] }

/** The column by which one table holds for the moments of a case. */
export const MOMENT = 'moment'
/** Sentences and tasks stand beside each row. */
export const ANNOTATIONS = ['en', 'fr', 'es', 'tells'] as const
export const OUTCOME = 'case result'
const ALL = 'all results'

const bare = { knowledge: [], authority: [] }
const listTexts = (texts: readonly string[]) => texts.map((one) => `"${one}"`).join(',')

/** The table of a rule with all its rows, the moments of each, and what is said. */
function wholeTable(rule: Rule, shared: readonly Calculation[]): Decision {
  const part = partOfRule(rule, shared)
  const whole = tableOf({ ...part, columns: rule.columns.map((_, at) => at) })
  const { expression } = whole
  if (expression?.kind !== 'table') return whole
  const moments = rule.rows.map((row) => listTexts(row.at ?? rule.at))
  return {
    ...whole,
    label: rule.name.en,
    information: [{ requiredInput: `#${MOMENT}` }, ...whole.information],
    authority: [{ requiredAuthority: `#source-${rule.id}` }],
    expression: {
      ...expression,
      inputs: [{ expression: { text: MOMENT } }, ...expression.inputs],
      annotations: [...ANNOTATIONS],
      rules: expression.rules.map((one, at) => {
        const { says, tells } = rule.rows[at]!
        const moment = { text: moments[at] ?? '-' }
        return { ...one, inputs: [moment, ...one.inputs], annotations: [says.en, says.fr, says.es, tells.join(',')] }
      }),
    },
  }
}

const sourceOf = ({ id, source }: Rule): KnowledgeSource => ({
  id: `source-${id}`,
  name: `${source.title}, ${source.where}`,
  description: `${source.gives} (${source.place}; seen ${source.seen})`,
  authority: [],
})

/** Everything that the rules say, and the strongest of it: nobody can change this order. */
function outcomeOf(rules: readonly Rule[]): Decision[] {
  const order = ['block', 'ask', 'warn', 'allow']
  const row = (result: string, at: number) => ({
    id: `outcome-${result}`,
    inputs: [{ text: at === order.length - 1 ? '-' : `list contains(?, "${result}")` }],
    outputs: [{ text: `"${result}"` }],
    annotations: [],
  })
  return [
    {
      ...{ id: 'all-results', name: ALL, variable: { name: ALL, typeRef: 'texts' }, ...bare },
      information: rules.map(({ id }) => ({ requiredDecision: `#${id}` })),
      expression: { kind: 'literal', text: `flatten([${rules.map(({ id }) => id).join(', ')}])[item != null]` },
    },
    {
      ...{ id: 'case-result', name: OUTCOME, variable: { name: OUTCOME, typeRef: 'string' }, ...bare },
      information: [{ requiredDecision: '#all-results' }],
      expression: {
        ...{ kind: 'table', id: 'case-result-table', hitPolicy: 'PRIORITY', annotations: [] },
        inputs: [{ expression: { text: ALL } }],
        outputs: [{ name: 'result', typeRef: 'string', values: { text: listTexts(order) } }],
        rules: order.map(row),
      },
    },
  ]
}

/** One model of all rules: a table a rule, their calculations, and the strongest result. */
export function modelOfRules({ rules, calculations }: Rules): DmnModel {
  const names = new Map<string, Name>()
  for (const rule of rules) for (const name of partOfRule(rule, calculations).needs) names.set(idOf(name), name)
  const all = [...names.values()]
  const inputs = all.flatMap((name) => (name.is === 'calculation' ? [] : [inputOf(name)]))
  const worked = all.flatMap((name) => (name.is === 'calculation' ? [decisionOf(name, all)] : []))
  const moment = { id: MOMENT, name: MOMENT, variable: { name: MOMENT, typeRef: 'string' } }
  return {
    ...emptyModel('guardrails'),
    inputData: [moment, ...inputs],
    decisions: [...worked, ...rules.map((rule) => wholeTable(rule, calculations)), ...outcomeOf(rules)],
    knowledgeSources: rules.map(sourceOf),
  }
}

/** The rules as DMN 1.5 XML, for any tool that reads it. */
export const writeRules = (rules: Rules): string => writeModel(modelOfRules(rules))
