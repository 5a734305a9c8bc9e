import { expect, it } from 'vitest'
import { pickUntouched } from './untouched.ts'

const template = 'Place\n[City or organisation]\nWe look for [what] and […].'

it('finds the places of a template that nobody has filled in, as often as they stand', () => {
  expect(pickUntouched('[City or organisation] buys [what], [what] and […].', template)).toEqual([
    '[City or organisation]',
    '[what]',
    '[what]',
    '[…]',
  ])
})

it('leaves brackets of the writers alone', () => {
  expect(pickUntouched('As they said [sic], it costs [1] more [than before].', template)).toEqual([])
})
