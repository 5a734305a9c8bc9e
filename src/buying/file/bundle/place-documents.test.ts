import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeDocuments } from './bundle.store.ts'

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
