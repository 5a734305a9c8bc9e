import type { Decision, DmnModel, InputData, ItemDefinition } from '../dmn/index.ts'
import { RESULTS } from '../rules/rule.ts'
import type { ValueType } from '../value.ts'
import { findNames, type Name } from './names.ts'
import type { RulePart } from './part.ts'

const TEXTS: ItemDefinition = { id: 'texts', name: 'texts', typeRef: 'string', isCollection: true, components: [] }
const TYPES: Partial<Record<ValueType, string>> = {
  boolean: 'boolean',
  choice: 'string',
  text: 'string',
  party: 'string',
  list: 'texts',
}
export const typeRefOf = (type: ValueType): string => TYPES[type] ?? 'number'

/** Calculations of different rules may share an id, never a name. */
export const idOf = (name: Name): string =>
  name.is === 'calculation' ? `calculation-${name.id}-${name.name.replaceAll(' ', '-')}` : `${name.is}-${name.id}`

export const inputOf = (name: Name): InputData => ({
  id: idOf(name),
  name: name.name,
  variable: { name: name.name, typeRef: typeRefOf(name.type) },
})

export const requirementOf = (name: Name): Decision['information'][number] =>
  name.is === 'calculation' ? { requiredDecision: `#${idOf(name)}` } : { requiredInput: `#${idOf(name)}` }

/** A calculation as a decision of its own, so that an officer can open it. */
export function decisionOf(name: Name & { is: 'calculation' }, names: readonly Name[]): Decision {
  return {
    id: idOf(name),
    name: name.name,
    variable: { name: name.name, typeRef: typeRefOf(name.type) },
    information: findNames(name.feel, names).map(requirementOf),
    knowledge: [],
    authority: [],
    expression: { kind: 'literal', text: name.feel, typeRef: typeRefOf(name.type) },
  }
}

const RESULT_VALUES = RESULTS.toReversed()
  .map((one) => `"${one}"`)
  .join(',')

/** The table of a rule: every row that holds is a hit, and the strongest of them is the rule's result. */
export function tableOf({ rule, rows, columns, needs }: RulePart): Decision {
  return {
    id: rule.id,
    name: rule.id,
    question: rule.question.en,
    variable: { name: rule.id, typeRef: 'texts' },
    information: needs.map(requirementOf),
    knowledge: [],
    authority: [],
    expression: {
      kind: 'table',
      id: `${rule.id}-table`,
      hitPolicy: 'COLLECT',
      inputs: columns.map((at) => ({ expression: { text: rule.columns[at] ?? '' } })),
      outputs: [{ name: 'result', typeRef: 'string', values: { text: RESULT_VALUES } }],
      annotations: [],
      rules: rows.map((row) => ({
        id: `${rule.id}-${row.id}`,
        inputs: columns.map((at) => ({ text: row.when[at] ?? '-' })),
        outputs: [{ text: `"${row.gives}"` }],
        annotations: [],
      })),
    },
  }
}

export const emptyModel = (name: string): DmnModel => ({
  name,
  namespace: 'https://fairlead.example/guardrails',
  ...{ imports: [], itemDefinitions: [TEXTS], inputData: [], decisions: [], businessKnowledgeModels: [] },
  ...{ decisionServices: [], knowledgeSources: [] },
})

/** The model of one rule at one moment: nothing that the rule does not declare can be seen by it. */
export function modelOfPart(part: RulePart): DmnModel {
  const { needs } = part
  const calculations = needs.flatMap((name) => (name.is === 'calculation' ? [decisionOf(name, needs)] : []))
  const inputs = needs.flatMap((name) => (name.is === 'calculation' ? [] : [inputOf(name)]))
  return { ...emptyModel(part.rule.id), inputData: inputs, decisions: [...calculations, tableOf(part)] }
}
