import { z } from 'zod'
import { DECIDERS, MOMENTS, RESULTS, RULESET_STATES } from '#buying/guardrails/index.ts'
import { jsonObject } from './schemas.ts'

export const text = z.object({ en: z.string(), fr: z.string(), es: z.string() })
export const value = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])
export const moment = z.enum(MOMENTS)
const standing = z.object({
  is: z.enum(['on', 'attested', 'off']),
  reason: text.optional(),
  owner: z.string().optional(),
})

const usedParameter = z.object({
  id: z.string(),
  label: text,
  value: value.optional(),
  layer: z.string().optional(),
  owner: z.string().optional(),
  source: z.string().optional(),
  seen: z.string().optional(),
  isVerified: z.boolean(),
  derogation: z.string().optional(),
})

export const interpretation = z.object({
  id: z.string(),
  rule: z.string(),
  words: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
  at: z.date(),
})

export const listedRule = z.object({
  rule: jsonObject.describe('The rule as its file says it: inputs, calculations, rows, sentences, source, examples.'),
  standing,
  parameters: z.array(usedParameter),
  interpretations: z.array(interpretation),
})

export const version = z.object({
  id: z.string(),
  projectId: z.string(),
  profile: z.string(),
  state: z.enum(RULESET_STATES),
  hash: z.string().describe('SHA-256 over the canonical JSON of all that decides.'),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  author: z.string().nullable(),
  approver: z.string().nullable(),
  reason: z.string(),
  madeAt: z.date(),
  approvedAt: z.date().nullable(),
  isAnswered: z.boolean(),
})

export const wholeVersion = version.extend({ content: jsonObject })

const outcome = z.enum(['allow', 'warn', 'ask', 'block'])
const ruleResult = z.object({
  rule: z.string(),
  name: text,
  question: text,
  standing: z.enum(['on', 'attested', 'off']),
  result: z.enum([...RESULTS, 'off']),
  row: z.string(),
  sentence: text,
  numbers: jsonObject,
  inputs: z.array(jsonObject),
  parameters: z.array(usedParameter),
  source: jsonObject,
  owner: z.string(),
  whatWouldPass: z.array(jsonObject),
  whoDecides: z.enum(DECIDERS),
  usualWait: z.number().optional(),
  isUndecided: z.boolean(),
})

export const report = z.object({
  outcome,
  moment,
  date: z.string(),
  needsReason: z.boolean(),
  results: z.array(ruleResult),
  warnings: z.array(z.object({ rule: z.string(), message: z.string() })),
  tasks: z.array(z.object({ rule: z.string(), who: z.enum(DECIDERS), says: text })),
  derogations: z.array(z.string()),
  rulesetHash: z.string(),
})

export const storedCheck = z.object({
  id: z.string(),
  projectId: z.string(),
  subject: z.string(),
  moment,
  at: z.date(),
  by: z.string().nullable(),
  facts: jsonObject,
  scope: jsonObject,
  rulesetId: z.string(),
  rulesetHash: z.string(),
  report,
  shadow: z.object({ rulesetId: z.string(), report }).optional(),
})

const names = z.array(z.string()).optional()

export const derogation = z.object({
  rule: z.string(),
  parameter: z.string(),
  value,
  scope: z.object({ teams: names, kinds: names, cases: names }),
  from: z.string().describe('YYYY-MM-DD'),
  until: z.string().describe('YYYY-MM-DD, the last day'),
  authority: z.enum(['central', 'department', 'branch']),
  documentHash: z.string().describe('SHA-256 of the signed document.'),
  reason: z.string(),
})

export const keptDerogation = derogation.extend({
  id: z.string(),
  signedBy: z.string(),
  recordedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  fileName: z.string().nullable(),
})

const cell = z.object({ count: z.number().describe('Cases.'), cents: z.number() })
const ofOutcomes = <S extends z.ZodType>(each: S) => z.object({ allow: each, warn: each, ask: each, block: each })
const values = z.record(z.string(), value)
export const changed = z.object({
  subject: z.string(),
  moment: moment,
  from: outcome,
  to: outcome,
  rule: z.string().describe('The rule that makes the difference.'),
  rowBefore: z.string(),
  rowAfter: z.string(),
  valuesBefore: values.describe('What the row before read, by the id of each fact, limit or calculation.'),
  valuesAfter: values,
  totalCents: z.number().nullable(),
})
export const matrix = ofOutcomes(ofOutcomes(cell))
export const shadowing = z.object({
  matrix: matrix.describe('From what the rules in force said, to what the version would have said.'),
  changed: z.array(changed),
  checks: z.number(),
  most: z.number().describe('The newest so many are looked at.'),
})

export const ruleChange = z.object({
  rulesetId: z.string(),
  reason: z.string(),
  validFrom: z.string().describe('YYYY-MM-DD'),
  validTo: z.string().nullable(),
  approvedAt: z.date(),
  isFirst: z.boolean(),
  differences: z.array(jsonObject),
})
