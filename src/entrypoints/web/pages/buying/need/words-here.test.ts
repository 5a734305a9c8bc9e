import { expect, it } from 'vitest'
import { readTerms } from '#buying/need/index.ts'
import { WORDS_AT } from './words-here.tsx'

it('explains at each step words that the glossary has: buying:M25', () => {
  const known = readTerms().map(({ id }) => id)
  for (const [step, words] of Object.entries(WORDS_AT)) for (const word of words) expect(known, step).toContain(word)
})
