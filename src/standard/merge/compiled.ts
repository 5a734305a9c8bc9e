import { isObject, type JsonObject, ownField, setField } from './json.ts'
import type { RuleTree } from './rules.ts'
import type { Notes } from './warnings.ts'

const LARGE_LIST = 12

/** The state of one merge: where it is, for warnings, and whether any field was removed. */
type Merge = { notes: Notes; hasNull: boolean }

const isEmpty = (object: JsonObject) => {
  for (const _ in object) return false
  return true
}

/** A list that is one value: it holds something that is no object. */
export const isPlainList = (list: readonly unknown[]) => list.some((entry) => !isObject(entry))

/**
 * The compiled release of releases in order. Shares lists that are replaced whole with its input, and nothing else.
 * OCDS 1.1, "Merging": https://standard.open-contracting.org/1.1/en/schema/merging/
 */
export function compileOrdered(releases: readonly JsonObject[], rules: RuleTree, notes: Notes): JsonObject {
  const merge: Merge = { notes, hasNull: false }
  const last = releases.at(-1) ?? {}
  const { ocid, date } = last
  const dated = date === undefined || date === null ? {} : { date }
  const compiled: JsonObject = { tag: ['compiled'], id: compiledId(last), ...dated, ocid }
  for (const release of releases) mergeFields(merge, compiled, release, rules, true)
  return merge.hasNull ? withoutNulls(compiled, rules) : compiled
}

/** OCDS recommends `{ocid}-{date}` as the id of a compiled release. */
export const compiledId = ({ ocid, date }: JsonObject) => (typeof date === 'string' ? `${ocid}-${date}` : `${ocid}`)

const OWN_FIELDS: ReadonlySet<string> = new Set(['id', 'date', 'tag', 'ocid'])

function mergeFields(merge: Merge, target: JsonObject, source: JsonObject, rules: RuleTree | undefined, isTop = false) {
  for (const key of Object.keys(source)) {
    if (isTop && OWN_FIELDS.has(key)) continue
    const rule = rules?.fields.get(key)
    if (rule?.isOmitted) continue
    const value = source[key]
    if (typeof value !== 'object' || value === null) {
      if (value === null) merge.hasNull = true
      mergeLiteral(merge, target, key, value)
    } else if (!Array.isArray(value)) mergeObject(merge, target, key, value as JsonObject, rule)
    else if (rule?.isWholeList || isPlainList(value)) mergeLiteral(merge, target, key, value)
    else if (value.length) mergeList(merge, target, key, value, rule)
  }
}

/** The last one wins, also over what was an object or list; null stands until the end, where it removes the field. */
function mergeLiteral(merge: Merge, target: JsonObject, key: string, value: unknown): void {
  const earlier = ownField(target, key)
  const isOther = isObject(earlier) || (Array.isArray(earlier) && !Array.isArray(value))
  if (value !== null && isOther) merge.notes.changedType(key)
  setField(target, key, value)
}

function mergeObject(merge: Merge, target: JsonObject, key: string, source: JsonObject, rule: RuleTree | undefined) {
  const earlier = ownField(target, key)
  const own = isObject(earlier) ? earlier : {}
  merge.notes.enter(key)
  mergeFields(merge, own, source, rule)
  merge.notes.leave()
  // An empty object does nothing: it neither appears nor takes the place of something else.
  if (own === earlier || isEmpty(own)) return
  if (earlier !== undefined && earlier !== null) merge.notes.changedType(key)
  setField(target, key, own)
}

/** Entries with the id of an earlier one are merged into it, others are appended. 1 and "1" are different ids. */
function mergeList(
  merge: Merge,
  target: JsonObject,
  key: string,
  source: readonly JsonObject[],
  rule: RuleTree | undefined,
) {
  const earlier = ownField(target, key)
  const own: JsonObject[] = Array.isArray(earlier) && !isPlainList(earlier) ? earlier : []
  const before = own.length
  merge.notes.enter(key)
  const find = entryFinder(own, source.length)
  for (const entry of source) {
    if (isEmpty(entry)) continue
    const { id } = entry
    const found = isIdentifier(id) ? find(id) : undefined
    if (found && found.at >= before) merge.notes.duplicateId(id as string | number)
    const into = found?.entry ?? (isIdentifier(id) ? { id } : {})
    mergeFields(merge, into, entry, rule)
    if (!found) own.push(into)
  }
  merge.notes.leave()
  if (own === earlier || !own.length) return
  if (earlier !== undefined && earlier !== null) merge.notes.changedType(key)
  setField(target, key, own)
}

export const isIdentifier = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'

/** Finds an entry by id: by looking through a short list, by an index of a long one. */
export function entryFinder(entries: readonly JsonObject[], more: number) {
  if (entries.length + more <= LARGE_LIST)
    return (id: string | number) => {
      for (let at = 0; at < entries.length; at += 1) if (entries[at]!.id === id) return { entry: entries[at]!, at }
      return undefined
    }
  const index = new Map<unknown, number>()
  let indexed = 0
  return (id: string | number) => {
    for (; indexed < entries.length; indexed += 1)
      if (!index.has(entries[indexed]!.id)) index.set(entries[indexed]!.id, indexed)
    const at = index.get(id)
    return at === undefined ? undefined : { entry: entries[at]!, at }
  }
}

/** Without the fields that were set to null, but for nulls within lists that are one value. */
function withoutNulls(object: JsonObject, rules: RuleTree | undefined): JsonObject {
  const kept: JsonObject = {}
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === null) continue
    const rule = rules?.fields.get(key)
    if (isObject(value)) setField(kept, key, withoutNulls(value, rule))
    else if (Array.isArray(value) && !rule?.isWholeList && !isPlainList(value))
      setField(
        kept,
        key,
        value.map((entry) => withoutNulls(entry, rule)),
      )
    else setField(kept, key, value)
  }
  return kept
}
