import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Key } from '../checks/walk.ts'
import { locate } from './locate.ts'

function find(text: string, keys: Key[], atName = false): number | undefined {
  let at: number | undefined
  locate(Buffer.from(text), [{ keys, atName, found: (place) => (at = place) }])
  return at
}

function placesOf(value: unknown, keys: Key[] = []): Key[][] {
  if (typeof value !== 'object' || value === null) return [keys]
  return [
    keys,
    ...Object.entries(value).flatMap(([k, v]) => placesOf(v, [...keys, Array.isArray(value) ? Number(k) : k])),
  ]
}
const valueAt = (value: unknown, keys: Key[]) => keys.reduce<unknown>((v, k) => (v as Record<Key, unknown>)[k], value)

describe('places in JSON', () => {
  it('are found by names and indexes, at the value or at its name', () => {
    expect(find('{"a": [1, {"b" : "x"}]}', ['a', 1, 'b'])).toBe(17)
    expect(find('{"a": [1, {"b" : "x"}]}', ['a', 1, 'b'], true)).toBe(11)
    expect(find('{"a\\u0062":1,"ab":2}', ['ab'])).toBe(18)
    expect(find('{"a":1}', ['b'])).toBeUndefined()
    expect(find('{"a":1}', ['a', 'b'])).toBeUndefined()
  })
  it('are those of every value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const bytes = Buffer.from(JSON.stringify(value, null, indent))
        const found = new Map<Key[], number>()
        const parsed = JSON.parse(bytes.toString())
        const places = placesOf(parsed)
        locate(
          bytes,
          places.map((keys) => ({ keys, atName: false, found: (at: number) => found.set(keys, at) })),
        )
        for (const keys of places) {
          const expected = JSON.stringify(valueAt(parsed, keys), null, indent)
          const first = bytes[found.get(keys)!]
          expect(String.fromCharCode(first!)).toBe(Buffer.from(expected).toString('latin1')[0])
        }
      }),
    )
  })
})
