import { z } from 'zod'
import { emailSchema } from '#people/index.ts'

/** Somebody who takes part in the purchases of a project: a member, or somebody known by an address. */
export type Party = {
  id: string
  projectId: string
  personId: string | null
  address: string | null
  /** Empty for somebody who left or was forgotten. */
  name: string
  organisation: string
  /** The party that this one turned out to be; both count as one person. */
  sameAs: string | null
}

/** What somebody may do in purchases. `requester` and `supplier` are no duties: a case makes them. */
export const duties = [
  'technical',
  'funds',
  'approver',
  'payer',
  'officer',
  'evaluator',
  'key-holder',
  'rule-author',
  'rule-approver',
  'finance-owner',
  'director',
  'auditor',
] as const
export type Duty = (typeof duties)[number]

export type HeldDuty = {
  id: string
  partyId: string
  duty: Duty
  limitCents: number | null
  fromDay: string
  untilDay: string | null
  delegateOf: string | null
  /** In whose place it is exercised. */
  forPartyId: string | null
}

/** Whether a duty may be exercised on a day. */
export const isInForce = ({ fromDay, untilDay }: HeldDuty, day: string): boolean =>
  fromDay <= day && (untilDay === null || day <= untilDay)

const line = (most: number, empty: string) =>
  z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(most, `Shorten it to ${most} characters.`)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'Write this on one line.')

/** Somebody without an account, as a member describes them. */
export const newPartySchema = z.object({
  name: line(120, 'Enter their name.'),
  organisation: z.string().trim().max(200, 'Shorten it to 200 characters.').default(''),
  address: emailSchema,
})

const DAY = 'Write the day as YYYY-MM-DD.'
/** A duty as it is given. An amount is the most one may sign for, in minor units. */
export const newDutySchema = z
  .object({
    partyId: z.uuid('Choose somebody from the list.'),
    duty: z.enum(duties, { error: 'Choose what they may do.' }),
    limitCents: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().default(null),
    fromDay: z.iso.date(DAY),
    untilDay: z.iso.date(DAY).nullable().default(null),
    delegateOf: z.uuid().nullable().default(null),
  })
  .refine(({ fromDay, untilDay }) => untilDay === null || untilDay >= fromDay, {
    path: ['untilDay'],
    error: 'The last day is before the first.',
  })

/** How somebody is called on pages and papers: their name, and for whom they work where that is known; empty for somebody who left. */
export const nameParty = ({ name, organisation }: Pick<Party, 'name' | 'organisation'>): string =>
  name && organisation ? `${name} (${organisation})` : name
