import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#lib/words/language.ts'
import { findTerms, readTerms } from './glossary.ts'

const spoken = Object.keys(languages) as Language[]
const idsIn = (text: string, language: Language = 'en') => findTerms(text, language).map(({ term }) => term.id)

describe('the words of both sides: buying:M25', () => {
  it('are sixty or more, in every language, of the technical and of the finance side', () => {
    expect(readTerms().length).toBeGreaterThanOrEqual(60)
    for (const side of ['technical', 'finance'] as const)
      expect(readTerms().filter(({ sides }) => sides.includes(side)).length).toBeGreaterThan(20)
    expect(new Set(readTerms().map(({ id }) => id)).size).toBe(readTerms().length)
  })

  it('have a name of their own in each language, so that a text means one of them', () => {
    for (const language of spoken) {
      const names = readTerms().flatMap((term) => term.names[language].map((name) => name.toLowerCase()))
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })

  it('are found in a text where they stand first, the longer name before the shorter', () => {
    expect(idsIn('Open a pull request in the repository, then another pull request.')).toEqual([
      'pull-request',
      'repository',
    ])
    expect(idsIn('A framework agreement is no framework of code.')).toEqual(['framework'])
    expect(idsIn('Le fractionnement est interdit ; ouvrez une demande de fusion.', 'fr')).toEqual([
      'contract-splitting',
      'pull-request',
    ])
    expect(idsIn('El umbral del acuerdo marco', 'es')).toEqual(['threshold', 'framework'])
    expect(idsIn('Allotment and reponse')).toEqual([])
  })

  it('are found at places that hold their name, whatever the text', () => {
    const word = fc.constantFrom('backlog', 'Section 32', 'lot', 'lots', 'é', ',', 'draw')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        return findTerms(text, 'en').every(({ term, from, to }) =>
          term.names.en.some((name) => name.toLowerCase() === text.slice(from, to).toLowerCase()),
        )
      }),
    )
  })
})
