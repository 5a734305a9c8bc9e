import { z } from 'zod'

/** The two sides that carry a pilot together (buying:M32); one person signs for one of them. */
export const sides = ['technical', 'finance'] as const
export type Side = (typeof sides)[number]

/** How a pilot ends: what was tried becomes the way of working, is tried in another way, or ends. */
export const verdicts = ['scale', 'change', 'stop'] as const
export type Verdict = (typeof verdicts)[number]

export type PilotState = 'draft' | 'in-force' | 'ended'

/** What a pilot covers. Money is in minor units, days are `YYYY-MM-DD`, the first and the last are within. */
export type PilotScope = {
  teams: readonly string[]
  /** The categories of purchases. */
  kinds: readonly string[]
  mostPurchases: number
  mostCents: number
  currency: string
  firstDay: string
  lastDay: string
}

const names = (empty: string) =>
  z
    .array(z.string().trim().min(1).max(100, 'Shorten each name to 100 characters.'))
    .min(1, empty)
    .max(50)
    .transform((all) => [...new Set(all)])
const day = z.iso.date('Write the day as YYYY-MM-DD.')

/** A pilot as it is written down before both sponsors sign it. */
export const pilotSchema = z
  .object({
    name: z
      .string({ error: 'Say what this pilot is called.' })
      .trim()
      .min(1, 'Say what this pilot is called.')
      .max(100, 'Shorten it to 100 characters.'),
    teams: names('Name at least one team that takes part.'),
    kinds: names('Name at least one kind of work.'),
    mostPurchases: z
      .int('Write how many purchases it has at most.')
      .min(1, 'Write how many purchases it has at most.')
      .max(10_000, 'A pilot has 10,000 purchases at most.'),
    mostCents: z
      .int('Write how much it spends at most.')
      .min(1, 'Write how much it spends at most.')
      .max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency in three letters, like CAD.'),
    ...{ firstDay: day, lastDay: day },
    derogations: z
      .array(z.uuid('Choose derogations from the list.'))
      .max(50)
      .transform((all) => [...new Set(all)])
      .default([]),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'The last day is before the first.',
  })
export type PilotInput = z.input<typeof pilotSchema>
export type PilotContent = z.output<typeof pilotSchema>

/** What a sponsor signed: one version of the pilot, for one side. */
export type Signature = { side: Side; partyId: string | null; name: string; version: number; signedAt: Date }

/** A pilot of a project. Signatures are those of the version as it stands. */
export type Pilot = PilotContent & {
  id: string
  projectId: string
  version: number
  state: PilotState
  signatures: Signature[]
  openedAt: Date
  inForceAt: Date | null
  endedAt: Date | null
  verdict: Verdict | null
  reason: string | null
}
