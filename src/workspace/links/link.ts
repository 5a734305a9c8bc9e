import { z } from 'zod'
import { emailSchema } from '#people/index.ts'
import type { Ref } from '#platform/things.ts'

/** What somebody from outside may do by a link; each includes those before it. */
export const linkVerbs = ['read', 'comment', 'sign'] as const
export type LinkVerb = (typeof linkVerbs)[number]

/** A door for one person from outside to one thing. */
export type ReviewerLink = {
  id: string
  projectId: string
  thing: Ref
  /** Of a document: the version they were shown last, or asked about when the link was made. */
  version: number | null
  /** Of the agreement: the side or role they are asked to sign for. */
  party: string | null
  /** Empty, with the organisation, once the name was forgotten. */
  name: string
  organisation: string
  may: LinkVerb
  madeBy: string | null
  madeAt: Date
  expiresAt: Date
  endedAt: Date | null
  usedAt: Date | null
}

export type Standing = 'open' | 'expired' | 'ended'

/** How a link stands at a moment; one that was ended says so, whether its time is over or not. */
export function standingOf({ endedAt, expiresAt }: Pick<ReviewerLink, 'endedAt' | 'expiresAt'>, now: Date): Standing {
  if (endedAt) return 'ended'
  return expiresAt > now ? 'open' : 'expired'
}

/** Whether a link that may do `may` lets its holder do `verb`. */
export const covers = (may: LinkVerb, verb: LinkVerb): boolean => linkVerbs.indexOf(verb) <= linkVerbs.indexOf(may)

/** How somebody from outside is called where they spoke or signed: their name, and for whom they work. Empty once forgotten. */
export const sayOutsider = ({ name, organisation }: Pick<ReviewerLink, 'name' | 'organisation'>): string =>
  [name, organisation].filter(Boolean).join(', ')

/** How long a link works unless somebody says otherwise, and at most. */
export const LINK_DAYS = 14
const MOST_DAYS = 92
const DAY_MS = 86_400_000

const dayAfter = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** The day that the form proposes. */
export const usualEnd = (now: Date): string => dayAfter(now, LINK_DAYS)

/** They stand in letters and in the log: no line break, nor what looks like one or turns the rest around. */
const ONE_LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u

/** What a member says of whom they ask; `until` is the last day on which the link works, in UTC. */
export const newLinkSchema = (now: Date) =>
  z.object({
    name: z
      .string({ error: 'Enter their name.' })
      .trim()
      .min(1, 'Enter their name.')
      .max(120, 'Shorten the name to 120 characters.')
      .regex(ONE_LINE, 'Write this on one line.'),
    organisation: z
      .string()
      .trim()
      .max(200, 'Shorten it to 200 characters.')
      .regex(ONE_LINE, 'Write this on one line.')
      .default(''),
    may: z.enum(linkVerbs, { error: 'Choose what they may do.' }),
    until: z.iso
      .date('Enter a day.')
      .refine((day) => day >= dayAfter(now, 0), 'Choose a day that is not over.')
      .refine((day) => day <= dayAfter(now, MOST_DAYS), 'Choose a day within three months.')
      .default(usualEnd(now)),
    /** Where the link is sent; it is not kept with the link. */
    email: z.union([z.literal(''), emailSchema]).default(''),
  })
export type NewLink = z.input<ReturnType<typeof newLinkSchema>>

/** The last day on which a link works, of the moment at which it stops. */
export const lastDayOf = (expiresAt: Date): string => dayAfter(expiresAt, -1)

/** The end of the last day. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS)
