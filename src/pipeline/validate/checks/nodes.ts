import {
  type Code,
  checkedExtensions,
  type Field,
  type JsonType,
  type ObjectSchema,
  readSchema,
  type Schema,
  type VersionedForm,
  versionedForm,
} from '#standard/index.ts'

/** The types of a value as bits, so that one look tells whether it is among those that are valid. */
export const BIT: Record<JsonType, number> = {
  string: 1,
  integer: 2,
  number: 4,
  boolean: 8,
  object: 16,
  array: 32,
  null: 64,
}

/** A field at one place of a document: what the tables say, made ready for walking. */
export type FieldNode = {
  readonly field: Field
  /** `releases/awards/value`: what findings are grouped by. */
  readonly path: string
  readonly types: number
  readonly itemTypes: number
  readonly codes: ReadonlyMap<string, Code> | undefined
  readonly deprecatedCodes: ReadonlySet<string>
  readonly form: VersionedForm
  /** The object that the value (or each entry) is; read when it is first met, because the tree is large. */
  object: ObjectNode | undefined
  /** The same, where the entries of a record's releases are links. */
  linked: ObjectNode | undefined
}

/** An object at one place of a document. */
export type ObjectNode = {
  readonly schema: Schema
  readonly table: ObjectSchema
  readonly path: string
  readonly fields: ReadonlyMap<string, FieldNode>
  readonly required: readonly string[]
  /** Whether a list of these is told apart by ids, and whether the lack of one is reported as a missing required field. */
  readonly ids: 'required' | 'expected' | 'none'
  readonly isVersioned: boolean
  /** Names of fields that came with a later version of the standard. */
  readonly later: ReadonlySet<string>
}

/** The standard in its newest version with every extension: where fields are looked for that a document may not use. */
export const newest: Schema = readSchema({ extensions: checkedExtensions.map(({ id }) => id) })

function readLater(table: ObjectSchema, schema: Schema): ReadonlySet<string> {
  if (schema.version === newest.version) return new Set()
  const fields = [...(newest.objects.get(table.name)?.fields.values() ?? [])]
  return new Set(fields.filter((f) => !f.extension && !table.fields.has(f.name)).map((f) => f.name))
}

type Place = { path: string; isVersioned: boolean; alone: boolean }

const bits = (types: readonly JsonType[]) => {
  const sum = types.reduce((all, type) => all | BIT[type], 0)
  return sum & BIT.number ? sum | BIT.integer : sum
}

function readCodes(field: Field, schema: Schema) {
  const codes = field.codelist && schema.codelists.get(field.codelist.name)
  const deprecated = [...(codes?.values() ?? [])].filter(([, , marks]) => marks?.deprecated)
  return {
    codes,
    deprecatedCodes: new Set(schema.version === '1.0' ? [] : deprecated.map(([code]) => code)),
  }
}

function readFieldNode(field: Field, table: ObjectSchema, schema: Schema, at: Place): FieldNode {
  return {
    field,
    path: at.path ? `${at.path}/${field.name}` : field.name,
    types: bits(field.types),
    itemTypes: bits(field.items),
    ...readCodes(field, schema),
    form: at.isVersioned ? versionedForm(field, table.name, at.alone, schema) : 'plain',
    object: undefined,
    linked: undefined,
  }
}

function readIds(table: ObjectSchema): ObjectNode['ids'] {
  const id = table.fields.get('id')
  // Releases are told apart by ocid and id together, over the whole file.
  if (!id || table.name === 'Release') return 'none'
  return id.required ? 'required' : 'expected'
}

/** The tree from an object of the tables on; `alone` where the object is no entry of a list. */
export function readNode(schema: Schema, object: string, at: Partial<Place> = {}): ObjectNode {
  const table = schema.objects.get(object)!
  const place = { path: '', isVersioned: false, alone: true, ...at }
  const fields = [...table.fields.values()].filter((field) => !(place.isVersioned && field.omitWhenMerged))
  return {
    schema,
    table,
    path: place.path,
    fields: new Map(fields.map((field) => [field.name, readFieldNode(field, table, schema, place)])),
    required: fields.filter((field) => field.required).map((field) => field.name),
    ids: readIds(table),
    isVersioned: place.isVersioned,
    later: readLater(table, schema),
  }
}

/**
 * The object below a field. Inside a history values are plain. A release has the same paths wherever it stands, so that
 * one mistake is one finding, in the releases of a record and in its compiled release.
 */
export function objectBelow(node: FieldNode, schema: Schema): ObjectNode {
  const isVersionedRelease = node.field.object === 'VersionedRelease'
  node.object ??= readNode(schema, isVersionedRelease ? 'Release' : node.field.object!, {
    path: isVersionedRelease ? 'versionedRelease' : node.field.object === 'Release' ? '' : node.path,
    isVersioned: isVersionedRelease || node.form === 'object' || node.form === 'objects',
    alone: !node.field.types.includes('array'),
  })
  return node.object
}
