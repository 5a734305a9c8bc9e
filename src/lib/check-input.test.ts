import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkInput } from './check-input.ts'

const refusal = (input: unknown) => {
  try {
    return checkInput(z.unknown(), input)
  } catch (error) {
    return error
  }
}

it('refuses half a character and NUL wherever they stand, and names the place', () => {
  for (const wrong of ['a\ud800', '\udc00b', 'a\0b'])
    for (const [place, input] of [
      ['name', { name: wrong }],
      ['notes.1', { notes: ['fine', wrong] }],
      ['fields', { fields: { [wrong]: 1 } }],
      ['body', wrong],
    ] as const)
      expect([place, refusal(input)]).toMatchObject([
        place,
        { code: 'input.invalid', details: { fields: { [place]: expect.stringContaining('Take out') } } },
      ])
})

it('gives everything else back as it is, however deep', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (input) => {
      fc.pre(!JSON.stringify(input).includes('\\u0000'))
      expect(refusal(input)).toEqual(input)
    }),
  )
  const deep = JSON.parse(`${'['.repeat(5000)}"end"${']'.repeat(5000)}`)
  expect(refusal(deep)).toBe(deep)
  expect(refusal({ at: new Date(0), bytes: Buffer.from([0]), emoji: '\u{1F600}' })).toMatchObject({ emoji: '😀' })
})
