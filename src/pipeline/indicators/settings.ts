import { z } from 'zod'
import { AppError } from '#lib/app-error.ts'
import { parseIni } from './ini.ts'
import { measures } from './measures.ts'

/** A list: in INI its entries are separated by `|`. */
const names = z.preprocess(
  (given) => (typeof given === 'string' ? given.split('|').filter((part) => part !== '') : given),
  z.array(z.string(), { error: 'must be names, separated by |' }),
)
const number = z.preprocess(
  (given) =>
    typeof given === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(given) ? Number(given) : given,
  z.number({ error: 'must be a number' }),
)
const whole = number.refine(Number.isInteger, 'must be a whole number')
const count = whole.refine((n) => n >= 0, 'must not be negative')
const nothing = z.strictObject({})
const threshold = z.strictObject({ threshold: number.optional() })
const methods = z.strictObject({ procurement_methods: names.optional() })

/** The sections that take settings of their own; every other measure has an empty one, which enables it. */
const ownSections = {
  R003: z.strictObject({
    threshold: whole.optional(),
    procurement_methods: names.optional(),
    procurement_method_details: z.record(z.string(), whole).optional(),
  }),
  R018: methods,
  R024: threshold,
  R025: z.strictObject({ percentile: number.optional(), threshold: number.optional() }),
  R035: z.strictObject({ threshold: count.optional() }),
  R038: z.strictObject({
    threshold: number.optional(),
    minimum_submitted_bids: count.optional(),
    minimum_contracting_processes: count.optional(),
  }),
  R048: z.strictObject({
    threshold: number.optional(),
    digits: count.optional(),
    minimum_contracting_processes: count.optional(),
  }),
  R058: threshold,
  U011: methods,
  U015: methods,
  U017: methods,
  U018: methods,
  U034: z.strictObject({ digits: count.optional() }),
  local: z.strictObject({ localities: names.optional(), regions: names.optional(), countries: names.optional() }),
  certified: z.strictObject({ schemes: names.optional(), ids: names.optional() }),
  'first-time': z.strictObject({ months: count.optional() }),
}
const emptySections = Object.fromEntries(
  measures.filter(({ code }) => !(code in ownSections)).map(({ code }) => [code, nothing.optional()]),
)

/** Sections of Cardinal's settings that are not about measuring; they are read over. */
const preparing = ['defaults', 'redactions', 'corrections', 'modifications', 'codelists'] as const
const notOurs = ['R044', 'R055'] as const
const readOver = Object.fromEntries([...preparing, ...notOurs].map((name) => [name, z.unknown().optional()]))

const schema = z.strictObject({
  currency: z.string().min(1).optional(),
  no_price_comparison_procurement_methods: names.optional(),
  price_comparison_procurement_methods: names.optional(),
  exclusions: z.strictObject({ procurement_method_details: names.optional() }).optional(),
  ...z.object(ownSections).partial().shape,
  ...emptySections,
  ...readOver,
})

/** Settings as they were given, checked: Cardinal's names, a section a measure. */
export type Settings = z.infer<typeof schema>

const sentence = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${at ? `${at}.` : ''}${key} is not known`).join('; ')
  return `${at}: ${issue.message}`
}

/** Checks settings. Throws AppError `measure.settings`, which names every key that is unknown or wrong. */
export function checkSettings(given: unknown): Settings {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const found = parsed.error.issues.map(sentence)
  throw new AppError({
    code: 'measure.settings',
    kind: 'invalid',
    message: `The settings are wrong: ${found.join('; ')}.`,
    details: { found },
  })
}

/** Reads settings from JSON or INI text, told by the first character that is not white space. */
export function readSettings(text: string): Settings {
  let given: unknown
  try {
    given = /^[\s\uFEFF]*\{/.test(text)
      ? JSON.parse(text.replace(/^\uFEFF/, ''))
      : structuredClone({ ...parseIni(text) })
  } catch (error) {
    const message = `The settings cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    throw new AppError({ code: 'measure.settings', kind: 'invalid', message })
  }
  return checkSettings(given)
}

/** The measures that these settings turn on: those with a section, or all where there is none. */
export function enabledCodes(settings: Settings): string[] {
  const codes = measures.map(({ code }) => code)
  const named = codes.filter((code) => code in settings)
  return named.length || notOurs.some((code) => code in settings) ? named : codes
}

/** Sections that are Cardinal's, but have no effect here. */
export function sectionsReadOver(settings: Settings): string[] {
  return [...preparing, ...notOurs].filter((name) => name in settings)
}
