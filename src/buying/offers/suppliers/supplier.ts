import { z } from 'zod'
import { emailSchema } from '#people/index.ts'

/** How large a firm is; `third-sector` is a charity, a co-operative or a social enterprise, of any size. */
export const sizes = ['unknown', 'one-person', 'small', 'medium', 'large', 'third-sector'] as const
export type Size = (typeof sizes)[number]

/** Somebody who offers work. */
export type Supplier = {
  partyId: string
  projectId: string
  firm: string
  region: string
  size: Size
  phone: string
  address: string
  website: string
  /** Who speaks for the firm; empty once they were forgotten. */
  contact: string
  email: string | null
  /** A hash of the account that is paid to, once somebody verified it. */
  payee: string | null
  payeeVerifiedAt: Date | null
  registeredAt: Date
  /** When its contact was forgotten. */
  forgottenAt: Date | null
}

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten it to ${most} characters.`)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'Write this on one line.')
const needed = (most: number, empty: string) => line(most).min(1, empty)

/** What a supplier says of itself. */
export const newSupplierSchema = z.object({
  firm: needed(200, 'Enter the name of the firm, or your own.'),
  contact: needed(120, 'Enter your name.'),
  email: emailSchema,
  region: line(120).default(''),
  size: z.enum(sizes, { error: 'Choose a size.' }).default('unknown'),
  phone: line(40).default(''),
  address: line(300).default(''),
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Enter a web address.' })]).default(''),
})
export type NewSupplier = z.input<typeof newSupplierSchema>

/** `eligible`: may be given work (rule:G33). `public-servant`: works, or worked, for the government (rule:G21). */
export const standingKinds = ['eligible', 'public-servant'] as const
export type StandingKind = (typeof standingKinds)[number]
export const standingOutcomes = ['good', 'bad', 'unclear'] as const
export type StandingOutcome = (typeof standingOutcomes)[number]
/** As the rules ask for it; `pension`: was one, and draws a pension as one. */
export const servantOutcomes = ['none', 'current', 'former', 'pension', 'unclear'] as const
export type CheckOutcome = StandingOutcome | (typeof servantOutcomes)[number]

/** What a register said on a day, with its name. */
export type StandingCheck = {
  id: string
  supplierId: string
  kind: StandingKind
  outcome: CheckOutcome
  day: string
  source: string
  note: string
  checkedAt: Date
}

const outcomesOf: Record<StandingKind, readonly CheckOutcome[]> = {
  eligible: standingOutcomes,
  'public-servant': servantOutcomes,
}
const CHOOSE_OUTCOME = 'Choose what the register said.'

export const newCheckSchema = z
  .object({
    kind: z.enum(standingKinds, { error: 'Choose what was looked up.' }),
    outcome: z.enum([...standingOutcomes, ...servantOutcomes], { error: CHOOSE_OUTCOME }),
    day: z.iso.date('Write the day as YYYY-MM-DD.'),
    source: needed(300, 'Name the register, or give its address.'),
    note: line(1000).default(''),
  })
  .refine(({ kind, outcome }) => outcomesOf[kind].includes(outcome), { path: ['outcome'], error: CHOOSE_OUTCOME })

/** The last look of a kind; of two on one day, the one that was written down last. */
export const lastCheck = (checks: readonly StandingCheck[], kind: StandingKind): StandingCheck | undefined =>
  checks
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => (a.day === b.day ? +a.checkedAt - +b.checkedAt : a.day < b.day ? -1 : 1))
    .at(-1)

/** How a supplier stands by the last check of its eligibility; nobody is barred because nobody looked. */
export const standingOf = (checks: readonly StandingCheck[]): StandingOutcome | 'not-checked' =>
  (lastCheck(checks, 'eligible')?.outcome as StandingOutcome | undefined) ?? 'not-checked'
