import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { measures } from './measures.ts'
import { explainMeasure, findMethodPage } from './method-page.ts'

const inLanguage = (language: 'en' | 'fr' | 'es') =>
  speak(language, () => measures.map((measure) => ({ code: measure.code, ...explainMeasure(measure) })))

/** What a translation keeps: the shape of the page, and what people copy as it is. */
const keptOf = (method: string) => ({
  shape: method.split('\n').map((line) => /^(## |- |)/.exec(line)?.[0]),
  copied: [...method.matchAll(/`[^`]*`/g)].map(([code]) => code).toSorted(),
})

it('explains a measure in English where nobody asked for another language', () => {
  const [first] = measures
  expect(explainMeasure(first!).about).toBe(findMethodPage(first!).summary)
})

describe.each(['fr', 'es'] as const)('in %s', (language) => {
  it('calls every measure by a name', () => {
    const titles = measures.map((measure) => findMethodPage(measure).title)
    expect(titles.filter((title) => speak(language, () => say(title)) === title)).toEqual([])
  })

  it('explains every measure, with the fields and settings that the English method names', () => {
    const english = inLanguage('en')
    for (const [i, { code, about, method }] of inLanguage(language).entries()) {
      expect([code, keptOf(method)]).toEqual([code, keptOf(english[i]!.method)])
      expect([code, about]).toEqual([code, expect.not.stringMatching(/\b(?:the|is|of|was)\b/)])
    }
  })
})

it('sets French methods as French is set', () => {
  for (const { code, method } of inLanguage('fr')) {
    const prose = method.replace(/`[^`]*`|\d\d:\d\d/g, '')
    expect([code, prose]).toEqual([code, expect.not.stringMatching(/(^|[^\u00a0])[:;?!»%]|«[^\u00a0]|['“”"]/)])
  }
})
