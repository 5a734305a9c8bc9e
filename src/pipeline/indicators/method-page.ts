import { readFileSync } from 'node:fs'
import { currentLanguage, type Language } from '#lib/words/language.ts'
import { shipped } from '#platform/root.ts'
import type { Measure } from './measure.ts'
import { measures } from './measures.ts'

/** The page of a measure: what it is called, and its method in Markdown, sections as in README.md. */
export type MethodPage = { title: string; summary: string; markdown: string; sections: Record<string, string> }

function splitSections(markdown: string): Record<string, string> {
  const parts = markdown.split(/^## /m).slice(1)
  return Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end).trim(), part.slice(end).trim()]
    }),
  )
}

/** Its title is the first heading, without the code; its first section says what the measure is. */
function readPage(name: string, language: Language): MethodPage {
  const file = language === 'en' ? 'README.md' : `README.${language}.md`
  const markdown = readFileSync(shipped('pipeline/indicators/measures', name, file), 'utf8')
  const title = (/^# (.*)$/m.exec(markdown)?.[1] ?? name).replace(/\s*\([\w-]+\)$/, '')
  const sections = splitSections(markdown)
  const [what = ''] = Object.values(sections)
  return { title, summary: what.split('\n\n')[0]!.replaceAll('\n', ' '), markdown, sections }
}

/** Made at the first call and the same ever after: the pages ship with the product and change only with it. */
function makeOnce<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const readPages = (language: Language) =>
  makeOnce(() => new Map(measures.map(({ name }) => [name, readPage(name, language)])))
const pages = { en: readPages('en'), fr: readPages('fr'), es: readPages('es') } satisfies Record<
  Language,
  () => Map<string, MethodPage>
>

/** A measure's page in English: what programs read, and what is kept. */
export function findMethodPage({ name }: Pick<Measure, 'name'>): MethodPage {
  return pages.en().get(name)!
}

/** What a measure is, in a sentence or two, and how it is computed, in Markdown without the title: in the language of what is going on. */
export function explainMeasure({ name }: Pick<Measure, 'name'>): { about: string; method: string } {
  const { summary, markdown } = pages[currentLanguage()]().get(name)!
  return { about: summary, method: markdown.replace(/^# .*\n/, '') }
}
