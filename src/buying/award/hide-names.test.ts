import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideNames, namesOf } from './hide-names.ts'

const names = namesOf({ firm: 'North Shore Code Ltd', contact: 'Ana Ruiz' })

it('abuse:A19 hides a name however it is written, with or without its legal form', () => {
  for (const text of ['NORTH SHORE CODE', 'north-shore-code', 'North  Shore Code Ltd.', 'Ana Ruiz', 'ANA RUIZ'])
    expect(hideNames(`By ${text}: done`, names).text).toMatch(/^By \[…\]\.?: done$/)
})

it('hides addresses and telephones whoever they belong to', () => {
  const { text, hits } = hideNames(
    'ana@north.example, https://north.example/x, www.north.example, +1 (416) 555-0100',
    [],
  )
  expect(hits).toBe(4)
  expect(text).not.toMatch(/north|555/)
})

it('leaves the rest of a text as it is', () => {
  const text = 'We encode the shore line in 2 steps; see section 4.10.2 and ticket 12345.'
  expect(hideNames(text, names)).toEqual({ text, hits: 0 })
})

it('never leaves a name, wherever it stands in whatever text', () => {
  const around = fc.string({ maxLength: 30 })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const { text } = hideNames(`${before} Ana Ruiz ${after}`, names)
      expect(text).not.toMatch(/(?<![\p{L}\d])ana ruiz(?![\p{L}\d])/iu)
    }),
  )
})
