import { z } from 'zod'

/** What one row of a source is. Two rows never become one such thing unless they are equal or share its id. */
export const ROW_KINDS = [
  'process',
  'award',
  'contract',
  'bid',
  'item',
  'lot',
  'document',
  'milestone',
  'amendment',
  'transaction',
] as const
export type RowKind = (typeof ROW_KINDS)[number]

const text = z.string().min(1)
const decimal = z.enum(['.', ','])
const code = z.union([z.string(), z.null()])

/** What is done with a text on its way, one thing a step; each is described in this folder's README. */
const step = z.union([
  z.strictObject({ case: z.enum(['upper', 'lower', 'title']) }),
  z.strictObject({ blank: z.array(z.string()).min(1) }),
  z.strictObject({ replace: text, with: z.string() }),
  z.strictObject({ split: text, take: z.int().optional() }),
  z.strictObject({ date: text }),
  z.strictObject({ money: decimal }),
  z.strictObject({ number: decimal }),
  z.strictObject({ codes: z.record(z.string(), code), otherwise: z.union([z.literal('list'), z.string()]).optional() }),
])
export type Step = z.infer<typeof step>

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)])
const condition = z.strictObject({
  column: text,
  is: oneOrMore.optional(),
  isNot: oneOrMore.optional(),
  blank: z.boolean().optional(),
})
export type Condition = z.infer<typeof condition>

const constant = z.union([z.string(), z.number(), z.boolean()])

/** Where a value comes from: exactly one of column, text, constant, first, mint; then steps in order. */
export type FullRule = {
  column?: string | undefined
  text?: string | undefined
  constant?: z.infer<typeof constant> | undefined
  first?: Rule[] | undefined
  mint?: string[] | undefined
  scheme?: string | undefined
  steps?: Step[] | undefined
  onlyIf?: Condition | undefined
}
/** The name of a column alone, or the full form. */
export type Rule = string | FullRule

const rule: z.ZodType<Rule> = z.lazy(() => z.union([text, fullRule]))
const fullRule: z.ZodType<FullRule> = z.strictObject({
  column: text.optional(),
  text: text.optional(),
  constant: constant.optional(),
  first: z.array(rule).min(1).optional(),
  mint: z.array(text).min(1).optional(),
  scheme: text.optional(),
  steps: z.array(step).optional(),
  onlyIf: condition.optional(),
})

const fullKey = z.strictObject({
  text,
  keep: z.literal('digits').optional(),
  case: z.enum(['upper', 'lower']).optional(),
  leadingZeros: z.literal('drop').optional(),
})
export type FullKey = z.infer<typeof fullKey>

const source = z.strictObject({
  row: z.enum(ROW_KINDS),
  key: z.union([text, fullKey]),
  /** True: rows add to processes that another source starts; a row without one is listed, not made a process. */
  adds: z.boolean().optional(),
  onlyRows: condition.optional(),
  blank: z.array(z.string()).optional(),
  date: rule.optional(),
  fields: z.record(text, rule),
  notMapped: z.record(text, z.string()).optional(),
})
export type MappedSource = z.infer<typeof source>

const publisher = z.strictObject({
  name: text,
  scheme: text.optional(),
  uid: text.optional(),
  uri: text.optional(),
})

/** A mapping: from the columns of some sources to OCDS releases. */
export const mappingSchema = z.strictObject({
  fairlead: z.literal('mapping/1'),
  ocidPrefix: z.string().regex(/^ocds-[a-z0-9]{6}$/, 'is "ocds-" and six lower-case letters or digits'),
  publisher,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language code such as "en" or "es"')
    .optional(),
  timeZone: text,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is a currency code of three capitals such as "CAD"')
    .optional(),
  /** The tags of every release; left out, they follow from what changed. */
  tag: z.array(text).min(1).optional(),
  sources: z.record(text, source),
})
export type Mapping = z.infer<typeof mappingSchema>

/** A rule in its full form. */
export const fullForm = (given: Rule): FullRule => (typeof given === 'string' ? { column: given } : given)

const BRACES = /\{([^{}]+)\}/g

/** The columns that a text with {columns} names, in order. */
export const columnsInText = (template: string): string[] => [...template.matchAll(BRACES)].map((m) => m[1]!.trim())

/** Every column that a rule reads, its condition's included. */
export function columnsOfRule(given: Rule): string[] {
  const rule = fullForm(given)
  const read = [
    ...(rule.column ? [rule.column] : []),
    ...(rule.text ? columnsInText(rule.text) : []),
    ...(rule.mint ?? []),
    ...(rule.first ?? []).flatMap(columnsOfRule),
    ...(rule.onlyIf ? [rule.onlyIf.column] : []),
  ]
  return [...new Set(read)]
}

/** The key of a source in its full form. */
export const fullKeyOf = (mapped: MappedSource): FullKey =>
  typeof mapped.key === 'string' ? { text: mapped.key } : mapped.key
