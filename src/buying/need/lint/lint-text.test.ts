import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#lib/words/language.ts'
import { readLintRules } from './lint-rules.ts'
import { lintText } from './lint-text.ts'

const rulesIn = (text: string, language: Language = 'en', field = 'criteria') =>
  lintText(text, language, field).map(({ rule }) => rule)

describe('a notice that shuts suppliers out: abuse:A18 buying:S22', () => {
  it.each<[string, Language, string]>([
    ['Built with React and nothing else', 'en', 'brand-name'],
    ['At least five years of hands-on experience', 'en', 'years-of-experience'],
    ['Au moins 5 ans d’expérience', 'fr', 'years-of-experience'],
    ['Al menos cinco años de experiencia', 'es', 'years-of-experience'],
    ['Must be based in Example City', 'en', 'location'],
    ['Une entreprise locale', 'fr', 'location'],
    ['Con sede en Ciudad Ejemplo', 'es', 'location'],
    ['The lead is a PMP', 'en', 'one-certificate'],
    ['Under the MIT licence only', 'en', 'one-licence'],
    ['Proven experience in Python', 'en', 'experience-in-one'],
    ['Maîtrise de Python', 'fr', 'experience-in-one'],
    ['The form is user-friendly', 'en', 'untestable'],
    ['Le formulaire est convivial', 'fr', 'untestable'],
    ['El formulario es intuitivo', 'es', 'untestable'],
  ])('finds in “%s” (%s): %s', (text, language, rule) => {
    expect(rulesIn(text, language)).toContain(rule)
  })

  it.each<[string, Language]>([
    ['A tool such as React, or equivalent', 'en'],
    ['Experience in Python or a similar language', 'en'],
    ['Maîtrise de Python ou d’un langage semblable', 'fr'],
    ['Experiencia en Python o un lenguaje parecido', 'es'],
    ['Every field of the form has a label that a screen reader says', 'en'],
    ['The page answers in 300 ms on a telephone', 'en'],
    ['Chaque champ a une étiquette', 'fr'],
    ['Cada campo tiene una etiqueta', 'es'],
  ])('leaves “%s” (%s) alone', (text, language) => {
    expect(rulesIn(text, language)).toEqual([])
  })

  it('says where, why, and what could stand there instead', () => {
    const text = 'The site runs on WordPress.'
    const [finding] = lintText(text, 'en', 'context')
    expect(text.slice(finding!.from, finding!.to)).toBe('WordPress')
    expect(finding!.why.en).toContain('WordPress')
    expect(finding!.instead).toMatchObject({ en: 'WordPress or equivalent', fr: 'WordPress ou équivalent' })
  })

  it('finds lists that are too long, entries that are, and too many musts', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `It must pass test ${i}`)
    expect(rulesIn(lines.join('\n'))).toEqual(['many-musts', 'many-items'])
    expect(rulesIn(Array.from({ length: 31 }, () => 'word').join(' '))).toEqual(['long-item'])
    expect(rulesIn(lines.join('\n'), 'en', 'context')).toEqual(['many-musts'])
  })
})

it('says of personal data that it must go: abuse:A23', () => {
  expect(lintText('Call 613-555-0142', 'en', 'fromUs')).toMatchObject([{ rule: 'phone', isBlocking: true }])
})

it('has a rule of one kind at least behind every name', () => {
  for (const rule of readLintRules())
    expect([rule.id, Boolean(rule.find ?? rule.names ?? rule.count ?? rule.lines ?? rule.words)]).toEqual([
      rule.id,
      true,
    ])
})

it('tells places that stand in the text, whatever it is', () => {
  const language = fc.constantFrom<Language>('en', 'fr', 'es')
  const words = fc.array(
    fc.constantFrom('must', 'React', 'best', '5 years of experience', 'a@b.example', 'é', '\n', 'etc.'),
  )
  fc.assert(
    fc.property(words, language, (parts, spoken) => {
      const text = parts.join(' ')
      return lintText(text, spoken, 'criteria').every(
        ({ from, to, words }) => to > from && text.slice(from, to) === words,
      )
    }),
  )
})
