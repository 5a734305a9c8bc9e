import type { Field, Schema } from './schema.ts'

/** Which fields are not merged like the rest. Paths are field names joined by `/`, without the indexes of lists. */
export type MergeRules = {
  /** Dropped from compiled and versioned releases. */
  readonly omitWhenMerged: ReadonlySet<string>
  /** Lists that a later release replaces whole. */
  readonly wholeListMerge: ReadonlySet<string>
}

type Visit = (path: string, field: Field, object: string) => void

/** Calls back for each field that can be reached from an object, once a path. The tables hold no circles. */
export function walkFields(schema: Schema, object: string, visit: Visit, at = ''): void {
  for (const field of schema.objects.get(object)?.fields.values() ?? []) {
    const path = at ? `${at}/${field.name}` : field.name
    visit(path, field, object)
    if (field.object) walkFields(schema, field.object, visit, path)
  }
}

/** The merge rules of releases in this version and with these extensions. */
export function mergeRules(schema: Schema): MergeRules {
  const omitWhenMerged = new Set<string>()
  const wholeListMerge = new Set<string>()
  walkFields(schema, 'Release', (path, field) => {
    if (field.omitWhenMerged) omitWhenMerged.add(path)
    if (field.wholeListMerge) wholeListMerge.add(path)
  })
  // 1.0 versioned suppliers and tenderers as one value: their organizations had no id to be matched by.
  if (schema.version === '1.0') for (const path of ['awards/suppliers', 'tender/tenderers']) wholeListMerge.add(path)
  return { omitWhenMerged, wholeListMerge }
}
