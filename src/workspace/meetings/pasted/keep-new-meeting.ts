import { type Ctx, transact } from '#platform/context.ts'
import { moveMeeting } from '../move-meeting.ts'
import { planMeeting } from '../plan-meeting.ts'
import { type KeptNotes, keepPastedNotes, type NotesToKeep } from './keep-notes.ts'

type NewMeeting = { title: string; day: string; from: string; to: string; timeZone: string }

/**
 * Keeps pasted notes together with the meeting that they are of, which was held; nothing of either where something is wrong.
 * Throws what planning a meeting and `keepPastedNotes` throw.
 */
export function keepNotesOfNewMeeting(
  ctx: Ctx,
  input: { projectId: string; meeting: NewMeeting } & NotesToKeep,
): Promise<KeptNotes & { meetingId: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, meeting, ...notes } = input
    const { id: meetingId } = await planMeeting(ctx, { projectId, kind: 'kick-off', ...meeting })
    for (const to of ['planned', 'held'] as const) await moveMeeting(ctx, { projectId, meetingId, to })
    return { meetingId, ...(await keepPastedNotes(ctx, { projectId, meetingId, ...notes })) }
  })
}
