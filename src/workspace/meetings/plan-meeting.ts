import type { z } from 'zod'
import { AppError } from '#lib/app-error.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import { changedPlan, type Meeting, type MeetingPlan, meetingPlan, type WholeMeeting } from './meeting.ts'
import { meetingRefusals } from './meetings.errors.ts'
import { insertMeeting, lockMeeting, storeInvitees, updateMeeting } from './meetings.store.ts'
import { type MeetingPlace, readMeeting } from './meetings.ts'
import { listDays, seriesFields } from './series.ts'
import { toSpan, toWall } from './zoned-time.ts'

/** A meeting that nobody else changes until the transaction ends, if it is still the version that the writer saw. */
export async function holdMeeting(
  ctx: Ctx,
  place: MeetingPlace & { basedOn?: number | undefined },
): Promise<WholeMeeting> {
  await lockMeeting(ctx.db, place.meetingId)
  const meeting = await readMeeting(ctx, place)
  if (place.basedOn !== undefined && meeting.version !== place.basedOn)
    throw refusals.changedMeanwhile(showPlan(meeting))
  return meeting
}

/** The plan of a meeting as its form shows it. */
export function showPlan(meeting: WholeMeeting) {
  const [from, to] = [toWall(meeting.startsAt, meeting.timeZone), toWall(meeting.endsAt, meeting.timeZone)]
  const { title, kind, timeZone, place, link, inviteeClasses, isPublic, version } = meeting
  const invitees = meeting.invitees.flatMap(({ personId }) => personId ?? [])
  const hours = { day: from.day, from: from.time, to: to.time }
  return { title, kind, ...hours, timeZone, place, link, inviteeClasses, invitees, isPublic, version }
}

async function checkInvitees(ctx: Ctx, projectId: string, invitees: readonly string[]): Promise<void> {
  const members = new Set((await listMembers(ctx, projectId)).map(({ personId }) => personId))
  if (!invitees.every((id) => members.has(id))) throw meetingRefusals.noMember('invitees')
}

function spanOf(plan: { day: string; from: string; to: string; timeZone: string }) {
  const span = toSpan(plan)
  if (span.endsAt > span.startsAt) return span
  const message = 'The clocks change in this hour, and it would end before it begins. Choose another hour.'
  throw new AppError({ code: 'input.invalid', kind: 'invalid', message, details: { fields: { to: message } } })
}

type Plan = z.output<typeof meetingPlan>

async function storeMeeting(ctx: Ctx, projectId: string, plan: Plan, state: 'draft' | 'planned'): Promise<string> {
  const { day, from, to, invitees, ...rest } = plan
  const [id, now] = [ctx.clock.newId(), ctx.clock.now()]
  const span = spanOf({ day, from, to, timeZone: rest.timeZone })
  const begun = { state, version: 1, sequence: 0, guests: '', notes: '' }
  const times = { createdAt: now, changedAt: now, approvedAt: null, approvedBy: null }
  await insertMeeting(ctx.db, { id, projectId, ...rest, ...span, ...begun, ...times }, actingPerson(ctx))
  await storeInvitees(ctx.db, id, invitees)
  await ctx.log.record(ctx, { type: 'meeting.added', thing: `meeting:${id}`, projectId, data: { kind: rest.kind } })
  return id
}

/**
 * Plans a meeting, as a draft that stands in no calendar yet; or a series, each of which stands in calendars at once, at the
 * same hour of the clocks there, and is changed by itself. To make it public needs `meeting.publish`. Gives the first.
 */
export function planMeeting(
  ctx: Ctx,
  input: { projectId: string } & MeetingPlan & z.input<typeof seriesFields>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'meeting.write', projectId)
    const plan = checkInput(meetingPlan, input)
    // A series nobody said the length of: one meeting and the next.
    const { repeats, times = 2 } = checkInput(seriesFields, input)
    if (plan.isPublic) await allow(ctx, 'meeting.publish', projectId)
    await checkInvitees(ctx, projectId, plan.invitees)
    const ids: string[] = []
    for (const day of listDays(plan.day, repeats, times))
      ids.push(await storeMeeting(ctx, projectId, { ...plan, day }, repeats === 'no' ? 'draft' : 'planned'))
    return { id: ids[0]! }
  })
}

/** What a calendar shows of a meeting: a change of these is a new SEQUENCE. */
const SHOWN = ['title', 'startsAt', 'endsAt', 'timeZone', 'place', 'link'] as const
const isShownAnew = (before: Meeting, after: Pick<Meeting, (typeof SHOWN)[number]>) =>
  SHOWN.some((name) => String(before[name]) !== String(after[name]))

/** Changes the plan of a meeting. Throws `workspace.changed-meanwhile`, `workspace.minutes-approved`. */
export function changeMeeting(ctx: Ctx, input: MeetingPlace & MeetingPlan & { basedOn: number }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, meetingId } = input
    await allow(ctx, 'meeting.write', projectId)
    const { day, from, to, invitees, basedOn, ...plan } = checkInput(changedPlan, input)
    const meeting = await holdMeeting(ctx, { projectId, meetingId, basedOn })
    if (meeting.state === 'approved') throw meetingRefusals.minutesApproved()
    if (plan.isPublic !== meeting.isPublic) await allow(ctx, 'meeting.publish', projectId)
    const before = new Set(meeting.invitees.map(({ personId }) => personId))
    await checkInvitees(
      ctx,
      projectId,
      invitees.filter((id) => !before.has(id)),
    )
    const change = { ...plan, ...spanOf({ day, from, to, timeZone: plan.timeZone }), changedAt: ctx.clock.now() }
    const sequence = meeting.sequence + (isShownAnew(meeting, change) ? 1 : 0)
    await updateMeeting(ctx.db, meetingId, { ...change, sequence })
    await storeInvitees(ctx.db, meetingId, invitees)
    await ctx.log.record(ctx, {
      type: meeting.startsAt.getTime() === change.startsAt.getTime() ? 'meeting.changed' : 'meeting.moved',
      ...{ thing: `meeting:${meetingId}`, projectId, data: { isPublic: plan.isPublic } },
    })
  })
}
