import type { Expression, FunctionDefinition, Iterator } from './model.ts'
import { type Complain, readBoxed, readFeelText, readVariable } from './read-parts.ts'
import { readTable } from './read-table.ts'
import { childOf, childrenOf, present, type XmlElement } from './xml.ts'

const READERS: Record<string, (element: XmlElement, complain: Complain) => Expression> = {
  literalExpression: (element) => ({ kind: 'literal', ...readFeelText(element) }),
  decisionTable: (element, complain) => ({ ...readBoxed(element), ...readTable(element, complain) }),
  context: (element, complain) => ({
    kind: 'context',
    ...readBoxed(element),
    entries: childrenOf(element, 'contextEntry').map((entry) => {
      const variable = childOf(entry, 'variable')
      return {
        ...present({ id: entry.attributes.id, variable: variable && readVariable(variable) }),
        value: readExpression(entry, complain) ?? { kind: 'literal', text: 'null' },
      }
    }),
  }),
  list: (element, complain) => ({ kind: 'list', ...readBoxed(element), items: readExpressions(element, complain) }),
  relation: (element, complain) => ({
    kind: 'relation',
    ...readBoxed(element),
    columns: childrenOf(element, 'column').map(readVariable),
    rows: childrenOf(element, 'row').map((row) => ({
      ...present({ id: row.attributes.id }),
      cells: readExpressions(row, complain),
    })),
  }),
  invocation: (element, complain) => ({
    kind: 'invocation',
    ...readBoxed(element),
    ...present({ called: readExpression(element, complain) }),
    bindings: childrenOf(element, 'binding').map((binding) => ({
      parameter: readVariable(childOf(binding, 'parameter') ?? binding),
      ...present({ value: readExpression(binding, complain) }),
    })),
  }),
  functionDefinition: (element, complain) => readFunction(element, complain),
  conditional: (element, complain) => ({
    kind: 'conditional',
    ...readBoxed(element),
    ...present({
      if: readChild(element, 'if', complain),
      // biome-ignore lint/suspicious/noThenProperty: the standard's own name
      then: readChild(element, 'then', complain),
      else: readChild(element, 'else', complain),
    }),
  }),
  filter: (element, complain) => ({
    kind: 'filter',
    ...readBoxed(element),
    ...present({ in: readChild(element, 'in', complain), match: readChild(element, 'match', complain) }),
  }),
  for: (element, complain) => readIterator('for', element, 'return', complain),
  some: (element, complain) => readIterator('some', element, 'satisfies', complain),
  every: (element, complain) => readIterator('every', element, 'satisfies', complain),
}

function readIterator(kind: Iterator['kind'], element: XmlElement, body: string, complain: Complain): Iterator {
  return {
    kind,
    ...readBoxed(element),
    iterator: element.attributes.iteratorVariable ?? '',
    ...present({
      in: readChild(element, 'in', complain),
      inTypeRef: childOf(element, 'in')?.attributes.typeRef,
      body: readChild(element, body, complain),
    }),
  }
}

/** A function: its parameters, and its body in FEEL, Java or PMML. */
export function readFunction(element: XmlElement, complain: Complain): FunctionDefinition {
  const language = element.attributes.kind ?? 'FEEL'
  if (!['FEEL', 'Java', 'PMML'].includes(language)) complain(`a function of the kind ${language} is not known`, element)
  return {
    kind: 'function',
    ...readBoxed(element),
    language: language === 'Java' || language === 'PMML' ? language : 'FEEL',
    parameters: childrenOf(element, 'formalParameter').map(readVariable),
    ...present({ body: readExpression(element, complain) }),
  }
}

const readChild = (element: XmlElement, name: string, complain: Complain): Expression | undefined => {
  const child = childOf(element, name)
  return child && readExpression(child, complain)
}

const readExpressions = (element: XmlElement, complain: Complain): Expression[] =>
  element.children.flatMap((child) => READERS[child.name]?.(child, complain) ?? [])

/** The first boxed expression among the children of an element. */
export const readExpression = (element: XmlElement, complain: Complain): Expression | undefined =>
  readExpressions(element, complain)[0]
