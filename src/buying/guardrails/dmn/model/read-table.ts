import type { Aggregation, Constraint, DecisionTable, HitPolicy, Orientation, Rule } from './model.ts'
import { type Complain, readCommon, readFeelText } from './read-parts.ts'
import { childOf, childrenOf, present, textOf, type XmlElement } from './xml.ts'

const HIT_POLICIES = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER']
const AGGREGATIONS = ['SUM', 'COUNT', 'MIN', 'MAX']
const ORIENTATIONS = ['Rule-as-Row', 'Rule-as-Column', 'CrossTable']

/** Unary tests of FEEL: the values that a type or a clause allows. */
export const readConstraint = (element: XmlElement | undefined): Constraint | undefined =>
  element && {
    ...present({ id: element.attributes.id, expressionLanguage: element.attributes.expressionLanguage }),
    text: textOf(element, 'text') ?? '',
  }

function oneOf<T extends string>(
  element: XmlElement,
  name: string,
  known: string[],
  complain: Complain,
): T | undefined {
  const given = element.attributes[name]
  if (given === undefined || known.includes(given)) return given as T | undefined
  complain(`${name} ${given} is not known`, element)
  return undefined
}

function readRule(element: XmlElement): Rule {
  return {
    ...readCommon(element),
    inputs: childrenOf(element, 'inputEntry').map(readFeelText),
    outputs: childrenOf(element, 'outputEntry').map(readFeelText),
    annotations: childrenOf(element, 'annotationEntry').map((entry) => textOf(entry, 'text') ?? ''),
  }
}

function readClauses(element: XmlElement): Pick<DecisionTable, 'inputs' | 'outputs'> {
  return {
    inputs: childrenOf(element, 'input').map((input) => ({
      ...readCommon(input),
      expression: readFeelText(childOf(input, 'inputExpression') ?? input),
      ...present({ values: readConstraint(childOf(input, 'inputValues')) }),
    })),
    outputs: childrenOf(element, 'output').map((output) => {
      const fallback = childOf(output, 'defaultOutputEntry')
      return {
        ...readCommon(output),
        ...present({
          name: output.attributes.name,
          typeRef: output.attributes.typeRef,
          values: readConstraint(childOf(output, 'outputValues')),
          defaultEntry: fallback && readFeelText(fallback),
        }),
      }
    }),
  }
}

/** A decision table, as written: a rule with too few or too many cells is a problem. */
export function readTable(element: XmlElement, complain: Complain): DecisionTable {
  const table: DecisionTable = {
    kind: 'table',
    hitPolicy: oneOf<HitPolicy>(element, 'hitPolicy', HIT_POLICIES, complain) ?? 'UNIQUE',
    ...present({
      aggregation: oneOf<Aggregation>(element, 'aggregation', AGGREGATIONS, complain),
      orientation: oneOf<Orientation>(element, 'preferredOrientation', ORIENTATIONS, complain),
      outputLabel: element.attributes.outputLabel,
    }),
    ...readClauses(element),
    annotations: childrenOf(element, 'annotation').map((annotation) => annotation.attributes.name ?? ''),
    rules: childrenOf(element, 'rule').map(readRule),
  }
  if (table.outputs.length === 0) complain('a decision table needs an output', element)
  for (const [index, rule] of table.rules.entries())
    if (rule.inputs.length !== table.inputs.length || rule.outputs.length !== table.outputs.length)
      complain(`rule ${index + 1} has ${rule.inputs.length} inputs and ${rule.outputs.length} outputs`, element)
  return table
}
