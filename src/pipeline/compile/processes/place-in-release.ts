import { isSameJson, type JsonObject } from '#standard/index.ts'
import { readParts, writePart } from './changes.ts'

type Json = JsonObject | unknown[]
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document
  for (const part of readParts(pointer)) {
    if (!isJson(value) || !Object.hasOwn(value, part)) return undefined
    value = (value as JsonObject)[part]
  }
  return value
}

const idOf = (entry: unknown) => (isJson(entry) ? (entry as JsonObject).id : undefined)

/** Where an entry of a merged list stands in the list of one release: at its id, else where the same entry stands. */
function indexIn(list: unknown[], merged: unknown): number {
  const id = idOf(merged)
  if (id !== undefined && id !== null) return list.findLastIndex((entry) => idOf(entry) === id)
  return list.findIndex((entry) => isSameJson(entry, merged))
}

/** The pointer, in a release, to what stands at a pointer of the compiled release; undefined where it holds no such value. */
export function placeInRelease(compiled: JsonObject, release: JsonObject, pointer: string): string | undefined {
  let merged: unknown = compiled
  let own: unknown = release
  let found = ''
  for (const part of readParts(pointer)) {
    merged = isJson(merged) ? (merged as JsonObject)[part] : undefined
    const key = Array.isArray(own) ? String(indexIn(own, merged)) : part
    if (!isJson(own) || !Object.hasOwn(own, key)) return undefined
    own = (own as JsonObject)[key]
    found += `/${writePart(key)}`
  }
  return found
}
