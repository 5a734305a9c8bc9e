import type { FieldNode, ObjectNode } from './nodes.ts'
import { isObject, note, type Walk } from './walk.ts'

const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

/** What a list must hold true as a whole: ids given, told apart and of one type; no entry twice. */
export function checkList(walk: Walk, node: FieldNode, list: readonly unknown[], object: ObjectNode | undefined): void {
  if (object && object.ids !== 'none' && !node.field.wholeListMerge) checkIds(walk, node, list, object)
  else if (node.field.uniqueItems && list.length > 1) checkTwice(walk, node, list)
}

function checkIds(walk: Walk, node: FieldNode, list: readonly unknown[], object: ObjectNode): void {
  if (object.ids === 'expected') noteMissingIds(walk, node, list)
  if (list.length < 2) return
  const seen = new Set<unknown>()
  const withoutId: unknown[] = []
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i]
    const id = isObject(entry) ? entry.id : undefined
    if (!isId(id)) withoutId.push(entry)
    else if (seen.has(id)) {
      note(walk, 'duplicate-id', node.path, { object }, { value: id, below: [i, 'id'], counted: String(id) })
    } else {
      const other = typeof id === 'number' ? String(id) : Number(id)
      if (seen.has(other)) note(walk, 'id-types', node.path, {}, { value: id, below: [i, 'id'] })
      seen.add(id)
    }
  }
  if (node.field.uniqueItems && withoutId.length > 1) checkTwice(walk, node, list)
}

function noteMissingIds(walk: Walk, node: FieldNode, list: readonly unknown[]): void {
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i]
    if (isObject(entry) && (entry.id === undefined || entry.id === null)) {
      note(walk, 'missing-id', node.path, {}, { below: [i] })
    }
  }
}

/** The text of a value with the fields of objects in one order, so that equal values have equal texts. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join()}}`
}

/** Entries without ids, and those of lists that are replaced whole: no two may be the same. */
function checkTwice(walk: Walk, node: FieldNode, list: readonly unknown[]): void {
  const seen = new Set<string>()
  for (let i = 0; i < list.length; i += 1) {
    const text = canonicalText(list[i])
    if (isObject(list[i]) && isId((list[i] as Record<string, unknown>).id) && !node.field.wholeListMerge) continue
    if (seen.has(text)) note(walk, 'duplicate-entry', node.path, {}, { below: [i] })
    seen.add(text)
  }
}
