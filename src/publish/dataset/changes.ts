import { isObject, type Json, type JsonObject } from './json.ts'

/** A value that a release brought, changed or took away; `path` names list entries by their id: `awards[A1]/value/amount`. */
export type Change = { path: string; before: string | undefined; after: string | undefined }

/** One release in the story of a process. */
export type TimelineEntry = { id: string; date: string; tags: readonly string[]; changes: readonly Change[] }

/** What only names and dates the release itself. */
const OF_THE_RELEASE = new Set(['ocid', 'id', 'date', 'tag', 'initiationType', 'language'])

const show = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value))

function nameEntry(entry: JsonObject, position: number): string {
  const id = entry.id
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `#${position + 1}`
}

/** Puts every plain value below `value` into `found`, by its path. */
function flatten(value: Json, path: string, found: Map<string, string | null>): void {
  if (Array.isArray(value) && value.some(isObject)) {
    for (const [i, entry] of value.entries())
      if (isObject(entry)) flatten(entry, `${path}[${nameEntry(entry, i)}]`, found)
  } else if (Array.isArray(value)) found.set(path, value.map(show).join(', '))
  else if (isObject(value)) for (const name in value) flatten(value[name]!, `${path}/${name}`, found)
  else found.set(path, value === null ? null : show(value))
}

function flattenRelease(release: JsonObject): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const name in release) if (!OF_THE_RELEASE.has(name)) flatten(release[name]!, name, found)
  return found
}

const isBelow = (path: string, parent: string) =>
  path.startsWith(parent) && (path[parent.length] === '/' || path[parent.length] === '[')

/** Takes away what a null removes: the value itself, or all that lies below it. */
function remove(state: Map<string, string>, path: string): Change[] {
  const gone = [...state].filter(([known]) => known === path || isBelow(known, path))
  for (const [known] of gone) state.delete(known)
  return gone.map(([known, before]) => ({ path: known, before, after: undefined }))
}

/**
 * What changed when: each release against what the releases before it had said. A release that says nothing about a
 * value leaves it; null takes it away (OCDS merging, with list entries matched by id).
 */
export function listTimeline(releases: readonly JsonObject[]): TimelineEntry[] {
  const state = new Map<string, string>()
  return releases.map((release) => {
    const changes: Change[] = []
    for (const [path, after] of flattenRelease(release)) {
      if (after === null) {
        changes.push(...remove(state, path))
        continue
      }
      const before = state.get(path)
      if (before === after) continue
      changes.push({ path, before, after })
      state.set(path, after)
    }
    const tags = Array.isArray(release.tag) ? release.tag.map(String) : []
    return { id: String(release.id ?? ''), date: String(release.date ?? ''), tags, changes }
  })
}
