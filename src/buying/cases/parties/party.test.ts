import { expect, it } from 'vitest'
import { nameParty } from './party.ts'

it.each([
  ['Ada', 'Ada Works Ltd', 'Ada (Ada Works Ltd)'],
  ['Max Manager', '', 'Max Manager'],
  // Who was forgotten is named by nothing that is left of them.
  ['', 'Ada Works Ltd', ''],
])('names %s of “%s” as %s', (name, organisation, said) => {
  expect(nameParty({ name, organisation })).toBe(said)
})
