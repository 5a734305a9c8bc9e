import { isSameJson, type JsonObject } from '#standard/index.ts'

/** One thing that a release changed in what was known of a process, by its place in the compiled release. */
export type Change = {
  /** JSON pointer, as `/tender/value/amount`. */
  pointer: string
  kind: 'added' | 'changed' | 'removed'
  before?: unknown
  after?: unknown
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject)

/** The names under which a pointer's parts are found: `~` and `/` are written `~0` and `~1` (RFC 6901). */
export const writePart = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
export const readParts = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The entries of a list that both have: a merge keeps their place, so those of the same place and id are the same. */
const isSameList = (before: unknown, after: unknown): before is JsonObject[] =>
  isList(before) && isList(after) && before.every((entry, i) => i < after.length && entry.id === after[i]!.id)

function compare(before: unknown, after: unknown, pointer: string, changes: Change[]): void {
  if (isObject(before) && isObject(after)) compareFields(before, after, pointer, changes)
  else if (isSameList(before, after)) compareFields({ ...before }, { ...(after as JsonObject[]) }, pointer, changes)
  else if (before === undefined) changes.push({ pointer, kind: 'added', after })
  else if (after === undefined) changes.push({ pointer, kind: 'removed', before })
  else if (!isSameJson(before, after)) changes.push({ pointer, kind: 'changed', before, after })
}

function compareFields(before: JsonObject, after: JsonObject, pointer: string, changes: Change[]): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    compare(before[key], after[key], `${pointer}/${writePart(key)}`, changes)
}

const FRAME: ReadonlySet<string> = new Set(['id', 'date', 'tag', 'ocid'])
const withoutFrame = (release: JsonObject) =>
  Object.fromEntries(Object.entries(release).filter(([key]) => !FRAME.has(key)))

/** What changed from one compiled release of a process to the next; what is new whole is one change. */
export function listChanges(before: JsonObject, after: JsonObject): Change[] {
  const changes: Change[] = []
  compareFields(withoutFrame(before), withoutFrame(after), '', changes)
  return changes
}
