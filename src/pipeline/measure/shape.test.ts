import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { release, type Shape } from './fields/release.ts'
import { expandPaths, oddShapes, straighten, tupleType } from './shape.ts'

const isOdd = (value: unknown) => oddShapes.some((pattern) => new RegExp(pattern).test(JSON.stringify(value)))

describe('the shape of a release', () => {
  it('is a ClickHouse tuple with every leaf as text', () => {
    expect(tupleType({ fields: { id: 'text', list: { list: { fields: { a: 'text' } } } } })).toBe(
      'Tuple(id String, list Array(Tuple(a String)))',
    )
  })

  it('is taken apart by name, one step at a time', () => {
    expect(expandPaths('f(release.tender.id)')).toBe("f(tupleElement(tupleElement(release, 'tender'), 'id'))")
  })
})

describe('a line whose lists and objects are confused', () => {
  it.each([
    ['an object where a list belongs', { awards: { id: '1' } }],
    ['a list where an object belongs', { tender: [{ id: '1' }] }],
    ['bids without their list', { bids: { details: { id: '1' } } }],
    ['a list of lists', { awards: [[{ id: '1' }]] }],
    ['a supplier alone', { awards: [{ suppliers: { id: 'S' } }] }],
  ])('is noticed: %s', (_, value) => expect(isOdd(value)).toBe(true))

  it('is not suspected where all is as it should be', () => {
    const details = { classifications: [{ scheme: 'S', id: '1' }] }
    expect(isOdd({ parties: [{ id: '1', roles: ['buyer'], details }], bids: { details: [] }, awards: null })).toBe(
      false,
    )
  })

  it('is straightened: an object alone becomes a list, a list gives its first object', () => {
    const odd = { ocid: 'o', tender: [{ status: 'active' }, 1], awards: { id: 1, suppliers: { id: 'S' } } }
    expect(straighten(odd)).toEqual({
      ocid: 'o',
      tender: { status: 'active' },
      awards: [{ id: 1, suppliers: [{ id: 'S' }] }],
    })
  })

  it('knows an organisation of OCDS 1.0 by its identifier', () => {
    const buyer = { name: 'Works', identifier: { scheme: 'XX-REG', id: 7 } }
    expect(straighten({ ocid: 'o', buyer })).toMatchObject({ buyer: { id: 'XX-REG-7', name: 'Works' } })
  })
})

const wellShaped = (shape: Shape, value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (shape === 'text') return true
  if ('list' in shape) return Array.isArray(value) && value.every((entry) => wellShaped(shape.list, entry))
  if (typeof value !== 'object' || Array.isArray(value)) return false
  return Object.entries(shape.fields).every(([name, inner]) =>
    wellShaped(inner, (value as Record<string, unknown>)[name]),
  )
}
const confused = (shape: Shape): fc.Arbitrary<unknown> => {
  const right: fc.Arbitrary<unknown> =
    shape === 'text'
      ? fc.oneof(fc.string(), fc.integer(), fc.constant(null))
      : 'list' in shape
        ? fc.array(confused(shape.list), { maxLength: 2 })
        : fc.record(Object.fromEntries(Object.entries(shape.fields).map(([name, inner]) => [name, confused(inner)])), {
            requiredKeys: [],
          })
  const wrong = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    right.map((value) => [value]),
    right.map((value) => [[value]]),
  )
  return fc.oneof({ arbitrary: right, weight: 8 }, { arbitrary: wrong, weight: 1 })
}

it('comes out with lists and objects where they belong, whatever went in', () => {
  fc.assert(
    fc.property(confused(release), (value) => wellShaped(release, straighten(value))),
    { numRuns: 60 },
  )
})
