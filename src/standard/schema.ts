import type { Code, Codelist } from './codelists/codelist.ts'
import { coreCodelists } from './codelists/codelists.ts'
import type { Extension } from './extensions/extension.ts'
import { knownExtensions } from './extensions/extensions.ts'
import { withheldInformation } from './extensions/withheld-information.ts'
import { packageObjects, releaseObjects } from './fields/objects.ts'
import type { ObjectTable, Row } from './fields/row.ts'

export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null'
export type Format = 'date-time' | 'uri'
export type Version = '1.0' | '1.1'

/** A row of the tables, read for one version of the standard. */
export type Field = {
  readonly name: string
  readonly title: string
  readonly hint: string
  /** The JSON types that are valid; an array of objects is `array`. */
  readonly types: readonly JsonType[]
  readonly format: Format | undefined
  /** The object that the value is, or that each entry of the list is. */
  readonly object: string | undefined
  /** Types of the entries of a list of plain values; empty where they are objects, or where it is no list. */
  readonly items: readonly JsonType[]
  readonly itemFormat: Format | undefined
  readonly codelist: { readonly name: string; readonly open: boolean } | undefined
  readonly required: boolean
  readonly minLength: number
  readonly minItems: number
  readonly minimum: number | undefined
  readonly pattern: string | undefined
  readonly uniqueItems: boolean
  readonly translatable: boolean
  /** What to do instead, where the field is deprecated in this version. */
  readonly deprecated: { readonly version: string; readonly words: string } | undefined
  readonly omitWhenMerged: boolean
  readonly wholeListMerge: boolean
  readonly versionId: boolean
  /** The id of the extension that brings the field; undefined for the standard's own. */
  readonly extension: string | undefined
}

export type ObjectSchema = {
  readonly name: string
  readonly title: string
  readonly fields: ReadonlyMap<string, Field>
}

/** The standard in one version with some extensions: what documents are checked against. */
export type Schema = {
  readonly version: Version
  readonly extensions: readonly string[]
  readonly objects: ReadonlyMap<string, ObjectSchema>
  /** Codelist → code → what is known of it. */
  readonly codelists: ReadonlyMap<string, ReadonlyMap<string, Code>>
}

const FORMATS = new Set(['date-time', 'uri'])
const isObjectName = (type: string) => /^[A-Z]/.test(type)

/** `date-time|null` → strings of that format, or null. */
function readType(type: string) {
  const parts = type.split('|').map((part) => ({ name: part.replace('[]', ''), list: part.endsWith('[]') }))
  const typeOf = (part: (typeof parts)[number]): JsonType => {
    if (part.list) return 'array'
    if (isObjectName(part.name)) return 'object'
    return FORMATS.has(part.name) ? 'string' : (part.name as JsonType)
  }
  return {
    types: parts.map(typeOf),
    format: parts.find((part) => FORMATS.has(part.name))?.name as Format | undefined,
    object: parts.find((part) => isObjectName(part.name))?.name,
  }
}

function readCodelist(closed: string | undefined, open: string | undefined) {
  if (closed) return { name: closed, open: false }
  return open ? { name: open, open: true } : undefined
}

function readRow(row: Row, version: Version, extension: string | undefined): Field {
  const [name, type, title, options = {}] = row
  const { in10, since: _since, hint = title, closed, open, items, deprecated, ...marks } = options
  const said = version === '1.0' ? { ...marks, ...in10 } : marks
  const ofItems = items ? readType(items) : undefined
  return {
    name,
    title,
    hint,
    ...readType(type),
    items: ofItems?.types ?? [],
    itemFormat: ofItems?.format,
    codelist: readCodelist(closed, open),
    required: said.required ?? false,
    minLength: said.minLength ?? 0,
    minItems: said.minItems ?? 0,
    minimum: said.minimum,
    pattern: said.pattern,
    uniqueItems: said.uniqueItems ?? false,
    translatable: said.translatable ?? false,
    deprecated: version === '1.0' ? undefined : deprecated,
    omitWhenMerged: said.omitWhenMerged ?? false,
    wholeListMerge: said.wholeListMerge ?? false,
    versionId: said.versionId ?? false,
    extension,
  }
}

const existsIn = (version: Version) => (row: Row) => version === '1.1' || row[3]?.since !== '1.1'

function readObject(table: ObjectTable, version: Version, chosen: readonly Extension[], from?: string): ObjectSchema {
  const own = table.rows.filter(existsIn(version)).map((row) => readRow(row, version, from))
  const added = chosen.flatMap((extension) =>
    (extension.rows[table.name] ?? []).filter(existsIn(version)).map((row) => readRow(row, version, extension.id)),
  )
  return { name: table.name, title: table.title, fields: new Map([...own, ...added].map((f) => [f.name, f])) }
}

function readCodes(list: Codelist, version: Version, chosen: readonly Extension[]): ReadonlyMap<string, Code> {
  const codes = new Map<string, Code>()
  for (const code of list.codes) if (version === '1.1' || code[2]?.since !== '1.1') codes.set(code[0], code)
  for (const extension of chosen) {
    for (const code of extension.addedCodes?.[list.name] ?? []) codes.set(code[0], code)
    for (const code of extension.removedCodes?.[list.name] ?? []) codes.delete(code)
  }
  return codes
}

/** The extensions of the standard's registry whose tables are shipped. */
export const extensions: readonly Extension[] = knownExtensions

/** All that documents are checked against: those of the registry, and the one that publications here declare. */
export const checkedExtensions: readonly Extension[] = [...knownExtensions, withheldInformation]

/** The tables read for a version (default 1.1) and extensions (ids; default: those of the registry that are shipped). */
export function readSchema(choice: { version?: Version; extensions?: readonly string[] } = {}): Schema {
  const version = choice.version ?? '1.1'
  const { extensions: ids = extensions.map((extension) => extension.id) } = choice
  const chosen = checkedExtensions.filter((extension) => ids.includes(extension.id))
  const core = [...releaseObjects, ...packageObjects].map((table) => readObject(table, version, chosen))
  const added = chosen.flatMap((from) => from.objects.map((table) => readObject(table, version, chosen, from.id)))
  const lists: Codelist[] = [...coreCodelists, ...chosen.flatMap((extension) => extension.codelists)]
  return {
    version,
    extensions: chosen.map((extension) => extension.id),
    objects: new Map([...core, ...added].map((object) => [object.name, object])),
    codelists: new Map(lists.map((list) => [list.name, readCodes(list, version, chosen)])),
  }
}
