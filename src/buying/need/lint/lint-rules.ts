import { z } from 'zod'
import { inWords, once, readShippedData } from '../in-words.ts'
import type { PersonalDataKind } from './find-personal-data.ts'

const patterns = z.array(z.string())
const most = z.number().int().positive()

/** A rule of good notices, as `guardrails/lint/rules.yaml` has it. */
const ruleSchema = z.strictObject({
  id: z.string(),
  names: z.string().optional(),
  find: z.partialRecord(z.enum(['all', 'en', 'fr', 'es']), patterns).optional(),
  unless: z.string().optional(),
  except: z.string().optional(),
  count: z.strictObject({ most, en: z.string(), fr: z.string(), es: z.string() }).optional(),
  lines: z.strictObject({ most }).optional(),
  words: z.strictObject({ most }).optional(),
  fields: z.array(z.string()).optional(),
  why: inWords,
  instead: inWords,
})
export type LintRule = z.infer<typeof ruleSchema>

/** The rules in their order. */
export const readLintRules = once(() => readShippedData(z.array(ruleSchema), 'lint', 'rules.yaml'))

/** The names of products that a rule finds. */
export const readNames = once(() => readShippedData(z.array(z.string()), 'lint', 'brands.yaml'))

const said = z.strictObject({ why: inWords, instead: inWords })
const kinds = [
  ...(['social-number', 'health-number', 'bank-account', 'card-number', 'phone', 'mail'] as const),
  ...(['birth-date', 'classified', 'secret'] as const),
] as const satisfies PersonalDataKind[]

/** What is said of each kind of personal data. */
export const readPersonalWords = once(() =>
  readShippedData(z.record(z.enum(kinds), said), 'lint', 'personal-data.yaml'),
)
