import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeDocuments, plainName } from './place-documents.ts'

const pathsOf = (...names: string[]) => placeDocuments(names.map((name) => ({ name }))).map(({ path }) => path)

it('keeps the first name, and numbers those that follow', () => {
  expect(pathsOf('plan.pdf', 'plan.pdf', 'plan.pdf')).toEqual([
    'documents/plan.pdf',
    'documents/plan-2.pdf',
    'documents/plan-3.pdf',
  ])
})

it('puts no two documents in one place, whatever whoever brings them calls them, on disks without capitals too', () => {
  const name = fc.constantFrom('a.txt', 'A.txt', 'a-2.txt', 'A-2.TXT', 'a-2-2.txt', 'a-3.txt', 'a', 'a-2')
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const paths = pathsOf(...names)
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length)
    }),
  )
})

it('calls a document as every disk takes it, Windows too', () => {
  expect(['Angebot: 1/2?.pdf', 'CON.txt', 'nul', '..hidden.', 'a\u0301.txt', '///'].map(plainName)).toEqual([
    ...['Angebot-1-2-.pdf', 'CON-file.txt', 'nul-file', 'hidden', 'á.txt', 'document'],
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const plain = plainName(name)
      expect(plain).not.toMatch(/[<>:"/\\|?*\s\p{Cc}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/iu)
      expect([...plain].length).toBeLessThan(115)
      expect(plainName(plain)).toBe(plain)
    }),
  )
})
