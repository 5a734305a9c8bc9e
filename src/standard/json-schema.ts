import { translationPattern } from './language-tag.ts'
import type { Field, ObjectSchema, Schema } from './schema.ts'

/** A JSON Schema, draft 4. */
export type JsonSchema = { readonly [keyword: string]: unknown }

const DRAFT = 'http://json-schema.org/draft-04/schema#'
const oneOrMany = (types: readonly string[]) => (types.length === 1 ? types[0] : types)
const defined = (entries: Record<string, unknown>): JsonSchema =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
const flag = (value: boolean) => value || undefined

/** The codes that are valid where the list is closed, null among them where the field may be null. */
function closedCodes(field: Field, schema: Schema, nullable: boolean) {
  if (!field.codelist || field.codelist.open) return undefined
  const codes = [...(schema.codelists.get(field.codelist.name)?.keys() ?? [])]
  return nullable ? [...codes, null] : codes
}

function itemsSchema(field: Field, schema: Schema, prefix: string): JsonSchema | undefined {
  if (!field.types.includes('array')) return undefined
  if (field.object) return { $ref: `#/definitions/${prefix}${field.object}` }
  if (!field.items.length) return undefined
  const codes = closedCodes(field, schema, false)
  return defined({ type: oneOrMany(field.items), format: field.itemFormat, enum: codes })
}

const deprecation = ({ deprecated }: Field) =>
  deprecated && { deprecatedVersion: deprecated.version, description: deprecated.words }

/** What is valid as the value of a field; objects it names are looked for under `prefix`. */
export function fieldSchema(field: Field, schema: Schema, prefix = ''): JsonSchema {
  const isList = field.types.includes('array')
  if (field.object && !isList && !field.types.includes('null')) {
    return defined({
      title: field.title,
      $ref: `#/definitions/${prefix}${field.object}`,
      deprecated: deprecation(field),
    })
  }
  const object = field.object && !isList ? schema.objects.get(field.object) : undefined
  return defined({
    title: field.title,
    description: field.hint,
    ...(object && objectSchema(object, schema, prefix)),
    type: oneOrMany(field.types),
    format: field.format,
    pattern: field.pattern,
    minLength: field.minLength || undefined,
    minItems: field.minItems || undefined,
    minimum: field.minimum,
    enum: isList ? undefined : closedCodes(field, schema, field.types.includes('null')),
    items: itemsSchema(field, schema, prefix),
    uniqueItems: flag(field.uniqueItems),
    codelist: field.codelist && `${field.codelist.name}.csv`,
    openCodelist: field.codelist?.open,
    deprecated: deprecation(field),
    omitWhenMerged: flag(field.omitWhenMerged),
    wholeListMerge: flag(field.wholeListMerge),
    versionId: flag(field.versionId),
  })
}

/** Names and types of the translations of a field. */
export function translationSchemas(fields: readonly Field[]): JsonSchema | undefined {
  const translated = fields.filter((field) => field.translatable)
  if (!translated.length) return undefined
  return Object.fromEntries(translated.map((f) => [translationPattern(f.name), { type: ['string', 'null'] }]))
}

/** What is valid as an object of the tables. */
export function objectSchema(object: ObjectSchema, schema: Schema, prefix = ''): JsonSchema {
  const fields = [...object.fields.values()]
  const required = fields.filter((field) => field.required).map((field) => field.name)
  return defined({
    title: object.title,
    type: 'object',
    required: required.length ? required : undefined,
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, schema, prefix)])),
    patternProperties: translationSchemas(fields),
  })
}

/** Objects of the tables by name, as `definitions`. */
export function definitionsOf(names: Iterable<string>, schema: Schema): JsonSchema {
  const known = [...names].map((name) => schema.objects.get(name)).filter((object) => object !== undefined)
  return Object.fromEntries(known.map((object) => [object.name, objectSchema(object, schema)]))
}

/** A whole schema document whose root is one of its definitions. */
export function schemaDocument(title: string, root: JsonSchema, definitions: JsonSchema): JsonSchema {
  return { $schema: DRAFT, ...root, title, definitions }
}
