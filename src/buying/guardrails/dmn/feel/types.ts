import { FeelRange } from 'feelin'
import { type Node, RANGE_MARK } from './parse.ts'
import { lookUp, type Scope } from './scope.ts'
import { isSubtype } from './subtypes.ts'
import { ANY, builtInType, type Type } from './type.ts'
import { type Callable, type Context, canonicalName, entryOf, kindOf } from './values.ts'

const typesIn = (node: Node): Type[] => node.children.filter((child) => child.name === 'Type').map(compileType)

function compileContextType(node: Node): Type {
  const entries = node.children.find((child) => child.name === 'ContextEntryTypes')?.children ?? []
  const typed = entries
    .filter((entry) => entry.name === 'ContextEntryType')
    .map((entry) => ({ name: canonicalName(entry.children[0]?.text ?? ''), type: typesIn(entry)[0] ?? ANY }))
  const only = typed[0]
  return only?.name === RANGE_MARK ? { kind: 'range', of: only.type } : { kind: 'context', entries: typed }
}

/** The type that a node of the grammar names. */
export function compileType(node: Node | undefined): Type {
  const inner = node?.name === 'Type' ? node.children[0] : node
  if (!inner) throw new SyntaxError('a type is missing')
  if (inner.name === 'ListType') return { kind: 'list', of: typesIn(inner)[0] ?? ANY }
  if (inner.name === 'ContextType') return compileContextType(inner)
  if (inner.name === 'FunctionType') {
    const parameters = inner.children.find((child) => child.name === 'ArgumentTypes')?.children ?? []
    const given = parameters.filter((child) => child.name === 'ArgumentType').map((child) => typesIn(child)[0] ?? ANY)
    return { kind: 'function', parameters: given, result: typesIn(inner)[0] ?? ANY }
  }
  const name = canonicalName(inner.text)
  return builtInType(name) ?? { kind: 'named', name }
}

/** How an instance of a type is asked for: with what the type allows, or by its structure alone. */
type Depth = 'structure' | 'allowed'

const isRangeOf = (value: unknown, of: Type, scope: Scope): boolean =>
  value instanceof FeelRange &&
  [value.start, value.end].every((bound) => bound === null || isOfType(bound, of, scope) === true)

const hasEntries = (value: unknown, type: Type & { kind: 'context' }, scope: Scope, depth: Depth): boolean =>
  kindOf(value) === 'context' &&
  type.entries.every(({ name, type }) => {
    const entry = entryOf(value as Context, name)
    return entry !== undefined && (entry === null || isOfType(entry, type, scope, depth) === true)
  })

const isListOf = (value: unknown, of: Type, scope: Scope, depth: Depth): boolean =>
  Array.isArray(value) &&
  (of.kind === 'any' || value.every((item) => item === null || isOfType(item, of, scope, depth) === true))

/** The name under which a scope keeps what knows the types of its model. */
export const TYPES = 'types of the model'

/** The type that a name stands for; null with a warning where there is none. */
export function resolve(type: Type, scope: Scope): Type | null {
  if (type.kind !== 'named') return type
  const find = type.find ?? (lookUp(scope, TYPES) as typeof type.find | undefined)
  return find?.(type.name) ?? scope.run.warn('TYPE', `no type is named ${type.name}`)
}

function isOfNamed(value: unknown, type: Type, scope: Scope, depth: Depth): boolean | null {
  const found = resolve(type, scope)
  return found && isOfType(value, found, scope, depth)
}

/** What a function takes and gives; where it does not say, as many values as it has parameters. */
const typeOfCallable = (callable: Callable): Type =>
  (callable.type as Type | undefined) ?? { kind: 'function', parameters: callable.parameters.map(() => ANY) }

/** A type without what it allows itself, for another that allows other values instead. */
function unconstrained(type: Type, scope: Scope): Type {
  const found = resolve(type, scope)
  return found?.kind === 'allowed' && found.instead ? unconstrained(found.of, scope) : (found ?? type)
}

/** Whether a value is of a type; `instance of` asks for the structure alone. Null with a warning for an unknown type. */
export function isOfType(value: unknown, type: Type, scope: Scope, depth: Depth = 'structure'): boolean | null {
  switch (type.kind) {
    case 'any':
      return kindOf(value) !== 'null'
    case 'simple':
      return kindOf(value) === type.of
    case 'duration':
      return kindOf(value).endsWith('duration')
    case 'list':
      return isListOf(value, type.of, scope, depth)
    case 'range':
      return isRangeOf(value, type.of, scope)
    case 'context':
      return hasEntries(value, type, scope, depth)
    case 'function':
      return (
        typeof value === 'function' && (type.parameters === null || isSubtype(typeOfCallable(value as Callable), type))
      )
    case 'named':
      return isOfNamed(value, type, scope, depth)
    case 'allowed':
      if (isOfType(value, type.instead ? unconstrained(type.of, scope) : type.of, scope, depth) !== true) return false
      return depth === 'structure' || type.allows(value, scope)
  }
}
