import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { checkedExtensions, type Field, findField, mappingTargets, readSchema } from './index.ts'
import { sayCode, sayTerm } from './say-standard.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'

const schema = readSchema({ extensions: checkedExtensions.map(({ id }) => id) })

/** Every field of a release, however deep. */
function listFields(object = 'Release', known = new Set<string>()): Field[] {
  if (known.has(object)) return []
  known.add(object)
  const fields = [...(schema.objects.get(object)?.fields.values() ?? [])]
  return fields.flatMap((field) => [field, ...(field.object ? listFields(field.object, known) : [])])
}
const terms = new Set(listFields().flatMap(({ title, hint }) => [title, hint]))

describe.each([
  ['French', fr],
  ['Spanish', es],
])('the standard in %s', (_, words) => {
  it('has a word for every field of a release, and for nothing else', () => {
    expect([...terms].filter((term) => !Object.hasOwn(words.terms, term))).toEqual([])
    expect(Object.keys(words.terms).filter((term) => !terms.has(term))).toEqual([])
  })

  it('has a word for every code of the lists that it translates', () => {
    for (const [list, codes] of Object.entries(words.codes))
      expect([list, Object.keys(codes)]).toEqual([list, [...schema.codelists.get(list)!.keys()]])
  })
})

it('sets French as French is set', () => {
  const texts = [...Object.values(fr.terms), ...Object.values(fr.codes).flatMap((codes) => Object.values(codes))]
  expect(texts.filter((text) => /(^|[^\u00a0])[:;?!»%]|«[^\u00a0]|['“”"]/.test(text))).toEqual([])
})

it('says fields and codes in the language of what is going on, and leaves alone what it does not know', () => {
  const said = () => [sayTerm(findField(schema, 'awards/value/amount')!.title), sayCode(schema, 'method', 'open')]
  expect(said()).toEqual(['Amount', 'Open'])
  expect(speak('fr', said)).toEqual(['Montant', 'Ouvert'])
  expect(speak('es', () => [sayTerm('Our own field'), sayCode(schema, 'method', 'swap')])).toEqual([
    'Our own field',
    'swap',
  ])
})

it('names the fields that a column can be mapped to', () => {
  const titles = () => mappingTargets(schema).map(({ title }) => title)
  expect(titles()).toContain('Suppliers, address: City')
  expect(speak('fr', titles)).toContain('Fournisseurs, adresse\u00a0: Ville')
})
