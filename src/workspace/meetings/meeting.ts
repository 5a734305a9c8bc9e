import { z } from 'zod'
import { isTimeZone } from '#lib/dates-zone.ts'
import { isWebAddress, MOST_ADDRESS } from '#lib/web-address.ts'
import { basedOn, idOrNone, line, longText, persons, refOrNone } from '../entry-fields.ts'
import { daySchema } from '../register/register.ts'

/** What meetings are held for. */
export const meetingKinds = [
  'core',
  'working-call',
  'orientation',
  'training',
  'roundtable',
  'site-visit',
  'workshop',
  'kick-off',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export type MeetingState = 'draft' | 'planned' | 'held' | 'review' | 'approved' | 'cancelled'
export type Attendance = 'invited' | 'present' | 'excused' | 'absent'

export type AgendaItem = {
  id: string
  title: string
  minutes: number | null
  presenterId: string | null
  thing: string | null
  notes: string
}

export type Meeting = {
  id: string
  projectId: string
  version: number
  title: string
  kind: MeetingKind
  state: MeetingState
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string
  link: string
  inviteeClasses: string[]
  /** Those who were there and have no account, in words. */
  guests: string
  isPublic: boolean
  notes: string
  sequence: number
  createdAt: Date
  changedAt: Date
  approvedAt: Date | null
  approvedBy: string | null
}

/** Somebody invited; without a person where they have deleted their account. */
export type Invitee = { personId: string | null; attendance: Attendance }

export type WholeMeeting = Meeting & { agenda: AgendaItem[]; invitees: Invitee[] }

const time = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, message)

const classes = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\n,;]/))])
  .default([])
  .transform((all) => [...new Set(all.map((one) => one.trim()).filter(Boolean))])
  .pipe(
    z
      .array(z.string().max(120, 'Shorten each group of people to 120 characters.'))
      .max(40, 'Name at most 40 groups of people.'),
  )

const webAddress = z
  .string()
  .trim()
  .max(MOST_ADDRESS, { error: 'Shorten the address to 2,000 characters.', abort: true })
  .refine((text) => text === '' || isWebAddress(text), 'Enter an address that begins with https://, or leave it empty.')
  .default('')

/** What is planned: the day and hours as the clocks show them where the meeting is. */
export const meetingPlan = z
  .object({
    title: line('what the meeting is called', 160),
    kind: z.enum(meetingKinds, 'Choose what kind of meeting it is.'),
    day: daySchema('Enter the day of the meeting.'),
    from: time('Enter when it begins, like 09:30.'),
    to: time('Enter when it ends, like 11:00.'),
    timeZone: z.string().trim().refine(isTimeZone, 'Choose a time zone from the list, like Europe/London.'),
    place: longText('the place', 300),
    link: webAddress,
    inviteeClasses: classes,
    invitees: persons,
    isPublic: z.boolean().default(false),
  })
  .refine((plan) => plan.from !== plan.to, { path: ['to'], message: 'A meeting ends later than it begins.' })
export type MeetingPlan = z.input<typeof meetingPlan>

export const changedPlan = z.intersection(meetingPlan, z.object({ basedOn }))

export const agendaSchema = z
  .array(
    z.object({
      id: idOrNone('This point of the agenda is not known.'),
      title: z.string().trim().max(200, 'Shorten each point of the agenda to 200 characters.'),
      minutes: z
        .union([z.string(), z.number()])
        .nullish()
        .transform((value) => (value === '' || value == null ? null : Number(value)))
        .pipe(
          z
            .number('Enter minutes as a number.')
            .int()
            .min(1, 'Enter at least one minute.')
            .max(1440, 'Enter at most 1,440 minutes.')
            .nullable(),
        ),
      presenterId: idOrNone('Choose who presents from the list.'),
      thing: refOrNone,
    }),
  )
  .max(60, 'An agenda has at most 60 points.')
export type AgendaInput = z.input<typeof agendaSchema>

const NEXT: Record<MeetingState, readonly MeetingState[]> = {
  draft: ['planned', 'cancelled'],
  planned: ['held', 'draft', 'cancelled'],
  held: ['review', 'planned'],
  review: ['approved', 'held'],
  approved: ['review'],
  cancelled: ['draft'],
}

/** Into which states a meeting may be moved from this one. */
export const nextStates = (state: MeetingState): readonly MeetingState[] => NEXT[state]

/** The minutes that its agenda needs, of those it has; for saying when it is too full. */
export function sumMinutes(meeting: Pick<WholeMeeting, 'agenda' | 'startsAt' | 'endsAt'>) {
  const planned = meeting.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return { planned, available: Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000) }
}
