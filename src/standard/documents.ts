import { packageObjects } from './fields/objects.ts'
import { definitionsOf, type JsonSchema, objectSchema, schemaDocument } from './json-schema.ts'
import type { Schema } from './schema.ts'
import { versionedDefinitions } from './versioned-schema.ts'

/** The four documents that the standard publishes a schema for. */
export type DocumentKind = 'release' | 'versioned-release' | 'release-package' | 'record-package'

const around: ReadonlySet<string> = new Set(packageObjects.map((table) => table.name))

function releaseNames(schema: Schema): string[] {
  return [...schema.objects.keys()].filter((name) => !around.has(name))
}

/** Releases of a record: all linked, or all whole; the standard says "exactly one of the two". */
function recordSchema(schema: Schema): JsonSchema {
  const record = objectSchema(schema.objects.get('Record')!, schema)
  const listOf = (name: string) => ({ type: 'array', minItems: 1, items: { $ref: `#/definitions/${name}` } })
  const properties = record.properties as Record<string, JsonSchema>
  return {
    ...record,
    properties: { ...properties, releases: { oneOf: [listOf('LinkedRelease'), listOf('Release')] } },
  }
}

/** The JSON Schema (draft 4) of a document, with the codes of closed codelists as enums. */
export function jsonSchema(kind: DocumentKind, schema: Schema): JsonSchema {
  const names = releaseNames(schema)
  if (kind === 'release') {
    const definitions = definitionsOf(names, schema)
    return schemaDocument('OCDS release', definitions.Release as JsonSchema, definitions)
  }
  if (kind === 'versioned-release') {
    const definitions = versionedDefinitions(names, schema)
    return schemaDocument('OCDS versioned release', definitions.VersionedRelease as JsonSchema, definitions)
  }
  const others = definitionsOf(['Publisher', 'LinkedRelease'], schema)
  if (kind === 'release-package') {
    const root = objectSchema(schema.objects.get('ReleasePackage')!, schema)
    return schemaDocument('OCDS release package', root, { ...definitionsOf(names, schema), ...others })
  }
  const root = objectSchema(schema.objects.get('RecordPackage')!, schema)
  const definitions = { ...versionedDefinitions(names, schema), ...others, Record: recordSchema(schema) }
  return schemaDocument('OCDS record package', root, definitions)
}
