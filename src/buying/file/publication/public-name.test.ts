import { expect, it } from 'vitest'
import { sayPublicName } from './public-case-of.ts'

it.each([
  ['Ada Works', 'Ada Lee', 'Ada Works'],
  ['', 'Ada Lee', 'A supplier who is one person'],
  ['Ada Lee', 'Ada Lee', 'A supplier who is one person'],
  [' ADA  lee', 'Ada Lee', 'A supplier who is one person'],
])('publishes the firm “%s” of %s as “%s”: nobody’s own name', (firm, person, name) => {
  expect(sayPublicName({ firm, person })).toBe(name)
})
