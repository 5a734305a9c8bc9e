import { z } from 'zod'
import { itemKinds } from '#workspace/library/index.ts'
import { meetingKinds } from '#workspace/meetings/index.ts'

const orNull = z.string().nullable()
const dayOrNull = orNull.describe('A day, 2026-03-12, or null.')

/** What every entry carries besides its own fields. */
const entry = {
  id: z.string(),
  projectId: z.string(),
  version: z.number(),
  createdAt: z.date(),
  createdBy: orNull,
  changedAt: z.date(),
  changedBy: orNull,
  withdrawnAt: z.date().nullable(),
}

/** The version that was read before it is changed; one that others changed meanwhile is refused with 409. */
export const basedOn = z.int().min(1).describe('The version that you read; 409 where somebody else changed it since.')

export const agendaItem = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number().nullable(),
  presenterId: orNull,
  thing: orNull.describe('What it is about, `kind:id`.'),
  notes: z.string(),
})

export const meetingStates = z.enum(['draft', 'planned', 'held', 'review', 'approved', 'cancelled'])
export const attendance = z.enum(['invited', 'present', 'excused', 'absent'])

export const meeting = z.object({
  id: z.string(),
  projectId: z.string(),
  version: z.number(),
  title: z.string(),
  kind: z.enum(meetingKinds),
  state: meetingStates,
  startsAt: z.date(),
  endsAt: z.date(),
  timeZone: z.string(),
  place: z.string(),
  link: z.string(),
  inviteeClasses: z.array(z.string()),
  guests: z.string(),
  isPublic: z.boolean(),
  notes: z.string(),
  sequence: z.number(),
  createdAt: z.date(),
  changedAt: z.date(),
  approvedAt: z.date().nullable(),
  approvedBy: orNull,
})

export const wholeMeeting = meeting.extend({
  agenda: z.array(agendaItem),
  invitees: z.array(z.object({ personId: orNull, attendance })),
})

export const meetingPlan = z.object({
  title: z.string(),
  kind: z.enum(meetingKinds),
  day: z.string().describe('2026-03-31'),
  from: z.string().describe('09:30, as clocks show it there'),
  to: z.string(),
  timeZone: z.string().describe('Europe/London'),
  place: z.string().optional(),
  link: z.string().optional(),
  inviteeClasses: z.array(z.string()).optional(),
  invitees: z.array(z.string()).optional().describe('Members, by id.'),
  isPublic: z.boolean().optional().describe('Needs `meeting.publish`.'),
})

const actionValues = {
  text: z.string(),
  kind: z.enum(['task', 'question']),
  ownerId: orNull,
  ownerName: z.string().describe('By name, where whoever does it is no member.'),
  side: z.string(),
  due: dayOrNull,
  returnsOn: dayOrNull.describe('A follow-up comes back on this day.'),
  source: z.string().describe('Where it comes from, `kind:id`; empty for none.'),
}
export const actionBody = z.object(actionValues).partial().required({ text: true })
export const actionStates = z.enum(['open', 'done', 'dropped'])
export const action = z.object({
  ...entry,
  ...actionValues,
  state: actionStates,
  outcome: z.string(),
  settledAt: z.date().nullable(),
  settledBy: orNull,
})

const decisionValues = {
  text: z.string(),
  context: z.string(),
  options: z.string(),
  decidedBy: z.array(z.string()),
  decidedByOthers: z.string(),
  decidedOn: z.string(),
  meetingId: orNull,
  supersedes: orNull,
  isPublic: z.boolean().describe('Needs `decision.publish`.'),
}
export const decisionBody = z.object(decisionValues).partial().required({ text: true, decidedOn: true })
export const decision = z.object({ ...entry, ...decisionValues, supersededBy: orNull })

export const letter = z.object({
  id: z.string(),
  projectId: z.string(),
  subject: z.string(),
  sentAt: z.date().nullable(),
  sender: z.string(),
  recipients: z.string(),
  body: z.string(),
  way: z.enum(['pasted', 'file', 'mailbox']),
  setAside: z
    .array(z.string())
    .describe('Attachments that could not be kept, and the beginnings of links that could not.'),
  filedAt: z.date(),
  filedBy: orNull,
  note: z.string().describe('What it says, in a few words; written by the team.'),
  tags: z.array(z.string()).describe('What it is filed under.'),
  version: z.number(),
  changedBy: orNull,
})
export const letterBody = z.object({
  subject: z.string(),
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
})
export const filed = z.object({
  id: z.string(),
  isNew: z.boolean().describe('False where it was filed before.'),
  links: z.number(),
  files: z.number(),
  setAside: z.array(z.string()),
})

const itemValues = {
  title: z.string(),
  kind: z.enum(itemKinds),
  note: z.string(),
  tags: z.array(z.string()),
  foundIn: z.string().describe('Where it was found, `kind:id`; empty for the web.'),
}
export const itemBody = z.object(itemValues).partial()
export const libraryItem = z.object({
  ...entry,
  ...itemValues,
  address: z.string(),
  sha256: orNull,
  bytes: z.number().nullable(),
  fileName: orNull,
  mediaType: orNull,
})

/** A thing of any room, as others name it. */
export const card = z.object({
  ref: z.string(),
  name: z.string(),
  state: z.string().optional(),
  mark: z.string().optional(),
  excerpt: z.string().optional(),
})
