import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import type { Meeting, WholeMeeting } from './meeting.ts'
import { selectAgenda, selectInvitees, selectMeetings, selectPasted } from './meetings.store.ts'

export type MeetingPlace = { projectId: string; meetingId: string }

/** The meetings of a project, the latest first. */
export async function listMeetings(ctx: Ctx, projectId: string): Promise<Meeting[]> {
  await allow(ctx, 'meeting.read', projectId)
  return selectMeetings(ctx.db, projectId)
}

/** A meeting with its agenda and who was invited, for an operation that has asked its policy. */
export async function readMeeting(ctx: Ctx, { projectId, meetingId }: MeetingPlace): Promise<WholeMeeting> {
  const [meeting] = await selectMeetings(ctx.db, projectId, { ids: [meetingId] })
  if (!meeting) throw refusals.noSuchEntry()
  const [agenda, invitees] = [await selectAgenda(ctx.db, meeting.id), await selectInvitees(ctx.db, [meeting.id])]
  return { ...meeting, agenda, invitees: invitees.map(({ personId, attendance }) => ({ personId, attendance })) }
}

/** One meeting with its agenda and who was invited. Throws `workspace.no-such-entry`. */
export async function findMeeting(ctx: Ctx, place: MeetingPlace): Promise<WholeMeeting> {
  await allow(ctx, 'meeting.read', place.projectId)
  return readMeeting(ctx, place)
}

/** The texts that were pasted into a meeting, as they were, the newest first. */
export async function listPastedNotes(ctx: Ctx, place: MeetingPlace) {
  const { id } = await findMeeting(ctx, place)
  return selectPasted(ctx.db, id)
}
