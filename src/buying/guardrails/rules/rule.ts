import { z } from 'zod'
import { type FactId, factKinds } from '../facts/fact.ts'
import { type ParameterId, parameterKinds } from '../parameters/parameter.ts'
import { textSchema } from '../text.ts'

/** When rules are asked, in the order of a case; `fit` is the question before there is one. */
export const MOMENTS = [
  'fit',
  'check',
  'funds',
  'publish',
  'amend',
  'close',
  'award',
  'order',
  'change',
  'pay',
] as const
export type Moment = (typeof MOMENTS)[number]

/** What a row can give, from the weakest to the strongest; the strongest decides. Nobody can change this order. */
export const RESULTS = ['allow', 'task', 'warn', 'ask', 'block'] as const
export type Result = (typeof RESULTS)[number]

/** Who can decide what a rule cannot, and who is told. */
export const DECIDERS = ['requester', 'officer', 'privacy-officer', 'fund-holder', 'finance', 'director'] as const
export type Decider = (typeof DECIDERS)[number]

const id = z.string().regex(/^[a-z][A-Za-z0-9-]{0,40}$/, 'Write a short name of letters, digits and hyphens.')
const feel = z.string().trim().min(1).max(500)
const facts = z.enum(Object.keys(factKinds) as [FactId, ...FactId[]])
const parameters = z.enum(Object.keys(parameterKinds) as [ParameterId, ...ParameterId[]])
const moments = z.array(z.enum(MOMENTS)).min(1)
const value = z.union([
  z.int('Write whole numbers: money in cents, shares in basis points.'),
  z.string(),
  z.boolean(),
  z.array(z.string()),
])

/** A small named calculation; `name` is what cells and other calculations call it by. */
export const calculationSchema = z.strictObject({
  id,
  name: feel.max(60),
  type: z.enum(['cents', 'change', 'bp', 'count', 'days', 'hours', 'boolean']),
  label: textSchema.optional(),
  feel,
})

/** A row of a table: one cell a column, what it gives, and the sentence with `{places}` for numbers. */
const rowSchema = z.strictObject({
  id,
  /** The moments it belongs to, where not to all of its rule. */
  at: moments.optional(),
  when: z.array(feel),
  gives: z.enum(RESULTS),
  says: textSchema,
  /** Who gets a task from it. */
  tells: z.array(z.enum(DECIDERS)).default([]),
})

/** What would make a rule pass: words, and where a number can be found, which input is moved which way. */
const changeSchema = z.strictObject({
  rows: z.array(id).optional(),
  move: facts.optional(),
  way: z.enum(['lower', 'higher']).optional(),
  says: textSchema,
})

const exampleSchema = z.strictObject({
  row: id,
  at: z.enum(MOMENTS).optional(),
  facts: z.partialRecord(facts, value).default({}),
  parameters: z.partialRecord(parameters, value).default({}),
})

const sourceSchema = z.strictObject({
  title: z.string().min(1).max(300),
  /** Who publishes it, or where it can be read. */
  place: z.string().min(1).max(300),
  /** Where in it. */
  where: z.string().min(1).max(300),
  /** What it says, in few words. */
  gives: z.string().min(1).max(600),
  seen: z.iso.date(),
})

/** One rule as it stands in a file of `guardrails/rules`. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{2,3}$/, 'Write a letter and two digits, like G01.'),
  name: textSchema,
  question: textSchema,
  facts: z.array(facts).default([]),
  parameters: z.array(parameters).default([]),
  calculations: z.array(calculationSchema).default([]),
  columns: z.array(feel).min(1),
  rows: z.array(rowSchema).min(1),
  passes: z.array(changeSchema).default([]),
  decides: z.enum(DECIDERS),
  at: moments,
  source: sourceSchema,
  /** Whether it acts on open cases at once (security, debarment). */
  immediate: z.boolean().default(false),
  /** Whether nobody can switch it off or edit it. */
  locked: z.boolean().default(false),
  examples: z.array(exampleSchema).min(1),
})

export type Rule = z.output<typeof ruleSchema>
export type Row = Rule['rows'][number]
export type Calculation = z.output<typeof calculationSchema>
export type Source = Rule['source']
export type Example = Rule['examples'][number]
