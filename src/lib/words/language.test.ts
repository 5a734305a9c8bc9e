import fc from 'fast-check'
import { expect, it } from 'vitest'
import { currentLanguage, findAccepted, isLanguage, speak } from './language.ts'
import { t } from './words.ts'

it('speaks English where nobody asked for another language', () => {
  expect(currentLanguage()).toBe('en')
  expect(t('frame.language')).toBe('en')
})

it('speaks the language of what is going on, also after a wait, and two at once', async () => {
  const after = async () => {
    await Promise.resolve()
    return currentLanguage()
  }
  expect(await Promise.all([speak('fr', after), speak('es', after), after()])).toEqual(['fr', 'es', 'en'])
})

it('takes the language a browser wants most among those we speak', () => {
  expect(findAccepted('de-CH, fr-CH;q=0.8, en;q=0.9')).toBe('en')
  expect(findAccepted('es-MX,es;q=0.9')).toBe('es')
  expect(findAccepted('fr;q=0, en;q=0.1')).toBe('en')
  expect(findAccepted('de')).toBeUndefined()
  expect(findAccepted(undefined)).toBeUndefined()
})

it('never fails on what a browser sends', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const found = findAccepted(header)
      expect(found === undefined || isLanguage(found)).toBe(true)
    }),
  )
})
