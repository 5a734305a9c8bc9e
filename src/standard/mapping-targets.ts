import { sayTerm, sayTitle } from './say-standard.ts'
import type { Field, JsonType, Schema } from './schema.ts'

/** A field of a release that a column can be mapped to. */
export type MappingTarget = {
  /** Field names joined by `/`, without the indexes of lists: `awards/value/amount`. */
  readonly path: string
  /** With what holds it; sections are left out, since targets are shown under them. */
  readonly title: string
  /** The type of one value: of the entries where the field is a list of plain values. */
  readonly type: Exclude<JsonType, 'null' | 'array' | 'object'> | 'date-time' | 'uri'
  /** True where the field takes a list of values: `tender/submissionMethod`. */
  readonly many: boolean
  readonly codelist?: { readonly name: string; readonly open: boolean }
  /** Required wherever the object it belongs to is given. */
  readonly required: boolean
  /** The part of the process: release, parties, planning, tender, bids, awards, contracts, implementation. */
  readonly section: string
  readonly hint: string
}

const PLAIN = new Set<JsonType>(['string', 'integer', 'number', 'boolean'])
/** Lists of lists and documents are not what a table holds; a snapshot says nothing of amended fields. */
const LEFT_OUT = new Set(['AmendmentChange', 'Geometry', 'BidsStatistic'])
/** Where an organization is mapped, it is pulled up into `parties`: its own fields are the targets. */
const targetObject = (object: string) => (object === 'OrganizationReference' ? 'Organization' : object)

function sectionOf(path: string): string {
  const [first = '', second] = path.split('/')
  if (first === 'contracts' && second === 'implementation') return 'implementation'
  if (first === 'buyer') return 'parties'
  return path.includes('/') ? first : 'release'
}

function plainType(field: Field): MappingTarget['type'] | undefined {
  const types = field.types.includes('array') ? field.items : field.types
  const type = types.find((name) => PLAIN.has(name)) as MappingTarget['type'] | undefined
  if (type !== 'string') return type
  return field.format ?? field.itemFormat ?? type
}

function readTarget(field: Field, path: string, within: readonly string[]): MappingTarget | undefined {
  const type = plainType(field)
  if (!type) return undefined
  return {
    path,
    title: sayTitle(field.title, within),
    type,
    many: field.types.includes('array'),
    ...(field.codelist && { codelist: field.codelist }),
    required: field.required,
    section: sectionOf(path),
    hint: sayTerm(field.hint),
  }
}

const isSection = (path: string) =>
  path === 'contracts/implementation' || (!path.includes('/') && path !== 'buyer' && path !== 'relatedProcesses')

function targetsOf(schema: Schema, object: string, at: string, within: readonly string[]): MappingTarget[] {
  const fields = [...(schema.objects.get(object)?.fields.values() ?? [])]
  return fields.flatMap((field) => {
    if (field.deprecated) return []
    const path = at ? `${at}/${field.name}` : field.name
    if (!field.object) return readTarget(field, path, within) ?? []
    // Roles follow from where an organization is mapped to; `parties` is filled from there.
    if (LEFT_OUT.has(field.object) || path === 'parties') return []
    return targetsOf(schema, targetObject(field.object), path, isSection(path) ? [] : [...within, field.title])
  })
}

/**
 * Every field of a release that a column can be mapped to, in the order of the standard, named in the language of what
 * is going on; deprecated ones are left out.
 */
export function mappingTargets(schema: Schema): MappingTarget[] {
  return targetsOf(schema, 'Release', '', []).filter((target) => !target.path.endsWith('/roles'))
}
