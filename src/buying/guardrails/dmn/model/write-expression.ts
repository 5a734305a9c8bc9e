import type { Constraint, DecisionTable, Expression, FeelText, FunctionDefinition, Rule, Variable } from './model.ts'
import { element, textElement, type Written } from './write-xml.ts'

type Common = { id?: string; label?: string; description?: string; typeRef?: string }

/** The attributes that every element may have. */
export const commonAttributes = ({ id, label, typeRef }: Common): Written['attributes'] => ({ id, label, typeRef })

export const descriptionOf = ({ description }: Common): Written | undefined => textElement('description', description)

export const writeVariable = (name: string, variable: Variable | undefined): Written | undefined =>
  variable && element(name, { ...commonAttributes(variable), name: variable.name }, descriptionOf(variable))

/** The values that a type or a clause allows. */
export const writeConstraint = (name: string, constraint: Constraint | undefined): Written | undefined =>
  constraint &&
  element(
    name,
    { id: constraint.id, expressionLanguage: constraint.expressionLanguage },
    textElement('text', constraint.text),
  )

const writeText = (name: string, text: FeelText | undefined): Written | undefined =>
  text &&
  element(
    name,
    { ...commonAttributes(text), expressionLanguage: text.expressionLanguage },
    descriptionOf(text),
    textElement('text', text.text),
  )

/** A child that holds one expression, such as `if` or `in`. */
const writeHolder = (name: string, expression: Expression | undefined, typeRef?: string): Written | undefined =>
  expression && element(name, { typeRef }, writeExpression(expression))

const writeRule = (rule: Rule): Written =>
  element(
    'rule',
    commonAttributes(rule),
    descriptionOf(rule),
    rule.inputs.map((input) => writeText('inputEntry', input)),
    rule.outputs.map((output) => writeText('outputEntry', output)),
    rule.annotations.map((annotation) => element('annotationEntry', {}, textElement('text', annotation))),
  )

function writeTable(table: DecisionTable): Written {
  const { hitPolicy, aggregation, orientation, outputLabel } = table
  return element(
    'decisionTable',
    { ...commonAttributes(table), hitPolicy, aggregation, preferredOrientation: orientation, outputLabel },
    descriptionOf(table),
    table.inputs.map((input) =>
      element(
        'input',
        commonAttributes(input),
        descriptionOf(input),
        writeText('inputExpression', input.expression),
        writeConstraint('inputValues', input.values),
      ),
    ),
    table.outputs.map((output) =>
      element(
        'output',
        { ...commonAttributes(output), name: output.name },
        descriptionOf(output),
        writeConstraint('outputValues', output.values),
        writeText('defaultOutputEntry', output.defaultEntry),
      ),
    ),
    table.annotations.map((name) => element('annotation', { name })),
    table.rules.map(writeRule),
  )
}

/** A function: its parameters and its body, under a name of its place. */
export const writeFunction = (name: string, definition: FunctionDefinition): Written =>
  element(
    name,
    { ...commonAttributes(definition), kind: definition.language === 'FEEL' ? undefined : definition.language },
    descriptionOf(definition),
    definition.parameters.map((parameter) => writeVariable('formalParameter', parameter)),
    definition.body && writeExpression(definition.body),
  )

/** A boxed expression, its parts in the order of the standard's schema. */
export function writeExpression(expression: Expression): Written {
  const of = (name: string, ...children: Parameters<typeof element>[2][]): Written =>
    element(name, commonAttributes(expression), descriptionOf(expression), ...children)
  switch (expression.kind) {
    case 'literal':
      return writeText('literalExpression', expression) as Written
    case 'table':
      return writeTable(expression)
    case 'context':
      return of(
        'context',
        expression.entries.map(({ id, variable, value }) =>
          element('contextEntry', { id }, writeVariable('variable', variable), writeExpression(value)),
        ),
      )
    case 'list':
      return of('list', expression.items.map(writeExpression))
    case 'relation':
      return of(
        'relation',
        expression.columns.map((column) => writeVariable('column', column)),
        expression.rows.map(({ id, cells }) => element('row', { id }, cells.map(writeExpression))),
      )
    case 'invocation':
      return of(
        'invocation',
        expression.called && writeExpression(expression.called),
        expression.bindings.map(({ parameter, value }) =>
          element('binding', {}, writeVariable('parameter', parameter), value && writeExpression(value)),
        ),
      )
    case 'function':
      return writeFunction('functionDefinition', expression)
    case 'conditional':
      return of(
        'conditional',
        writeHolder('if', expression.if),
        writeHolder('then', expression.then),
        writeHolder('else', expression.else),
      )
    case 'filter':
      return of('filter', writeHolder('in', expression.in), writeHolder('match', expression.match))
    default:
      return element(
        expression.kind,
        { ...commonAttributes(expression), iteratorVariable: expression.iterator },
        descriptionOf(expression),
        writeHolder('in', expression.in, expression.inTypeRef),
        writeHolder(expression.kind === 'for' ? 'return' : 'satisfies', expression.body),
      )
  }
}
