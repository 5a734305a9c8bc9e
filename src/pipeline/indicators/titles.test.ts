import { expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { say } from '#lib/words/sentences.ts'
import { measures } from './measures.ts'
import { findMethodPage } from './method-page.ts'

it.each(['fr', 'es'] as const)('calls every measure by a name in %s', (language) => {
  const titles = measures.map((measure) => findMethodPage(measure).title)
  expect(titles.filter((title) => speak(language, () => say(title)) === title)).toEqual([])
})
