import { entryFinder, isIdentifier, isPlainList } from './compiled.ts'
import { isObject, isSameJson, type JsonObject, ownField, setField } from './json.ts'
import type { RuleTree } from './rules.ts'
import type { Notes } from './warnings.ts'

/** One value that a field has had, and the release that gave it. */
export type VersionedValue = { releaseID: unknown; releaseDate: unknown; releaseTag: unknown; value: unknown }

type Merge = {
  notes: Notes
  /** Tells the history of a field from a list of objects. */
  histories: WeakSet<object>
  /** The values that the release in hand has given so far. */
  added: WeakSet<object>
  from: Omit<VersionedValue, 'value'>
}

const OWN_FIELDS: ReadonlySet<string> = new Set(['id', 'date', 'tag', 'ocid'])

/**
 * The versioned release of releases in order: each field's values with the release that gave them, where they changed.
 * The `ocid` and the ids of list entries stay plain. OCDS 1.1, "Versioned release".
 */
export function versionOrdered(releases: readonly JsonObject[], rules: RuleTree, notes: Notes): JsonObject {
  const histories = new WeakSet<object>()
  const versioned: JsonObject = { ocid: releases.at(-1)?.ocid }
  for (const release of releases) {
    const { id: releaseID = null, date: releaseDate = null, tag: releaseTag = null } = release
    const from = { releaseID, releaseDate, releaseTag }
    versionFields({ notes, histories, added: new WeakSet(), from }, versioned, release, rules, OWN_FIELDS)
  }
  return versioned
}

const NONE: ReadonlySet<string> = new Set()
const ID: ReadonlySet<string> = new Set(['id'])

function versionFields(
  merge: Merge,
  target: JsonObject,
  source: JsonObject,
  rules: RuleTree | undefined,
  plain: ReadonlySet<string>,
) {
  for (const key of Object.keys(source)) {
    const rule = rules?.fields.get(key)
    if (plain.has(key) || rule?.isOmitted) continue
    const value = source[key]
    if (isObject(value)) versionObject(merge, target, key, value, rule)
    else if (!Array.isArray(value) || rule?.isWholeList || isPlainList(value)) versionLiteral(merge, target, key, value)
    else if (value.length) versionList(merge, target, key, value, rule)
  }
}

const isHistory = (merge: Merge, value: unknown): value is VersionedValue[] =>
  typeof value === 'object' && value !== null && merge.histories.has(value)

function versionLiteral(merge: Merge, target: JsonObject, key: string, value: unknown): void {
  const earlier = ownField(target, key)
  if (isHistory(merge, earlier)) addValue(merge, earlier, value)
  else if (value === null && earlier !== undefined) removeAll(merge, earlier)
  else {
    if (earlier !== undefined) merge.notes.changedType(key)
    const history: VersionedValue[] = []
    addValue(merge, history, value)
    merge.histories.add(history)
    setField(target, key, history)
  }
}

/** A release gives a field one value: where it has two entries of the same id, the later one's. */
function addValue(merge: Merge, history: VersionedValue[], value: unknown): void {
  if (history.length && merge.added.has(history.at(-1)!)) history.pop()
  if (history.length && isSameJson(history.at(-1)!.value, value)) return
  const versioned = { ...merge.from, value }
  merge.added.add(versioned)
  history.push(versioned)
}

/** What was an object or list is removed: each field in it is, since the standard has no other words for it. */
function removeAll(merge: Merge, earlier: unknown): void {
  if (isHistory(merge, earlier)) addValue(merge, earlier, null)
  else if (Array.isArray(earlier)) for (const entry of earlier) removeAll(merge, entry)
  else if (isObject(earlier)) for (const field of Object.values(earlier)) removeAll(merge, field)
}

function versionObject(merge: Merge, target: JsonObject, key: string, source: JsonObject, rule: RuleTree | undefined) {
  const earlier = ownField(target, key)
  const own = isObject(earlier) ? earlier : {}
  merge.notes.enter(key)
  versionFields(merge, own, source, rule, NONE)
  merge.notes.leave()
  if (own === earlier || !Object.keys(own).length) return
  noteChange(merge, key, earlier)
  setField(target, key, own)
}

/** A field that was only ever null had no type to change. */
function noteChange(merge: Merge, key: string, earlier: unknown): void {
  const wasNull = isHistory(merge, earlier) && earlier.every(({ value }) => value === null)
  if (earlier !== undefined && !wasNull) merge.notes.changedType(key)
}

function versionList(
  merge: Merge,
  target: JsonObject,
  key: string,
  source: readonly JsonObject[],
  rule: RuleTree | undefined,
) {
  const earlier = ownField(target, key)
  const own: JsonObject[] = Array.isArray(earlier) && !isHistory(merge, earlier) ? earlier : []
  const before = own.length
  const find = entryFinder(own, source.length)
  merge.notes.enter(key)
  for (const entry of source) {
    if (!Object.keys(entry).length) continue
    const { id } = entry
    const found = isIdentifier(id) ? find(id) : undefined
    if (found && found.at >= before) merge.notes.duplicateId(id as string | number)
    const into = found?.entry ?? (isIdentifier(id) ? { id } : {})
    versionFields(merge, into, entry, rule, isIdentifier(id) || id === null ? ID : NONE)
    if (!found) own.push(into)
  }
  merge.notes.leave()
  if (own === earlier || !own.length) return
  noteChange(merge, key, earlier)
  setField(target, key, own)
}
