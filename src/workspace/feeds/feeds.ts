import { createHmac, timingSafeEqual } from 'node:crypto'
import { t } from '#lib/words/words.ts'
import { allow, listProjects } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { byUrgency, listActions } from '../actions/index.ts'
import { isLivePublic } from '../agreement/live-permission.ts'
import { calendarDates, type calendarFields } from '../calendar/calendar-dates.ts'
import { listWaiting } from '../digest/index.ts'
import { findMeeting, listMeetings, type Meeting, type WholeMeeting } from '../meetings/index.ts'
import { selectInvitees, selectMeetings } from '../meetings/meetings.store.ts'
import { listEntries } from '../register/entries.ts'
import { selectEntries } from '../register/register.store.ts'
import type { Entry } from '../register/register.ts'
import { showSpan } from '../show-time.ts'
import { siteVisits, type visitFields } from '../site-visits/site-visits.ts'
import { type CalendarEntry, writeCalendar } from './calendar.ts'
import { noSuchCalendar } from './feeds.errors.ts'
import { deleteFeed, findFeed, findPersonByToken, isUsable, storeFeed } from './feeds.store.ts'

/** A calendar as it is sent: text, and a name to save it under. */
export type CalendarFile = { name: string; content: string }

const DOMAIN = 'fairlead'

/** The hours of the place stand in the words as well, for whoever reads the entry far away from it. */
function entryOf(ctx: Ctx, meeting: Meeting, isPublic = false): CalendarEntry {
  const address = `${ctx.config.url}/projects/${meeting.projectId}/meetings/${meeting.id}`
  return {
    uid: `meeting-${meeting.id}@${DOMAIN}`,
    ...{ title: meeting.title, sequence: meeting.sequence, changedAt: meeting.changedAt },
    ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, isCancelled: meeting.state === 'cancelled' },
    ...(meeting.place && { place: meeting.place }),
    // Who reads a public calendar is not let into the call by it.
    ...(meeting.link && !isPublic && { link: meeting.link }),
    description: [showSpan(meeting), ...(isPublic ? [] : [meeting.link, address])].filter(Boolean).join('\n'),
  }
}

/** A draft stands in no calendar; what was cancelled does, so that calendars take it out. */
const isInCalendars = ({ state }: Meeting) => state !== 'draft'

/** One meeting to put into a calendar by hand. Throws `workspace.no-such-entry`. */
export async function readMeetingCalendar(
  ctx: Ctx,
  place: { projectId: string; meetingId: string },
): Promise<CalendarFile> {
  const meeting: WholeMeeting = await findMeeting(ctx, place)
  return { name: 'meeting.ics', content: writeCalendar(meeting.title, [entryOf(ctx, meeting)]) }
}

const signatureOf = (ctx: Ctx, token: string) =>
  createHmac('sha256', ctx.keys.secretFor('calendar-feed')).update(token).digest('base64url')

const addressOf = (ctx: Ctx, token: string) => `${ctx.config.url}/calendars/mine/${token}.${signatureOf(ctx, token)}`

/** The address of the calendar of the person who acts; undefined where they have none. */
export async function findCalendarFeed(ctx: Ctx): Promise<{ address: string; madeAt: Date } | undefined> {
  await allow(ctx, 'calendar-feed.own')
  const personId = actingPerson(ctx)
  const feed = personId ? await findFeed(ctx.db, personId) : undefined
  return feed && { address: addressOf(ctx, feed.token), madeAt: feed.madeAt }
}

/** Makes an address for the calendar of the person who acts; the one before leads nowhere from now on. */
export function makeCalendarFeed(ctx: Ctx): Promise<{ address: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'calendar-feed.own')
    const personId = actingPerson(ctx)
    if (!personId) throw noSuchCalendar()
    const token = ctx.clock.newSecret(16)
    await storeFeed(ctx.db, { person_id: personId, token, made_at: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'account.calendar-made', thing: `person:${personId}` })
    return { address: addressOf(ctx, token) }
  })
}

/** Ends the address: whoever knows it reads nothing any more. */
export function endCalendarFeed(ctx: Ctx): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'calendar-feed.own')
    const personId = actingPerson(ctx)
    if (personId && (await deleteFeed(ctx.db, personId)))
      await ctx.log.record(ctx, { type: 'account.calendar-ended', thing: `person:${personId}` })
  })
}

async function findOwner(ctx: Ctx, secret: string): Promise<string> {
  const [token = '', signature = ''] = secret.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(ctx, token))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw noSuchCalendar()
  const personId = await findPersonByToken(ctx.db, token)
  if (!personId || !(await isUsable(ctx.db, personId))) throw noSuchCalendar()
  return personId
}

/** Meetings to which somebody is invited, and those to which nobody is by name: they are everybody's. */
async function meetingsFor(ctx: Ctx, projectId: string, personId: string): Promise<Meeting[]> {
  const meetings = (await listMeetings(ctx, projectId)).filter(isInCalendars)
  const invitees = await selectInvitees(
    ctx.db,
    meetings.map(({ id }) => id),
  )
  const named = Map.groupBy(invitees, ({ meetingId }) => meetingId)
  return meetings.filter(({ id }) => named.get(id)?.some((one) => one.personId === personId) ?? true)
}

