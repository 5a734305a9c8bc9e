import { findClosest } from '#lib/text.ts'
import { type Field, mappingTargets, readSchema, type Schema } from '#standard/index.ts'

/** The standard with all extensions that we ship: what columns can be mapped to. */
export const schema: Schema = readSchema()

export type LeafType = 'string' | 'integer' | 'number' | 'boolean' | 'date-time' | 'uri'

/** A step of a path that holds others: an object, or an entry of a list (`label` tells entries of one row apart). */
export type Segment = {
  readonly name: string
  readonly label: string
  readonly list: boolean
  /** The object's name in the standard; `Organization` for references too, which are pulled up into parties. */
  readonly object: string
  /** True for a reference to an organisation, false for all else, `parties` included. */
  readonly reference: boolean
}

/** Where a value goes. */
export type Target = {
  readonly path: string
  readonly segments: readonly Segment[]
  readonly leaf: string
  readonly type: LeafType
  readonly many: boolean
  readonly codelist?: { readonly name: string; readonly open: boolean }
}

/** Why a path leads nowhere, in words, and what was perhaps meant. */
export type WrongTarget = { readonly wrong: string; readonly closest?: string }

/** The role that follows from where an organisation is named. */
export const ROLES: Readonly<Record<string, string>> = {
  buyer: 'buyer',
  procuringEntity: 'procuringEntity',
  suppliers: 'supplier',
  tenderers: 'tenderer',
  payer: 'payer',
  payee: 'payee',
}

const targetPaths = new Set(mappingTargets(schema).map((target) => target.path))

/** The path without the labels that tell entries apart. */
export const withoutLabels = (path: string): string => path.replace(/#[^/]*/g, '')

function wrongTarget(path: string): WrongTarget {
  const closest = findClosest(withoutLabels(path), targetPaths)
  const wrong = `"${path}" is no field of OCDS or of an extension we know`
  return closest ? { wrong, closest } : { wrong }
}

function leafType(field: Field): LeafType | undefined {
  const types = field.types.includes('array') ? field.items : field.types
  const format = field.format ?? field.itemFormat
  if (format) return format
  if (types.includes('string')) return 'string'
  return types.find((type): type is 'integer' | 'number' | 'boolean' => ['integer', 'number', 'boolean'].includes(type))
}

function readSegment(field: Field, label: string): Segment {
  const reference = field.object === 'OrganizationReference'
  return {
    name: field.name,
    label,
    list: field.types.includes('array'),
    object: reference ? 'Organization' : field.object!,
    reference,
  }
}

function readLeaf(field: Field, path: string, segments: readonly Segment[]): Target | WrongTarget {
  const type = field.object ? undefined : leafType(field)
  if (!type) return { wrong: `"${path}" holds other fields; name the one that is meant`, closest: `${path}/…` }
  return {
    path,
    segments,
    leaf: field.name,
    type,
    many: field.types.includes('array'),
    ...(field.codelist && { codelist: field.codelist }),
  }
}

/** Finds where a path like `awards/suppliers#second/name` leads; labels are free words after `#` on a list's name. */
export function findTarget(path: string): Target | WrongTarget {
  const segments: Segment[] = []
  const names = path.split('/')
  let object = 'Release'
  for (const [i, written] of names.entries()) {
    const [name = '', label = ''] = written.split('#')
    const field = schema.objects.get(object)?.fields.get(name)
    if (!field) return wrongTarget(path)
    if (i === names.length - 1) return readLeaf(field, path, segments)
    if (!field.object) return wrongTarget(path)
    const segment = readSegment(field, label)
    if (label && !segment.list)
      return { wrong: `"${name}" is no list, so it takes no label`, closest: withoutLabels(path) }
    segments.push(segment)
    object = segment.object
  }
  return wrongTarget(path)
}

/** True where the target is the id by which entries of its list are told apart. */
export const isEntryId = (target: Target): boolean => {
  const last = target.segments.at(-1)
  return target.leaf === 'id' && last !== undefined && (last.reference || (last.list && hasOwnId(last)))
}

/** Lists whose entries are told apart by an id of their own; codes (`scheme` and `id`) are not such entries. */
export const hasOwnId = (segment: Segment): boolean =>
  !['Classification', 'Identifier'].includes(segment.object) && schema.objects.get(segment.object)!.fields.has('id')
