import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#lib/words/language.ts'
import { lintText } from '../lint/lint-text.ts'
import { countComplete, findGaps, type NoticeFacts, type NoticeText } from './notice.ts'
import { noticeFields } from './notice-fields.ts'
import { readTemplates, textsOfTemplate } from './templates.ts'

const spoken = Object.keys(languages) as Language[]
const facts: NoticeFacts = {
  ...{
    languages: ['en', 'fr'],
    licence: 'MIT',
    contact: 'The form team',
    projectUrl: 'https://git.example/parks/forms',
  },
  ...{ startOn: '2026-12-01', deliverBy: '2026-12-21' },
}
const textIn = (language: Language, over: Partial<NoticeText> = {}): NoticeText[] =>
  noticeFields.map(({ name: field }) => ({
    ...{ field, language, text: 'Something that can be read', revision: 1, changedAt: new Date(0), changedBy: null },
    ...over,
  }))

describe('the templates of notices: buying:M16', () => {
  it('are eight or more, each in every language and within the limits: rule:G13', () => {
    expect(readTemplates().length).toBeGreaterThanOrEqual(8)
    for (const template of readTemplates())
      for (const language of spoken)
        for (const { name, most } of noticeFields) {
          const { length } = textsOfTemplate(template, language)[name]
          expect([template.id, language, name, length > 0 && length <= most]).toEqual([
            template.id,
            language,
            name,
            true,
          ])
        }
  })

  it('keep to the rules that they are there to teach: abuse:A18', () => {
    const found = readTemplates().flatMap((template) =>
      spoken.flatMap((language) =>
        Object.entries(textsOfTemplate(template, language)).flatMap(([field, text]) =>
          lintText(text, language, field).map(({ rule, words }) => [template.id, language, field, rule, words]),
        ),
      ),
    )
    expect(found).toEqual([])
  })

  it('give an answer that would pass to every criterion', () => {
    for (const { criteria } of readTemplates())
      for (const { passes } of criteria)
        for (const language of spoken) expect(passes[language].length).toBeGreaterThan(20)
  })
})

describe('what a notice lacks: rule:G13', () => {
  it('is nothing when each text stands in each language, and all facts do', () => {
    const texts = [...textIn('en'), ...textIn('fr')]
    expect(findGaps(facts, texts)).toEqual([])
    expect(countComplete(facts, texts)).toEqual([
      { language: 'en', complete: 7, of: 7 },
      { language: 'fr', complete: 7, of: 7 },
    ])
  })

  it('is told by field and language: a text that is missing, too long, or has a place to fill in', () => {
    const texts = [
      ...textIn('en').map((one) => (one.field === 'title' ? { ...one, text: 'x'.repeat(101) } : one)),
      ...textIn('fr').map((one) => (one.field === 'criteria' ? { ...one, text: ' \n- \n' } : one)),
    ].map((one) => (one.field === 'teaser' && one.language === 'fr' ? { ...one, text: 'De [nom] à [nom]' } : one))
    expect(findGaps({ ...facts, licence: '' }, texts)).toEqual([
      { what: 'too-long', field: 'title', language: 'en' },
      { what: 'placeholder', field: 'teaser', language: 'fr' },
      { what: 'missing', field: 'criteria', language: 'fr' },
      { what: 'missing-fact', field: 'licence' },
    ])
  })

  it('asks to look at the pair of a text that says something new', () => {
    const texts = [...textIn('en', { revision: 2 }), ...textIn('fr')]
    expect(findGaps(facts, texts).map(({ what }) => what)).toEqual(noticeFields.map(() => 'look-again'))
    expect(countComplete(facts, texts)).toMatchObject([{ complete: 7 }, { complete: 0 }])
  })
})