async function dueFor(ctx: Ctx, projectId: string, personId: string): Promise<CalendarEntry[]> {
  const open = (await listActions(ctx, { projectId })).filter(
    ({ state, ownerId }) => state === 'open' && ownerId === personId,
  )
  return open
    .toSorted(byUrgency)
    .flatMap(({ id, text, due, version, changedAt }) =>
      due
        ? [{ uid: `action-${id}@${DOMAIN}`, title: t('feeds.due', { text }), sequence: version, changedAt, day: due }]
        : [],
    )
}

/** What else waits for somebody by a day: steps, gates, approvals. Actions stand in it by themselves. */
async function waitingFor(ctx: Ctx, projectId: string): Promise<CalendarEntry[]> {
  const waiting = (await listWaiting(ctx, projectId)).filter(({ ref, due }) => due && !ref.startsWith('action:'))
  const byRef = new Map(waiting.map((one) => [one.ref, one]))
  return [...byRef.values()].map(({ ref, name, due = ctx.clock.now() }) => ({
    ...{ uid: `${ref.replace(':', '-')}@${DOMAIN}`, title: t('feeds.due', { text: name }) },
    ...{ sequence: 0, changedAt: due, day: due.toISOString().slice(0, 10) },
  }))
}

/** Each day of a visit on site, and the days of the budget and procurement calendar. */
async function daysOf(ctx: Ctx, projectId: string): Promise<CalendarEntry[]> {
  const [visits, dates] = await Promise.all([
    listEntries(ctx, siteVisits, { projectId }),
    listEntries(ctx, calendarDates, { projectId }),
  ])
  return [...visits.map(visitEntry), ...dates.map(dateEntry)]
}

/** A visit is one entry, from the first hour of its first day to the end of its last. */
const visitEntry = ({ id, name, startsOn, endsOn, place, version, changedAt }: Entry<typeof visitFields>) => ({
  ...{ uid: `site-visit-${id}@${DOMAIN}`, title: name, sequence: version, changedAt, day: startsOn, lastDay: endsOn },
  ...(place && { place }),
})

/**
 * The calendar of whoever the secret address belongs to: their meetings in all their projects, what is due by them, visits on
 * site and the dates of the calendar. It shows what they may see now. Throws `workspace.no-such-calendar`, also for an address that was ended.
 */
export async function readPersonalCalendar(ctx: Ctx, secret: string): Promise<CalendarFile> {
  const personId = await findOwner(ctx, secret)
  const mine = { ...ctx, actor: { kind: 'person', id: personId } as const }
  const entries: CalendarEntry[] = []
  for (const { id, name } of await listProjects(mine)) {
    const meetings = await meetingsFor(mine, id, personId)
    entries.push(...meetings.map((meeting) => entryOf(ctx, { ...meeting, title: `${meeting.title} (${name})` })))
    entries.push(...(await dueFor(mine, id, personId)), ...(await waitingFor(mine, id)))
    entries.push(...(await daysOf(mine, id)).map((entry) => ({ ...entry, title: `${entry.title} (${name})` })))
  }
  return { name: 'calendar.ics', content: writeCalendar(t('feeds.mine'), entries) }
}

function dateEntry({ id, name, type, day, isYearly, link, version, changedAt }: Entry<typeof calendarFields>) {
  const shown = { title: name, sequence: version, changedAt, day, isYearly }
  return {
    ...{ uid: `calendar-date-${id}@${DOMAIN}`, ...shown, description: t(`calendar-date.type-${type}`) },
    ...(link && { link }),
  }
}

/** The meetings that are marked public, where the agreement does not keep meetings back; where it is silent, the mark counts. */
async function publicMeetings(ctx: Ctx, projectId: string): Promise<CalendarEntry[]> {
  if (!(await isLivePublic(ctx, { projectId, product: 'meetings', unlessAgreed: true }))) return []
  const meetings = (await selectMeetings(ctx.db, projectId, { isPublic: true })).filter(isInCalendars)
  return meetings.map((meeting) => entryOf(ctx, meeting, true))
}

/** The dates of the budget and procurement calendar, where the agreement lets them out as they stand; notes stay inside. */
async function publicDates(ctx: Ctx, projectId: string): Promise<CalendarEntry[]> {
  if (!(await isLivePublic(ctx, { projectId, product: 'calendar' }))) return []
  const dates = await selectEntries(ctx.db, calendarDates, projectId, { isWithdrawn: false })
  return dates.map(dateEntry)
}

/**
 * What of a project's days is for everybody: the meetings that are marked public, as far as the agreement lets meetings out as
 * they stand, and the dates of its calendar where it says so. Throws `workspace.no-such-calendar` where there is none.
 */
export async function readPublicCalendar(ctx: Ctx, projectId: string): Promise<CalendarFile> {
  const entries = [...(await publicMeetings(ctx, projectId)), ...(await publicDates(ctx, projectId))]
  if (!entries.length) throw noSuchCalendar()
  return { name: 'calendar.ics', content: writeCalendar(t('feeds.public'), entries) }
}
