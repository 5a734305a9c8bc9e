import { createHash } from 'node:crypto'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { longText } from '../entry-fields.ts'
import { refusals } from '../workspace.errors.ts'
import type { WholeMeeting } from './meeting.ts'
import { meetingRefusals } from './meetings.errors.ts'
import { storeAttendance, storeItemNotes, updateMeeting } from './meetings.store.ts'
import type { MeetingPlace } from './meetings.ts'
import { holdMeeting } from './plan-meeting.ts'

/** Tells whether a text is still the one that somebody had before them, without sending it back and forth. */
export const markOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('base64url').slice(0, 16)

const notesSchema = z.object({
  /** By place: an agenda point's id, `whole` or `guests`; `base` is the mark of the text that was there before. */
  notes: z.record(z.string(), z.object({ text: longText('the notes', 100_000), base: z.string() })).default({}),
  attendance: z.record(z.string(), z.enum(['invited', 'present', 'excused', 'absent'])).default({}),
})
export type NotesInput = z.input<typeof notesSchema>

function currentTexts(meeting: WholeMeeting): Map<string, string> {
  const items = meeting.agenda.map((item) => [item.id, item.notes] as const)
  return new Map([['whole', meeting.notes], ['guests', meeting.guests], ...items])
}

/** Of the texts sent: those to write, those that somebody else changed meanwhile, those whose point is off the agenda. */
function sortOut(sent: z.output<typeof notesSchema>['notes'], current: Map<string, string>) {
  const writing = new Map<string, string>()
  const clashes: Record<string, string> = {}
  const homeless: string[] = []
  for (const [place, { text, base }] of Object.entries(sent)) {
    const now = current.get(place)
    if (now === undefined) {
      if (text && markOf(text) !== base) homeless.push(text)
      continue
    }
    const [mine, theirs] = [markOf(text), markOf(now)]
    if (mine === theirs || mine === base) continue
    if (theirs === base) writing.set(place, text)
    else clashes[place] = now
  }
  return { writing, clashes, homeless }
}

/**
 * Writes notes, point by point, and who was there; a text for a point that was taken off meanwhile goes to the whole. Two may note at once, at different points; where both wrote at the same
 * one, nothing is saved and `workspace.changed-meanwhile` tells in `details.current` what stands there now.
 */
export function saveNotes(ctx: Ctx, input: MeetingPlace & NotesInput): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, meetingId } = input
    await allow(ctx, 'meeting.write', projectId)
    const { notes, attendance } = checkInput(notesSchema, input)
    const meeting = await holdMeeting(ctx, { projectId, meetingId })
    if (meeting.state === 'approved') throw meetingRefusals.minutesApproved()
    const { writing, clashes, homeless } = sortOut(notes, currentTexts(meeting))
    if (Object.keys(clashes).length) throw refusals.changedMeanwhile(clashes)
    for (const item of meeting.agenda)
      if (writing.has(item.id)) await storeItemNotes(ctx.db, item.id, writing.get(item.id)!)
    const known = new Set(meeting.invitees.map(({ personId }) => personId))
    for (const [personId, how] of Object.entries(attendance))
      if (known.has(personId)) await storeAttendance(ctx.db, meetingId, personId, how)
    const whole = [writing.get('whole') ?? meeting.notes, ...homeless].filter(Boolean).join('\n\n')
    const guests = writing.get('guests') ?? meeting.guests
    await updateMeeting(ctx.db, meetingId, { notes: whole, guests, changedAt: ctx.clock.now() })
    const data = { points: writing.size }
    await ctx.log.record(ctx, { type: 'meeting.noted', thing: `meeting:${meetingId}`, projectId, data })
  })
}
