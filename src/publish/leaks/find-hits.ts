import { isObject, type Json, type JsonObject } from '../dataset/json.ts'
import { findLeaks, type LeakKind } from './detect.ts'

/** One personal value in one field: how often it stands there, and where first. `ocid` is '' in what people wrote. */
export type Hit = { value: string; count: number; ocid: string; pointer: string }

/** All personal values of a kind in a field. `hits` holds the first values; `values` says how many there are. */
export type LeakField = { kind: LeakKind; path: string; count: number; values: number; hits: Hit[] }

/** More values of one field are counted, but not listed. */
const MOST_LISTED = 200

export type IsPersonal = (path: string) => boolean

type Found = LeakField & { byValue: Map<string, Hit | null> }
export type LeakSearch = {
  /** Looks through a release; or through other texts, whose paths then begin with `root`. */
  add(value: JsonObject, root?: string): void
  list(): LeakField[]
}

/** Visits every text and number of a value with its path (list positions left out) and its JSON pointer. */
export function visitTexts(
  value: Json,
  path: string,
  pointer: string,
  visit: (path: string, pointer: string, text: string) => void,
): void {
  if (typeof value === 'string' || typeof value === 'number') visit(path, pointer, String(value))
  else if (Array.isArray(value))
    for (const [i, entry] of value.entries()) visitTexts(entry, path, `${pointer}/${i}`, visit)
  else if (isObject(value))
    for (const name in value) visitTexts(value[name]!, path ? `${path}/${name}` : name, `${pointer}/${name}`, visit)
}

function countHit(field: Found, text: string, place: { ocid: string; pointer: string }): void {
  field.count += 1
  const key = text.trim().toLowerCase()
  const known = field.byValue.get(key)
  if (known) known.count += 1
  if (known !== undefined) return
  const hit = field.hits.length < MOST_LISTED ? { value: text, count: 1, ...place } : null
  field.byValue.set(key, hit)
  if (hit) field.hits.push(hit)
}

/** Looks through releases for what may be personal; `isPersonal` knows the fields that marked columns feed. */
export function searchLeaks(isPersonal: IsPersonal): LeakSearch {
  const fields = new Map<string, Found>()
  const fieldOf = (kind: LeakKind, path: string): Found => {
    const key = `${kind} ${path}`
    const known = fields.get(key) ?? { kind, path, count: 0, values: 0, hits: [], byValue: new Map() }
    fields.set(key, known)
    return known
  }
  return {
    add(value, root = '') {
      const ocid = String(value.ocid ?? '')
      visitTexts(value, root, '', (path, pointer, text) => {
        for (const match of findLeaks(path, text, isPersonal))
          countHit(fieldOf(match.kind, path), match.text, { ocid, pointer })
      })
    },
    list: () =>
      [...fields.values()]
        .map(({ byValue, ...field }) => ({ ...field, values: byValue.size }))
        .sort((a, b) => (a.path === b.path ? (a.kind < b.kind ? -1 : 1) : a.path < b.path ? -1 : 1)),
  }
}
