import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type AgendaInput, type AgendaItem, agendaSchema } from './meeting.ts'
import { meetingRefusals } from './meetings.errors.ts'
import { storeAgenda, updateMeeting } from './meetings.store.ts'
import type { MeetingPlace } from './meetings.ts'
import { holdMeeting } from './plan-meeting.ts'

/** What was noted at a point that is taken off the agenda stays, in the notes of the meeting. */
function keepNotes(notes: string, dropped: readonly AgendaItem[]): string {
  const kept = dropped.filter((item) => item.notes).map((item) => `${item.title}\n${item.notes}`)
  return [notes, ...kept].filter(Boolean).join('\n\n')
}

/**
 * Writes the agenda of a meeting as a whole, in the order given; a point without a title goes, and what was noted at it
 * moves to the notes of the meeting. Throws `workspace.changed-meanwhile`, `workspace.minutes-approved`.
 */
export function saveAgenda(ctx: Ctx, input: MeetingPlace & { basedOn: number; items: AgendaInput }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, meetingId } = input
    await allow(ctx, 'meeting.write', projectId)
    const wanted = checkInput(agendaSchema, input.items).filter((item) => item.title)
    const meeting = await holdMeeting(ctx, { projectId, meetingId, basedOn: Number(input.basedOn) })
    if (meeting.state === 'approved') throw meetingRefusals.minutesApproved()
    const known = new Map(meeting.agenda.map((item) => [item.id, item]))
    const members = new Set((await listMembers(ctx, projectId)).map(({ personId }) => personId))
    const items = wanted.map((item): AgendaItem => {
      const before = item.id ? known.get(item.id) : undefined
      if (item.presenterId && item.presenterId !== before?.presenterId && !members.has(item.presenterId))
        throw meetingRefusals.noMember('presenterId')
      return { ...item, id: before?.id ?? ctx.clock.newId(), notes: before?.notes ?? '' }
    })
    const dropped = meeting.agenda.filter((item) => !items.some(({ id }) => id === item.id))
    await storeAgenda(ctx.db, meetingId, items)
    await updateMeeting(ctx.db, meetingId, { notes: keepNotes(meeting.notes, dropped), changedAt: ctx.clock.now() })
    const data = { points: items.length }
    await ctx.log.record(ctx, { type: 'meeting.agenda-set', thing: `meeting:${meetingId}`, projectId, data })
  })
}
