import { release, type Shape } from './fields/release.ts'

/** The ClickHouse type that JSONExtract reads a shape into: every leaf as text, so that nothing is refused. */
export function tupleType(shape: Shape): string {
  if (shape === 'text') return 'String'
  if ('list' in shape) return `Array(${tupleType(shape.list)})`
  const parts = Object.entries(shape.fields).map(([name, inner]) => `${name} ${tupleType(inner)}`)
  return `Tuple(${parts.join(', ')})`
}

type Kind = 'text' | 'list' | 'object'
const kindOf = (shape: Shape): Kind => (shape === 'text' ? 'text' : 'list' in shape ? 'list' : 'object')

/** For each name in the tree, the kinds of value it may hold wherever it stands. */
function kindsByName(shape: Shape, found = new Map<string, Set<Kind>>()): Map<string, Set<Kind>> {
  if (shape === 'text') return found
  if ('list' in shape) return kindsByName(shape.list, found)
  for (const [name, inner] of Object.entries(shape.fields)) {
    found.set(name, (found.get(name) ?? new Set<Kind>()).add(kindOf(inner)))
    kindsByName(inner, found)
  }
  return found
}

function namesOf(kind: Kind): string {
  const names = [...kindsByName(release)].filter(([, kinds]) => kinds.size === 1 && kinds.has(kind))
  return names.map(([name]) => name).join('|')
}

/**
 * Patterns that a line matches when a list stands where an object belongs, or the reverse: JSONExtract would read
 * such a list by position, and such an object as an empty list. A match that is none (in a text) costs only time.
 */
export const oddShapes: readonly string[] = [
  `"(${namesOf('list')})":\\s?["{0-9tf-]`,
  `"(${namesOf('object')})":\\s?\\[`,
  '"bids":\\s?\\{\\s?"details":\\s?\\{',
  '\\[\\s?\\[',
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function straightenList(value: unknown, of: Shape): unknown[] {
  const entries = Array.isArray(value) ? value.flat(8) : value === null || value === undefined ? [] : [value]
  return entries.filter((entry) => of === 'text' || isObject(entry)).map((entry) => straighten(entry, of))
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

type Organisation = { id?: unknown; scheme?: unknown; identifier?: unknown }

/** What OCDS 1.0 knew an organisation by, written as 1.1 writes ids. */
function identify({ identifier }: Organisation): string | undefined {
  if (!isObject(identifier)) return undefined
  const { scheme: givenScheme, id: givenId } = identifier as Organisation
  const [scheme, id] = [textOf(givenScheme), textOf(givenId)]
  return id && scheme ? `${scheme}-${id}` : id || undefined
}

/** The same value with lists and objects where they belong: an object alone becomes a list, a list its first object. */
export function straighten(value: unknown, shape: Shape = release): unknown {
  if (shape === 'text') return value
  if ('list' in shape) return straightenList(value, shape.list)
  const object = Array.isArray(value) ? value.flat(8).find(isObject) : value
  if (!isObject(object)) return undefined
  const kept = Object.entries(shape.fields).filter(([name]) => object[name] !== undefined)
  const straight = Object.fromEntries(kept.map(([name, inner]) => [name, straighten(object[name], inner)]))
  const { id } = object as Organisation
  return shape.organisation && textOf(id) === '' ? { ...straight, id: identify(object) } : straight
}

/** `release.tender.value.amount` → the calls that take it from the tuple; a path in one go is read again and again. */
export function expandPaths(sql: string): string {
  return sql.replace(/\brelease((?:\.\w+)+)/g, (_, path: string) =>
    path
      .slice(1)
      .split('.')
      .reduce((inner, name) => `tupleElement(${inner}, '${name}')`, 'release'),
  )
}
