import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '#lib/words/language.ts'
import { root } from '#platform/root.ts'
import { type InWords, inWords, once, readShippedData } from '../in-words.ts'
import type { NoticeFieldName } from './notice-fields.ts'

const list = z.array(inWords).min(1)
const templateSchema = z.strictObject({
  name: inWords,
  what: inWords,
  kind: z.enum(['code', 'text', 'research', 'data', 'design']),
  /** What such work usually takes. */
  hours: z.number().int().positive(),
  /** How many working days the notice is open, and how many the work has. */
  openDays: z.number().int().positive(),
  workDays: z.number().int().positive(),
  /** An SPDX id, or that of the project that the work goes into. */
  licence: z.string(),
  title: inWords,
  teaser: inWords,
  context: inWords,
  deliverables: list,
  criteria: z.array(z.strictObject({ text: inWords, passes: inWords })).min(1),
  acceptance: list,
  fromUs: list,
})

/** A notice to begin from, with an answer to each criterion that would pass. */
export type NoticeTemplate = z.output<typeof templateSchema> & { id: string }

const FOLDER = 'templates'

/** The templates that ship, by id. */
export const readTemplates = once((): NoticeTemplate[] =>
  readdirSync(join(root, 'guardrails', FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ id: file.slice(0, -'.yaml'.length), ...readShippedData(templateSchema, FOLDER, file) })),
)

export const findTemplate = (id: string): NoticeTemplate | undefined => readTemplates().find((one) => one.id === id)

const textOf = (words: InWords | readonly InWords[], language: Language) =>
  Array.isArray(words) ? words.map((one: InWords) => one[language]).join('\n') : (words as InWords)[language]

/** The texts of a template in one language, by field; lists have an entry a line. */
export function textsOfTemplate(template: NoticeTemplate, language: Language): Record<NoticeFieldName, string> {
  const { title, teaser, context, deliverables, criteria, acceptance, fromUs } = template
  const all = { title, teaser, context, deliverables, acceptance, fromUs, criteria: criteria.map(({ text }) => text) }
  const texts = Object.entries(all).map(([name, words]) => [name, textOf(words, language)])
  return Object.fromEntries(texts) as Record<NoticeFieldName, string>
}
