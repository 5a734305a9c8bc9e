import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listSentences } from '../../../tests/support/source-sentences.ts'
import { speak } from './language.ts'
import { sentences } from './sentences/index.ts'
import { say } from './sentences.ts'

const bare = (text: string) => text.replace(/\{[^{}]*\}/g, '{}')
const places = (text: string) => [...text.matchAll(/\{[^{}]*\}/g)].map(([place]) => place).toSorted()
const all = Object.entries(sentences)

describe('sentences that the code makes', () => {
  it('are all known in French and Spanish', () => {
    const known = new Set(Object.keys(sentences).map(bare))
    const missing = listSentences().filter(({ text }) => !known.has(bare(text)))
    expect(missing).toEqual([])
  })

  it('keep their values in each language', () => {
    for (const [english, said] of all)
      for (const text of said) expect([english, places(text)]).toEqual([english, places(english)])
  })

  it('are set as each language sets them', () => {
    for (const [english, [french, spanish]] of all) {
      const prose = french.replace(/https?:\S*|\w+: (?:repeat|end|true|\{)|sorte:identifiant|HH:MM|\d\d:\d\d/g, '')
      expect([english, prose]).toEqual([english, expect.not.stringMatching(/(^|[^\u00a0])[:;?!»%](?!\})|«[^\u00a0]/)])
      expect([english, prose]).toEqual([english, expect.not.stringMatching(/['“”"]/)])
      expect([english, spanish.split('¿').length]).toEqual([english, spanish.split('?').length])
    }
  })
})

describe('saying a sentence', () => {
  const inFrench = (text: string) => speak('fr', () => say(text))

  it('leaves it in English where English is spoken', () => {
    expect(say('There is no such project.')).toBe('There is no such project.')
  })

  it('says it in the language of the person, with its values', () => {
    expect(inFrench('There is no such project.')).toBe('Ce projet n’existe pas.')
    expect(speak('es', () => say('The claim rests on “Prices” already.'))).toBe(
      'La afirmación ya se apoya en “Prices”.',
    )
  })

  it('says a reason within it as well, and writes its numbers as the language does', () => {
    expect(inFrench('Your role does not allow this: Only a lead may invite people. Ask a lead of the project.')).toBe(
      'Votre rôle ne le permet pas\u00a0: Seule une personne responsable peut inviter. Adressez-vous à une personne responsable du projet.',
    )
    expect(inFrench('The archive holds 1,200 files; at most 20 are read. Send the ones you need.')).toContain(
      '1\u00a0200',
    )
  })

  it('says each of several sentences that were joined', () => {
    expect(inFrench('Enter the place it is about. Enter a title.\nThis is missing.')).toBe(
      'Indiquez le lieu concerné. Indiquez un titre.\nCeci manque.',
    )
  })

  it('says what long work tells of itself', () => {
    expect(inFrench('Mapping rows: Sorting rows by process')).toContain('Classement des lignes par processus')
  })

  it('leaves alone what it does not know, such as what people wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => inFrench(`§ ${text}`) === `§ ${text}`))
  })
})
