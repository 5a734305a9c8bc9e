import { hasFormat } from '#standard/index.ts'
import type { FieldNode, ObjectNode } from './nodes.ts'
import { isObject, note, typeName, type Walk } from './walk.ts'

type CheckValue = (walk: Walk, node: FieldNode, value: unknown, object: ObjectNode) => void

/** A field of a versioned release: a list of `{releaseID, releaseDate, releaseTag, value}`, each value as in a release. */
export function walkHistory(walk: Walk, node: FieldNode, value: unknown, object: ObjectNode, check: CheckValue): void {
  if (!Array.isArray(value)) {
    note(
      walk,
      'type',
      node.path,
      { expected: 'history', found: Array.isArray(value) ? 'array' : typeName(value) },
      { value },
    )
    return
  }
  for (let i = 0; i < value.length; i += 1) {
    walk.keys.push(i)
    if (isObject(value[i])) walkVersion(walk, node, value[i], object, check)
    else note(walk, 'type', node.path, { expected: 'history', found: typeName(value[i]) }, { value: value[i] })
    walk.keys.pop()
  }
}

function walkVersion(
  walk: Walk,
  node: FieldNode,
  version: Record<string, unknown>,
  object: ObjectNode,
  check: CheckValue,
) {
  for (const name in version) {
    const value = version[name]
    walk.keys.push(name)
    if (name === 'value') check(walk, node, value, object)
    // Whatever field the version is of, a wrong mark is the same mistake.
    else checkMark(walk, `versionedRelease/*/${name}`, name, value)
    walk.keys.pop()
  }
}

function checkMark(walk: Walk, path: string, name: string, value: unknown): void {
  if (name === 'releaseTag') checkTags(walk, path, value)
  else if (name !== 'releaseID' && name !== 'releaseDate') {
    note(walk, 'unknown-field', path, { name }, { value, atName: true })
  } else if (typeof value !== 'string')
    note(walk, 'type', path, { expected: 'string', found: typeName(value) }, { value })
  else if (name === 'releaseDate' && !hasFormat('date-time', value)) note(walk, 'date-time', path, {}, { value })
}

function checkTags(walk: Walk, path: string, value: unknown): void {
  if (!Array.isArray(value)) note(walk, 'list-expected', path, { found: typeName(value) }, { value })
  else if (!value.every((tag) => typeof tag === 'string')) {
    note(walk, 'type', path, { expected: 'items', found: 'other' }, { value })
  }
}
