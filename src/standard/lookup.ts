import type { Field, Schema } from './schema.ts'

/** The field at a path like `awards/suppliers/name` or `/awards/0/value/amount`; undefined where there is none. */
export function findField(schema: Schema, path: string, from = 'Release'): Field | undefined {
  let object: string | undefined = from
  let field: Field | undefined
  for (const name of path.split('/')) {
    if (name === '' || /^\d+$/.test(name)) continue
    field = object ? schema.objects.get(object)?.fields.get(name) : undefined
    if (!field) return undefined
    object = field.object
  }
  return field
}
