import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('writes keys in order, without white space, and leaves out what is undefined', () => {
  const value = { b: [1, 'two', null, true], a: { z: 1e21, y: -0, x: 'é\n"' }, left: undefined }
  expect(canonicalJson(value)).toBe('{"a":{"x":"é\\n\\"","y":0,"z":1e+21},"b":[1,"two",null,true]}')
})

it('refuses numbers that JSON does not have', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('cannot stand in JSON')
})

it('gives one text for one value, whatever the order of its keys, and the value again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ depthSize: 'small' })), (value) => {
      const backwards = Object.fromEntries(Object.entries(value).reverse())
      const text = canonicalJson(value as never)
      expect(canonicalJson(backwards as never)).toBe(text)
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))))
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
