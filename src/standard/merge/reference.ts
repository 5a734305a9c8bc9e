import { AppError } from '#lib/app-error.ts'
import { isObject, isSameJson, type JsonObject, ownField, setField } from './json.ts'
import type { RuleTree } from './rules.ts'

/**
 * Merging as ocds-merge (the reference tool, 0.8) does it, departures from the standard included: dates in the order of
 * their text, ids 1 and "1" as one where the same field occurs, null without effect on objects and lists, entries with
 * a null id as one. It works as that tool is described to: each release is spread out into paths with values, a later
 * value takes the place of an earlier one of the same path, and the tree is built again from the paths.
 */
type Part = string | Entry
/** An entry of a list. `key` is its id as text, by which paths are equal; `id` itself tells entries apart. */
type Entry = { key: string; identifier: unknown; id: unknown }
type Flat = Map<string, { parts: readonly Part[]; value: unknown }>
type Spread = { flat: Flat; rules: RuleTree; newKey: () => string }

const SEPARATOR = '\u0000'
const textOf = (part: Part) => (typeof part === 'string' ? part : part.key)
const pathOf = (parts: readonly Part[]) => parts.map(textOf).join(SEPARATOR)
const at = (...parts: string[]) => ({ path: pathOf(parts), parts })

/** Ids as Python writes them, since that is what the reference tool compares. */
function idText(id: unknown): string {
  if (typeof id === 'boolean') return id ? 'True' : 'False'
  if (id === null) return 'None'
  return typeof id === 'object' ? JSON.stringify(id) : String(id)
}

function spread(to: Spread, parts: readonly Part[], rules: RuleTree | undefined, object: JsonObject): void {
  for (const key of Object.keys(object)) spreadValue(to, [...parts, key], rules?.fields.get(key), object[key])
}

function spreadValue(to: Spread, parts: readonly Part[], rule: RuleTree | undefined, value: unknown): void {
  if (rule?.isOmitted) return
  if (isObject(value)) spread(to, parts, rule, value)
  else if (!Array.isArray(value) || rule?.isWholeList || value.some((entry) => !isObject(entry)))
    to.flat.set(pathOf(parts), { parts, value })
  else for (const entry of value as JsonObject[]) spread(to, [...parts, entryOf(entry, to.newKey)], rule, entry)
}

function entryOf(entry: JsonObject, newKey: () => string): Entry {
  if (Object.hasOwn(entry, 'id')) return { key: idText(entry.id), identifier: entry.id, id: entry.id }
  const key = newKey()
  return { key, identifier: key, id: null }
}

/** Keys for entries without an id, equal to no other. */
function keyMaker(): () => string {
  let made = 0
  return () => {
    made += 1
    return `${SEPARATOR}${made}`
  }
}

/** A later value of a path stands where the first one stood, as in Python's dict. */
function update(merged: Flat, path: string, parts: readonly Part[], value: unknown): void {
  const known = merged.get(path)
  if (known) known.value = value
  else merged.set(path, { parts, value })
}

/** Releases in the order of their dates as text. One release needs no date. */
function orderByText(releases: readonly JsonObject[]): JsonObject[] {
  if (releases.length < 2) return [...releases]
  const wrong = releases.find(({ date }) => typeof date !== 'string')
  if (wrong)
    throw new AppError({
      code: 'merge.missing-date',
      kind: 'invalid',
      message: `A release of ${wrong.ocid} has no date, so that the releases cannot be put in order.`,
    })
  const dateOf = (release: JsonObject) => release.date as string
  return releases.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}

/** The compiled release as ocds-merge makes it. Throws AppError `merge.*` (invalid) where that tool gives up. */
export function compileLikeReference(releases: readonly JsonObject[], rules: RuleTree): JsonObject {
  const merged: Flat = new Map([[at('tag').path, { parts: ['tag'], value: ['compiled'] }]])
  const newKey = keyMaker()
  for (const release of orderByText(releases)) {
    const { tag: _, ...rest } = release
    const { ocid = null, date = null } = release
    update(merged, 'id', ['id'], `${ocid ?? 'None'}-${date ?? 'None'}`)
    update(merged, 'date', ['date'], date)
    update(merged, 'ocid', ['ocid'], ocid)
    const flat: Flat = new Map()
    spread({ flat, rules, newKey }, [], rules, rest)
    for (const [path, { parts, value }] of flat) update(merged, path, parts, value)
  }
  return build(merged)
}

/** The versioned release as ocds-merge makes it. Throws like `compileLikeReference`. */
export function versionLikeReference(releases: readonly JsonObject[], rules: RuleTree): JsonObject {
  const merged: Flat = new Map()
  const newKey = keyMaker()
  for (const release of orderByText(releases)) {
    const { tag = null, ocid = null, ...rest } = release
    const from = { releaseID: release.id ?? null, releaseDate: release.date ?? null, releaseTag: tag }
    update(merged, 'ocid', ['ocid'], ocid)
    const flat: Flat = new Map()
    spread({ flat, rules, newKey }, [], rules, rest)
    for (const [path, { parts, value }] of flat) {
      const known = merged.get(path)?.value as { value: unknown }[] | undefined
      if (known && isSameJson(known.at(-1)?.value, value)) continue
      update(merged, path, parts, [...(known ?? []), { ...from, value }])
    }
  }
  return build(merged)
}

type Built = { root: JsonObject; entries: Map<string, JsonObject> }

function build(merged: Flat): JsonObject {
  const built: Built = { root: {}, entries: new Map() }
  for (const { parts, value } of merged.values()) place(built, parts, value)
  return built.root
}

function place(built: Built, parts: readonly Part[], value: unknown): void {
  let node: unknown = built.root
  for (const [i, part] of parts.entries()) {
    if (typeof part !== 'string') node = stepIntoEntry(built, parts.slice(0, i + 1), part, node)
    else if (!isObject(node)) throw inconsistent(parts.slice(0, i))
    else node = stepIntoField(node, part, parts[i + 1], value)
  }
}

/** Goes into a field, making it where it is missing; at the end of the path it is set, unless something stands there. */
function stepIntoField(node: JsonObject, field: string, next: Part | undefined, value: unknown): unknown {
  if (Object.hasOwn(node, field)) return ownField(node, field)
  if (next !== undefined) setField(node, field, typeof next === 'string' ? {} : [])
  else if (value !== null) setField(node, field, Array.isArray(value) ? [...value] : value)
  return ownField(node, field)
}

function stepIntoEntry(built: Built, parts: readonly Part[], part: Entry, list: unknown): JsonObject {
  const key = `${pathOf(parts)}${SEPARATOR}${typeof part.identifier}${idText(part.identifier)}`
  const known = built.entries.get(key)
  if (known) return known
  if (!Array.isArray(list)) throw inconsistent(parts.slice(0, -1))
  const entry: JsonObject = part.id === null ? {} : { id: part.id }
  built.entries.set(key, entry)
  list.push(entry)
  return entry
}

const inconsistent = (parts: readonly Part[]) =>
  new AppError({
    code: 'merge.inconsistent-type',
    kind: 'invalid',
    message: `One release gives plain text, a number or a list for ${parts.map(textOf).join('/')}, another gives an object.`,
  })
