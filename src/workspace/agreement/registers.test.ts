import { expect, it } from 'vitest'
import { things } from '../../../tests/support/rooms.ts'
import { accesses, itemSchema } from './agreement.ts'
import { accessesOf, isRegister, registers } from './registers.ts'
import { classOfProducts, maySeeClass } from './sight.ts'

const item = (product: string, access: (typeof accesses)[number]) =>
  itemSchema.parse({ product, name: product, access, when: 'never' })

it('reform:C07 has a line for all that any live part of a document asks about, so that it can be kept back', () => {
  for (const { id, products = [id] } of things.blocks!.values())
    expect([id, products.some((product) => isRegister(product))]).toEqual([id, true])
})

it('asks of a figure both whether data and whether measures go out', () => {
  expect(things.blocks!.get('measures')?.products).toEqual(['dataset', 'measures'])
})

it('keeps to no team what every member reads', () => {
  for (const product of registers) expect(accessesOf(product)).toEqual(['project', 'public'])
  expect(accessesOf('interview-notes')).toEqual(accesses)
})

it('takes the strictest class of all that something is', () => {
  const items = [item('notes', 'raw'), item('plan', 'released'), item('report', 'public')]
  expect(classOfProducts(items, ['report', 'plan', 'notes'])).toBe('raw')
  expect(classOfProducts(items, ['report', 'plan'])).toBe('released')
  expect(classOfProducts(items, ['report'])).toBe('project')
  expect(classOfProducts(items, ['nothing that is agreed'])).toBe('project')
})

it.each([
  ['identity', false, true, true, false],
  ['raw', false, true, true, false],
  ['raw', true, false, false, true],
  ['released', false, true, false, false],
  ['released', false, true, true, true],
  ['released', false, false, true, false],
  ['released', true, false, false, true],
  ['project', false, false, false, true],
  ['public', false, false, false, true],
] as const)(
  'shows %s to the research team %s, a core team %s, released %s: %s',
  (access, isResearch, isCore, isReleased, sees) => {
    expect(maySeeClass(access, { isResearch, isCore }, isReleased)).toBe(sees)
  },
)
