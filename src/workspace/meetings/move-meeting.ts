import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { longText } from '../entry-fields.ts'
import { type MeetingState, nextStates } from './meeting.ts'
import { meetingRefusals } from './meetings.errors.ts'
import { updateMeeting } from './meetings.store.ts'
import type { MeetingPlace } from './meetings.ts'
import { holdMeeting } from './plan-meeting.ts'

/** Leaving the plan, or coming back to it, shows in calendars. */
const inCalendars = (state: MeetingState) => state !== 'draft'

const moveSchema = z.object({
  to: z.enum(['draft', 'planned', 'held', 'review', 'approved', 'cancelled'], 'Choose what happens to the meeting.'),
  reason: longText('the reason', 1000),
})

/**
 * Moves a meeting on: draft → planned → held → minutes in review → approved; back one step, or cancelled. To approve
 * needs `meeting.approve`, and so does opening approved minutes again, which asks for a reason. The reason stays in the notes.
 */
export function moveMeeting(
  ctx: Ctx,
  input: MeetingPlace & { to: MeetingState; reason?: string | undefined; basedOn?: number | undefined },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, meetingId } = input
    const { to, reason } = checkInput(moveSchema, input)
    await allow(ctx, 'meeting.write', projectId)
    const meeting = await holdMeeting(ctx, { projectId, meetingId, basedOn: input.basedOn })
    if (!nextStates(meeting.state).includes(to)) throw meetingRefusals.notNextState(meeting.state, to)
    const isReopened = meeting.state === 'approved'
    if (to === 'approved' || isReopened) await allow(ctx, 'meeting.approve', projectId)
    if (isReopened && !reason) throw meetingRefusals.reasonNeeded()
    const approval =
      to === 'approved'
        ? { approvedAt: ctx.clock.now(), approvedBy: actingPerson(ctx) }
        : { approvedAt: null, approvedBy: null }
    const isShown = inCalendars(meeting.state) || inCalendars(to)
    const notes = reason ? `${meeting.notes}\n\n${reason}`.trim() : meeting.notes
    const sequence = meeting.sequence + (isShown ? 1 : 0)
    await updateMeeting(ctx.db, meetingId, { state: to, ...approval, notes, sequence, changedAt: ctx.clock.now() })
    const type = isReopened ? 'meeting.reopened' : `meeting.${to === 'draft' ? 'taken-back' : to}`
    await ctx.log.record(ctx, { type, thing: `meeting:${meetingId}`, projectId, data: { from: meeting.state } })
  })
}
