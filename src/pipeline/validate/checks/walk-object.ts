import { readTranslatedField } from '#standard/index.ts'
import { checkAmount } from './check-amounts.ts'
import { checkPeriod } from './check-dates.ts'
import { checkList } from './check-lists.ts'
import { checkRecord, isLinkedRelease } from './check-record.ts'
import { checkRelease } from './check-release.ts'
import { bitOf, checkCode, checkText, noteWrongType } from './check-values.ts'
import { BIT, type FieldNode, type ObjectNode, objectBelow, readNode } from './nodes.ts'
import { type JsonObject, note, typeName, type Walk } from './walk.ts'
import { walkHistory } from './walk-history.ts'

/** Checks an object and all below it against the tables. Fields that they do not know are counted, not entered. */
export function walkObject(walk: Walk, object: ObjectNode, value: JsonObject): void {
  for (const name of object.required) {
    if (value[name] === undefined) note(walk, 'required', joinPath(object.path, name), { object })
  }
  let isEmpty = true
  for (const name in value) {
    isEmpty = false
    const node = object.fields.get(name)
    if (!node) noteUnknownField(walk, object, name, value[name])
    else {
      walk.keys.push(name)
      walkField(walk, node, value[name], object)
      walk.keys.pop()
    }
  }
  if (isEmpty && walk.keys.length && !object.required.length) note(walk, 'empty-object', object.path)
  if (!object.isVersioned) RULES.get(object.table.name)?.(walk, object, value)
}

/** What must hold between the fields of an object, wherever it stands. */
const RULES: ReadonlyMap<string, (walk: Walk, object: ObjectNode, value: JsonObject) => void> = new Map([
  ['Period', checkPeriod],
  ['Release', checkRelease],
  ['Record', checkRecord],
  ['Value', checkAmount],
])

const joinPath = (path: string, name: string) => (path ? `${path}/${name}` : name)

function noteUnknownField(walk: Walk, object: ObjectNode, name: string, value: unknown): void {
  const translated = name.includes('_') ? readTranslatedField(name) : undefined
  if (translated && object.fields.get(translated)?.field.translatable) {
    if (typeof value === 'string' || value === null) return
    const path = joinPath(object.path, name)
    note(walk, 'type', path, { expected: 'string', found: typeName(value) }, { value, below: [name] })
    return
  }
  const path = joinPath(object.path, name)
  const seen = { value, below: [name], atName: true, counted: path }
  if (object.later.has(name)) note(walk, 'later-field', '', {}, seen)
  else note(walk, 'unknown-field', path, { object, name }, seen)
}

/** What 1.0 said in each reference to an organization is one mistake, however many of its fields are there. */
function noteDeprecated(walk: Walk, node: FieldNode, object: ObjectNode): void {
  const { name, deprecated } = node.field
  if (object.table.name === 'OrganizationReference') {
    note(walk, 'details-in-reference', object.path, {}, { atName: true, counted: name })
  } else note(walk, 'deprecated-field', node.path, { expected: deprecated!.words }, { atName: true })
}

function walkField(walk: Walk, node: FieldNode, value: unknown, object: ObjectNode): void {
  if (node.field.deprecated) noteDeprecated(walk, node, object)
  if (node.form === 'history') walkHistory(walk, node, value, object, walkValue)
  else walkValue(walk, node, value, object)
}

/** Checks the value of a field: type, format, codes, limits, and what is below. */
export function walkValue(walk: Walk, node: FieldNode, value: unknown, object: ObjectNode): void {
  const bit = bitOf(value)
  if (!(node.types & bit)) {
    noteWrongType(walk, node, value)
    return
  }
  if (bit === BIT.string) checkText(walk, node, value as string)
  else if (bit === BIT.array) walkList(walk, node, value as unknown[], object)
  else if (bit === BIT.object && node.field.object) {
    walkObject(walk, objectBelow(node, object.schema), value as JsonObject)
  } else if (node.field.minimum !== undefined && (value as number) < node.field.minimum) {
    note(walk, 'too-small', node.path, { expected: String(node.field.minimum) }, { value })
  }
}

function walkList(walk: Walk, node: FieldNode, list: readonly unknown[], object: ObjectNode): void {
  if (list.length < node.field.minItems) note(walk, 'too-few', node.path)
  else if (list.length === 0) note(walk, 'empty-list', node.path)
  if (node.field.object) walkObjects(walk, node, list, object)
  else if (node.itemTypes) walkItems(walk, node, list)
  checkList(walk, node, list, node.field.object ? objectBelow(node, object.schema) : undefined)
}

function walkObjects(walk: Walk, node: FieldNode, list: readonly unknown[], object: ObjectNode): void {
  const below = objectBelow(node, object.schema)
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i]
    walk.keys.push(i)
    if (bitOf(entry) === BIT.object)
      walkObject(walk, chooseObject(node, below, entry as JsonObject), entry as JsonObject)
    else note(walk, 'type', node.path, { expected: 'objects', found: typeName(entry) }, { value: entry })
    walk.keys.pop()
  }
}

/** The releases of a record may be links to releases: the only list whose entries are of two kinds. */
function chooseObject(node: FieldNode, below: ObjectNode, entry: JsonObject): ObjectNode {
  if (below.table.name !== 'Release' || !isLinkedRelease(entry)) return below
  node.linked ??= readNode(below.schema, 'LinkedRelease', { path: node.path })
  return node.linked
}

function walkItems(walk: Walk, node: FieldNode, list: readonly unknown[]): void {
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i]
    walk.keys.push(i)
    if (!(node.itemTypes & bitOf(entry))) {
      note(walk, 'type', node.path, { expected: 'items', found: typeName(entry) }, { value: entry })
    } else if (typeof entry === 'string') {
      if (node.codes) checkCode(walk, node, entry)
      else if (node.field.itemFormat) checkText(walk, node, entry, node.field.itemFormat)
    }
    walk.keys.pop()
  }
}
