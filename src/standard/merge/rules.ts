import { AppError } from '#lib/app-error.ts'
import { type MergeRules, mergeRules, walkFields } from '../merge-rules.ts'
import type { Schema } from '../schema.ts'
import { isObject, type JsonObject, ownField } from './json.ts'

/** Merge rules as a tree along the fields of a release: what holds for a field, and for the fields in it. */
export type RuleTree = {
  readonly isOmitted: boolean
  readonly isWholeList: boolean
  readonly fields: ReadonlyMap<string, RuleTree>
}

type OpenTree = { isOmitted: boolean; isWholeList: boolean; fields: Map<string, OpenTree> }
const emptyTree = (): OpenTree => ({ isOmitted: false, isWholeList: false, fields: new Map() })

/** The tree of rules given by path. */
export function plantRules({ omitWhenMerged, wholeListMerge }: MergeRules): RuleTree {
  const root = emptyTree()
  const find = (path: string) => {
    let node = root
    for (const name of path.split('/')) {
      const next = node.fields.get(name) ?? emptyTree()
      node.fields.set(name, next)
      node = next
    }
    return node
  }
  for (const path of omitWhenMerged) find(path).isOmitted = true
  for (const path of wholeListMerge) find(path).isWholeList = true
  return root
}

/**
 * The merge rules of the standard's own tables. Besides what they mark, a list of plain values and a list of objects
 * that have no id are replaced whole (OCDS 1.1, "Whole list merge").
 */
export function releaseMergeRules(schema: Schema): MergeRules {
  const marked = mergeRules(schema)
  const wholeListMerge = new Set(marked.wholeListMerge)
  walkFields(schema, 'Release', (path, field) => {
    const ids = field.object ? schema.objects.get(field.object)?.fields.has('id') : false
    if (field.types.includes('array') && !ids) wholeListMerge.add(path)
  })
  return { omitWhenMerged: marked.omitWhenMerged, wholeListMerge }
}

/**
 * The merge rules of any release schema (JSON Schema), 1.1 (`omitWhenMerged`, `wholeListMerge`) or 1.0
 * (`mergeStrategy`). `versionId` needs no rule: an id is versioned unless it identifies an entry of a list.
 * Throws AppError `merge.not-a-schema` (invalid).
 */
export function readMergeRules(releaseSchema: unknown): MergeRules {
  if (!isObject(releaseSchema) || !isObject(resolve(releaseSchema, releaseSchema).properties))
    throw new AppError({
      code: 'merge.not-a-schema',
      kind: 'invalid',
      message: 'This is no release schema: it has no "properties". Give a release-schema.json.',
    })
  const rules = { omitWhenMerged: new Set<string>(), wholeListMerge: new Set<string>() }
  readProperties({ root: releaseSchema, rules, inside: [] }, resolve(releaseSchema, releaseSchema), '')
  return rules
}

type Reading = {
  root: JsonObject
  rules: { omitWhenMerged: Set<string>; wholeListMerge: Set<string> }
  /** The schemas we are in, so that one that refers to itself ends. */
  inside: JsonObject[]
}

/** What `$ref` points at within the same document; the schema itself where it points elsewhere or nowhere. */
function resolve(root: JsonObject, schema: JsonObject): JsonObject {
  let current = schema
  for (let hops = 0; hops < 20 && typeof current.$ref === 'string'; hops += 1) {
    const names = current.$ref.replace(/^#\/?/, '').split('/').filter(Boolean)
    const target = names.reduce<unknown>(
      (at, name) => (isObject(at) ? ownField(at, name.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined),
      root,
    )
    if (!isObject(target)) return current
    current = target
  }
  return current
}

function readProperties(reading: Reading, schema: JsonObject, at: string): void {
  const { properties } = schema
  if (!isObject(properties) || reading.inside.includes(schema)) return
  reading.inside.push(schema)
  for (const [name, value] of Object.entries(properties))
    if (isObject(value)) readField(reading, { ...resolve(reading.root, value), ...value }, at ? `${at}/${name}` : name)
  reading.inside.pop()
}

const typesOf = ({ type }: JsonObject): unknown[] => (Array.isArray(type) ? type : [type])

/** The first rule that applies is the only one: what is omitted or replaced whole has no rules inside. */
function readField(reading: Reading, field: JsonObject, path: string): void {
  const { rules } = reading
  const isList = typesOf(field).includes('array')
  if (field.omitWhenMerged === true || field.mergeStrategy === 'ocdsOmit') rules.omitWhenMerged.add(path)
  else if (isList && (field.wholeListMerge === true || field.mergeStrategy === 'ocdsVersion'))
    rules.wholeListMerge.add(path)
  else if (typesOf(field).includes('object') && isObject(field.properties))
    readProperties(reading, resolve(reading.root, field), path)
  else if (isList && isObject(field.items)) readItems(reading, resolve(reading.root, field.items), path)
}

function readItems(reading: Reading, items: JsonObject, path: string): void {
  const { properties } = items
  if (typesOf(items).some((type) => type !== 'object')) reading.rules.wholeListMerge.add(path)
  else if (isObject(properties) && !Object.hasOwn(properties, 'id')) reading.rules.wholeListMerge.add(path)
  else readProperties(reading, items, path)
}
