import { readFile } from 'node:fs/promises'
import { shipped } from '#platform/root.ts'
import type { Measure } from './measure.ts'

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

/** Reads a measure's page; its title is the first heading, without the code. */
export async function readMethodPage({ name }: Pick<Measure, 'name'>): Promise<MethodPage> {
  const markdown = await readFile(shipped('pipeline/indicators/measures', name, 'README.md'), 'utf8')
  const title = (/^# (.*)$/m.exec(markdown)?.[1] ?? name).replace(/\s*\([\w-]+\)$/, '')
  const sections = splitSections(markdown)
  return { title, summary: (sections['What it is'] ?? '').split('\n\n')[0]!.replaceAll('\n', ' '), markdown, sections }
}
