import { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { selectEntries } from '../register/register.store.ts'
import { daySchema, lineSchema, type Register, textSchema } from '../register/register.ts'
import { refusals } from '../workspace.errors.ts'

const ENDS_FIRST = 'The last day cannot come before the first.'

export const visitFields = z.object({
  number: z.int('Number the visit: 1, 2, …').min(1, 'Number the visit: 1, 2, …').max(999, 'Number the visit: 1, 2, …'),
  name: lineSchema('Say what the visit is for, in a few words.'),
  startsOn: daySchema('Write the first day as YYYY-MM-DD.'),
  endsOn: daySchema('Write the last day as YYYY-MM-DD.'),
  place: textSchema(500),
  goals: textSchema(),
  travel: textSchema(),
  debrief: textSchema(20_000),
})

const fieldRefusal = (field: string, message: string) => refusals.wrongField(field, message)

/** Days spent with the people on site; what is prepared for them hangs on the visit. */
export const siteVisits: Register<typeof visitFields> = {
  kind: 'site-visit',
  table: 'workspace.site_visit',
  fields: visitFields,
  nameField: 'name',
  searched: ['name', 'place', 'goals', 'debrief'],
  ground: 'words',
  check: async (_, __, { startsOn, endsOn }) => {
    if (endsOn < startsOn) throw fieldRefusal('endsOn', ENDS_FIRST)
  },
}

async function checkVisit({ db }: Ctx, projectId: string, visitId: string) {
  const [visit] = await selectEntries(db, siteVisits, projectId, { ids: [visitId] })
  if (!visit) throw refusals.noSuchEntry()
  return visit
}

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Write the time as HH:MM.')

export const sessionFields = z.object({
  visitId: z.string(),
  day: daySchema('Write the day as YYYY-MM-DD.'),
  startsAt: time.default(''),
  endsAt: time.default(''),
  what: lineSchema('Say what the session is about.', 300),
  meets: textSchema(1000),
  room: textSchema(200),
  interviewer: textSchema(200),
  notetaker: textSchema(200),
})

/** Meetings of a site visit: who meets whom, when and in which room. */
export const visitSessions: Register<typeof sessionFields> = {
  kind: 'visit-session',
  table: 'workspace.visit_session',
  fields: sessionFields,
  nameField: 'what',
  searched: ['what', 'meets', 'room'],
  check: async (ctx, projectId, { visitId, day, startsAt, endsAt }) => {
    const { startsOn, endsOn } = await checkVisit(ctx, projectId, visitId)
    if (day < startsOn || day > endsOn)
      throw fieldRefusal('day', `Choose a day of the visit: ${startsOn} to ${endsOn}.`)
    if (startsAt && endsAt && endsAt <= startsAt) throw fieldRefusal('endsAt', 'A session cannot end before it begins.')
  },
}

export const itemLists = ['preparation', 'print', 'thanks'] as const

export const itemFields = z.object({
  visitId: z.string(),
  list: z.enum(itemLists),
  text: lineSchema('Say what is to be done.', 300),
  isDone: z.boolean().default(false),
})

/** What is to be prepared, printed, and thanked for. */
export const visitItems: Register<typeof itemFields> = {
  kind: 'visit-item',
  table: 'workspace.visit_item',
  fields: itemFields,
  nameField: 'text',
  searched: ['text'],
  check: async (ctx, projectId, { visitId }) => void (await checkVisit(ctx, projectId, visitId)),
}

/** What most visits need, by list; the words are the catalogue's `visit-example.…`. */
export const itemExamples = {
  preparation: ['rooms', 'invitations', 'guide', 'consent', 'roles', 'quiet'],
  print: ['agenda', 'map', 'guides', 'sheets', 'cards'],
  thanks: ['everybody', 'hosts', 'results'],
} as const
