import type { Node } from './parse.ts'
import { ANY, builtInType, type Type } from './type.ts'
import { canonicalName } from './values.ts'

const entriesOf = (type: Type) => (type.kind === 'context' ? type.entries : [])

/** Whether every value of a type is one of another. What is not known of a type is taken to fit. */
export function isSubtype(type: Type, of: Type): boolean {
  if (of.kind === 'any' || type.kind === 'any' || of.kind === 'named' || type.kind === 'named') return true
  if (of.kind === 'allowed') return isSubtype(type, of.of)
  if (type.kind === 'allowed') return isSubtype(type.of, of)
  if (type.kind !== of.kind) return false
  if (of.kind === 'simple') return of.of === (type as typeof of).of
  if (of.kind === 'list' || of.kind === 'range') return isSubtype((type as typeof of).of, of.of)
  if (of.kind === 'function') return isFunctionSubtype(type as typeof of, of)
  return entriesOf(of).every(({ name, type: wanted }) => {
    const entry = entriesOf(type).find((entry) => entry.name === name)
    return entry !== undefined && isSubtype(entry.type, wanted)
  })
}

/** A function fits where it takes all that is asked of it and gives no more than is expected. */
function isFunctionSubtype(type: Type & { kind: 'function' }, of: Type & { kind: 'function' }): boolean {
  if (!of.parameters || !type.parameters) return true
  if (of.parameters.length !== type.parameters.length) return false
  const takes = of.parameters.every((wanted, index) => isSubtype(wanted, type.parameters?.[index] ?? ANY))
  return takes && isSubtype(type.result ?? ANY, of.result ?? ANY)
}

const LITERALS: Record<string, string> = {
  StringLiteral: 'string',
  NumericLiteral: 'number',
  BooleanLiteral: 'boolean',
}

/** The type of what an expression gives, as far as its literals tell. */
export function typeOfNode(node: Node): Type {
  const simple = builtInType(LITERALS[node.name] ?? '')
  if (simple) return simple
  if (node.name !== 'Context') return ANY
  const entries = node.children.filter((child) => child.name === 'ContextEntry')
  return {
    kind: 'context',
    entries: entries.map(({ children: [key, value] }) => ({
      name: canonicalName((key?.text ?? '').replace(/^"|"$/g, '')),
      type: value ? typeOfNode(value) : ANY,
    })),
  }
}
