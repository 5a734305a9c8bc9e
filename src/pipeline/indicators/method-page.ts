import { readFileSync } from 'node:fs'
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

/** Its title is the first heading, without the code. */
function readPage(name: string): MethodPage {
  const markdown = readFileSync(shipped('pipeline/indicators/measures', name, 'README.md'), 'utf8')
  const title = (/^# (.*)$/m.exec(markdown)?.[1] ?? name).replace(/\s*\([\w-]+\)$/, '')
  const sections = splitSections(markdown)
  return { title, summary: (sections['What it is'] ?? '').split('\n\n')[0]!.replaceAll('\n', ' '), markdown, sections }
}

/** Made at the first call and the same ever after: the pages ship with the product and change only with it. */
function makeOnce<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const readPages = makeOnce(() => new Map(measures.map(({ name }) => [name, readPage(name)])))

/** A measure's page. */
export function findMethodPage({ name }: Pick<Measure, 'name'>): MethodPage {
  return readPages().get(name)!
}
