import { z } from 'zod'
import { type Language, languages } from '#lib/words/language.ts'
import type { NamedHolderKey } from '../sealing/index.ts'

/** How one of those who passed is chosen; all three are equal citizens. */
export const methods = ['draw', 'ranking', 'rotation'] as const

/** What an opportunity promises about its own course; it does not change once it is public. */
export type OfferTerms = z.output<typeof termsSchema>

const text = (most: number, empty: string) =>
  z.string({ error: empty }).trim().min(1, empty).max(most, `Shorten it to ${most} characters.`)
const entries = (empty: string) => z.array(text(1000, empty)).min(1, empty).max(30, 'Keep it to 30 entries.')

const textsSchema = z.object({
  title: text(100, 'Enter a title.'),
  teaser: text(500, 'Say in a few sentences what it is about.'),
  context: text(4000, 'Say what the work is for.'),
  deliverables: entries('Say what is to be delivered.'),
  criteria: entries('Say by what offers are judged.'),
  acceptance: entries('Say how the work is accepted.'),
  fromUs: z.array(text(1000, 'Write an entry.')).max(30).default([]),
  /** Answers that would pass, so that nobody has to guess (buying:M16). */
  samples: z.array(text(2000, 'Write an entry.')).max(10).default([]),
})
export type NoticeTexts = z.output<typeof textsSchema>

const language = z.enum(Object.keys(languages) as [Language, ...Language[]])
const DAY = 'Write the day as YYYY-MM-DD.'

/** What a notice says. `texts` are whole in each of its languages, the first of which is the one that lists go by. */
export const contentSchema = z
  .object({
    languages: z.array(language).min(1, 'Choose a language.'),
    texts: z.partialRecord(language, textsSchema),
    licence: text(100, 'Name the licence.'),
    contact: text(200, 'Say who can be asked.'),
    projectUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Enter a web address.' })]).default(''),
    startDay: z.iso.date(DAY),
    deliverBy: z.iso.date(DAY),
  })
  .superRefine(({ languages, texts }, check) => {
    const first = texts[languages[0]!]
    for (const one of languages) {
      if (!texts[one])
        check.addIssue({ code: 'custom', path: ['texts', one], message: 'Write the notice in each language.' })
      if (texts[one] && texts[one].criteria.length !== first?.criteria.length)
        check.addIssue({
          code: 'custom',
          path: ['texts', one, 'criteria'],
          message: 'Each language has the same criteria, in the same order.',
        })
    }
  })
export type NoticeContent = z.output<typeof contentSchema>

const MOST_EVALUATORS = 5
const MOST_DAYS = 60
const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export const termsSchema = z.object({
  method: z.enum(methods, { error: 'Choose how one of those who pass is chosen.' }),
  /** How many people have to assess every offer (rule:G28). */
  leastEvaluators: z.int().min(1).max(MOST_EVALUATORS),
  /** How long a supplier has to accept, in days. */
  answerDays: z.int().min(1).max(MOST_DAYS),
  /** Working days that an opportunity is open at least, and that a change which matters adds at least (rule:G25). */
  leastOpenDays: z.int().min(1).max(MOST_DAYS),
  extendDays: z.int().min(1).max(MOST_DAYS),
  timeZone: z.string().max(60).refine(isTimeZone, 'Choose a time zone.'),
})

/** A notice as it stands. */
export type Notice = {
  caseId: string
  projectId: string
  content: NoticeContent
  terms: OfferTerms
  closesAt: Date
  questionsUntil: Date
  holders: readonly [NamedHolderKey, NamedHolderKey, NamedHolderKey]
  seedCommitment: string
  document: string
  version: number
  publishedAt: Date
  changedAt: Date
}

/** The criteria by which offers are judged, as every language counts them. */
export const criteriaOf = ({ content }: Pick<Notice, 'content'>): string[] =>
  content.texts[content.languages[0]!]!.criteria

/** The texts in a language, or in the first that the notice has. */
export const textsIn = ({ content }: Pick<Notice, 'content'>, wanted: Language): NoticeTexts =>
  content.texts[wanted] ?? content.texts[content.languages[0]!]!
