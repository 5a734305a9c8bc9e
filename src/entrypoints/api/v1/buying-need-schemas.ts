import { z } from 'zod'
import { noticeFields, routeFactNames } from '#buying/need/index.ts'
import { type Language, languages } from '#lib/words/language.ts'
import { projectParams } from './schemas.ts'

const spoken = Object.keys(languages) as [Language, ...Language[]]
export const language = z.enum(spoken)
const inWords = z.object({ en: z.string(), fr: z.string(), es: z.string() })
const by = z.string().nullable()
const day = z.string().nullable().describe('YYYY-MM-DD')

export const packageParams = projectParams.extend({ packageId: z.string() })

export const item = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  state: z.enum(['open', 'closed']),
  knownAt: z.date().nullable().describe('When it was written down outside; the earliest that any import told.'),
  minutes: z.number().nullable(),
  url: z.string(),
  repository: z.string(),
  assignee: z.string(),
  firstSeenAt: z.date(),
})

const counts = { added: z.number(), changed: z.number(), same: z.number() }
export const listedImport = z.object({
  id: z.string(),
  fileName: z.string(),
  source: z.enum(['csv', 'github', 'gitlab']),
  ...counts,
  columns: z.record(z.string(), z.string()),
  ignored: z.array(z.string()),
  importedAt: z.date(),
  importedBy: by,
  leftOutCount: z.number(),
})
export const fullImport = listedImport.omit({ leftOutCount: true }).extend({
  leftOut: z.array(z.object({ line: z.number(), reason: z.string(), text: z.string() })),
})

/** What people write of a package; left out: as it was. */
export const packageValues = z.object({
  title: z.string().optional(),
  outcome: z.string().optional(),
  repository: z.string().optional(),
  requirementKey: z.string().optional(),
  whyNow: z.string().optional(),
  standsAlone: z.boolean().nullable().optional(),
  standsAloneWhy: z.string().optional(),
  hasCapacity: z.boolean().nullable().optional(),
  capacityWhy: z.string().optional(),
  minutes: z.number().nullable().optional(),
  adminMinutes: z.number().optional(),
  hourlyRateCents: z.number().optional(),
  maxTaxBp: z.number().optional().describe('Basis points: 1500 is 15 %.'),
  limitCents: z.number().optional(),
  priceCents: z.number().nullable().optional().describe('Before tax; null to go by the hours.'),
})
export const workPackage = packageValues.required().extend({
  id: z.string(),
  projectId: z.string(),
  number: z.number(),
  version: z.number(),
  madeAt: z.date(),
  madeBy: by,
  changedAt: z.date(),
  changedBy: by,
})
export const fullPackage = workPackage.extend({ items: z.array(item) })

/** What a purchase says besides its work package. */
export const purchaseOfPackage = z.object({
  lane: z.enum(['small', 'open']),
  category: z.string(),
  startDay: z.iso.date(),
  deliverBy: z.iso.date(),
  criteria: z.array(z.string()),
  licence: z.string().default(''),
  budgetLine: z.string().default(''),
})
export const begun = z.object({ caseId: z.string() })

const because = z.enum(['same-key', 'same-repository', 'like-words'])
export const related = z.object({
  package: workPackage,
  likeness: z.object({ id: z.string(), because: z.array(because), likeness: z.number() }),
})

const answer = z.boolean().nullable()
export const splitAnswers = z.object({ knownTogether: answer, sameOutcome: answer })
export const split = z.object({
  id: z.string(),
  askedAt: z.date(),
  askedBy: by,
  result: z.enum(['within', 'separate', 'one-need', 'unanswered']),
  sumCents: z.number(),
  limitCents: z.number(),
  knownTogether: answer,
  sameOutcome: answer,
  exits: z.array(z.enum(['one-larger-buy', 'options-in-one-contract'])),
  evidence: z.array(
    z.object({ item: z.string(), knownOn: day, earlier: z.string(), begunOn: z.string(), before: answer }),
  ),
})

const field = z.enum(noticeFields.map(({ name }) => name) as [string, ...string[]])
export const noticeFacts = z.object({
  languages: z.array(language),
  licence: z.string(),
  contact: z.string(),
  projectUrl: z.string(),
  startOn: day,
  deliverBy: day,
})
export const notice = noticeFacts.extend({
  packageId: z.string(),
  template: z.string(),
  version: z.number(),
  changedAt: z.date(),
  changedBy: by,
  texts: z.array(
    z.object({ field, language, text: z.string(), revision: z.number(), changedAt: z.date(), changedBy: by }),
  ),
  gaps: z.array(z.looseObject({ what: z.string(), field: z.string() })),
  complete: z.array(z.object({ language, complete: z.number(), of: z.number() })),
})
export const finding = z.object({
  rule: z.string(),
  field,
  language,
  from: z.number().describe('The character at which it begins, from 0.'),
  to: z.number().describe('The character before which it ends.'),
  words: z.string(),
  why: inWords,
  instead: inWords,
  isBlocking: z.boolean(),
})

export const question = z.object({
  id: z.string(),
  packageId: by,
  caseId: by,
  step: z.string(),
  question: z.string(),
  askedAt: z.date(),
  askedBy: by,
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  answeredBy: by,
})

const minutes = z.number().int().min(0).max(600_000)
const cents = z.number().int().min(0).max(100_000_000_000)
/** Days that a purchase can be about: another is a slip of the keyboard. */
const workday = z.iso.date().refine((on) => on >= '1990-01-01' && on <= '2100-12-31', 'must be from 1990 to 2100')
export const priceQuestion = z.object({
  minutes,
  adminMinutes: minutes.default(0),
  hourlyRateCents: cents,
  maxTaxBp: z.number().int().min(0).max(10_000),
  limitCents: cents,
  quoteCents: cents.optional(),
  startOn: workday.optional(),
  deliverBy: workday.optional(),
})
export const priceAnswer = z.object({
  priceCents: z.number(),
  taxCents: z.number(),
  totalCents: z.number(),
  headroomCents: z.number().describe('The highest price before tax that fits the limit.'),
  fits: z.boolean(),
  range: z.object({ fromCents: z.number(), toCents: z.number() }),
  quote: z
    .object({
      cents: z.number(),
      totalCents: z.number(),
      standing: z.enum(['low', 'reasonable', 'high']),
      fits: z.boolean(),
    })
    .nullable(),
  dates: z.object({ workdays: z.number(), minutes: z.number(), fits: z.boolean(), earliestEnd: z.string() }).nullable(),
})

const fact = z.enum(routeFactNames)
export const routeFacts = z.partialRecord(fact, z.boolean().nullable())
export const route = z.object({
  id: z.string(),
  name: inWords,
  what: inWords,
  needs: z.array(fact),
  mustNot: z.array(fact),
  people: z.number().nullable(),
  elapsed: z
    .number()
    .nullable()
    .describe('Working days from the first to the last, as others measured; null: nobody has.'),
  touched: z.number().nullable().describe('Working days that people worked on it.'),
  steps: z.array(
    z.object({ name: inWords, who: z.string(), elapsed: z.number().nullable(), touched: z.number().nullable() }),
  ),
  source: inWords,
  standing: z.enum(['open', 'closed', 'unknown']),
  against: z.array(fact),
  unsaid: z.array(fact),
  flowPercent: z.number().nullable(),
})

const names = z.array(z.string())
export const term = z.object({
  id: z.string(),
  sides: z.array(z.enum(['technical', 'finance'])),
  where: z.string(),
  names: z.object({ en: names, fr: names, es: names }),
  meaning: inWords,
})
