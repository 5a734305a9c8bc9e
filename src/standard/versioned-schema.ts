import { fieldSchema, type JsonSchema, objectSchema, translationSchemas } from './json-schema.ts'
import type { Field, ObjectSchema, Schema } from './schema.ts'

/** How the value of a field looks in a versioned release. */
export type VersionedForm = 'plain' | 'history' | 'object' | 'objects'

/**
 * `plain`: as in a release. `history`: a list of `{releaseID, releaseDate, releaseTag, value}`. `object`, `objects`:
 * versioned inside. Entries of a list are told apart by a plain `id`, so `id` has a history only where nothing is
 * matched by it: where the table marks it, and in an organization reference that stands alone.
 */
export function versionedForm(field: Field, object: string, alone: boolean, schema: Schema): VersionedForm {
  if (field.name === 'ocid' && object === 'Release') return 'plain'
  if (field.name === 'id') {
    return field.versionId || (alone && object === 'OrganizationReference') ? 'history' : 'plain'
  }
  if (!field.object || field.types.includes('null') || field.wholeListMerge) return 'history'
  if (!field.types.includes('array')) return 'object'
  // The published schema leaves lists of objects without an id as they are.
  return schema.objects.get(field.object)?.fields.has('id') ? 'objects' : 'plain'
}

/** The name of a definition of the versioned schema: an organization reference has two forms. */
const definitionName = (object: string, alone: boolean) =>
  `Versioned${object}${alone && object === 'OrganizationReference' ? 'Alone' : ''}`

const historyOf = (value: JsonSchema): JsonSchema => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      releaseDate: { type: 'string', format: 'date-time' },
      releaseID: { type: 'string' },
      value,
      releaseTag: { type: 'array', items: { type: 'string' } },
    },
  },
})

function versionedFieldSchema(field: Field, object: string, alone: boolean, schema: Schema): JsonSchema {
  const form = versionedForm(field, object, alone, schema)
  if (form === 'plain') return fieldSchema(field, schema)
  // In a history the whole list is the value: how it was merged is no longer of interest.
  const { wholeListMerge: _merged, ...plain } = fieldSchema(field, schema)
  if (form === 'history') return historyOf(plain)
  if (form === 'object') return { ...plain, $ref: `#/definitions/${definitionName(field.object!, true)}` }
  return { ...plain, items: { $ref: `#/definitions/${definitionName(field.object!, false)}` } }
}

function versionedObjectSchema(object: ObjectSchema, alone: boolean, schema: Schema): JsonSchema {
  const fields = [...object.fields.values()].filter((field) => !field.omitWhenMerged)
  const required = fields.filter((field) => field.required).map((field) => field.name)
  const translated = translationSchemas(fields)
  return {
    title: object.title,
    type: 'object',
    ...(required.length ? { required } : {}),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, versionedFieldSchema(field, object.name, alone, schema)]),
    ),
    ...(translated ? { patternProperties: translated } : {}),
  }
}

/** The definitions of a versioned release, `VersionedRelease` among them, and the plain ones that they use. */
export function versionedDefinitions(names: Iterable<string>, schema: Schema): JsonSchema {
  const definitions: Record<string, JsonSchema> = {}
  for (const name of names) {
    const object = schema.objects.get(name)
    if (!object) continue
    definitions[name] = objectSchema(object, schema)
    for (const alone of [false, true]) {
      definitions[definitionName(name, alone)] = versionedObjectSchema(object, alone, schema)
    }
  }
  return definitions
}
