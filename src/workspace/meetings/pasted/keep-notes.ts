import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { addAction } from '../../actions/actions.ts'
import { addDecision } from '../../decisions/decisions.ts'
import { day, dayOrNone, idOrNone } from '../../entry-fields.ts'
import type { Meeting, WholeMeeting } from '../meeting.ts'
import { meetingRefusals } from '../meetings.errors.ts'
import { storeAttendance, storeInvitees, storePasted, updateMeeting } from '../meetings.store.ts'
import { findMeeting, type MeetingPlace } from '../meetings.ts'
import { holdMeeting } from '../plan-meeting.ts'
import { toWall } from '../zoned-time.ts'
import { readAttendance } from './attendance.ts'
import { type ParsedLine, parseNotes } from './parse-notes.ts'

/** More lines than anybody corrects in one table. */
const MOST_LINES = 400

/** The day of a meeting, where it takes place. */
const dayOf = (meeting: Pick<Meeting, 'startsAt' | 'timeZone'>) => toWall(meeting.startsAt, meeting.timeZone).day

const pasting = z.object({
  text: z.string().trim().min(1, 'Paste the notes.').max(200_000, 'Shorten this to 200,000 characters.'),
  day: day('Enter the day of the meeting.').optional(),
})
/** Notes of a meeting that is here, or of one that was on a day. */
export type Pasted = { projectId: string; text: string } & ({ meetingId: string } | { day: string })

/**
 * Proposes what pasted notes of a meeting become, line by line, and stores nothing. Days are counted from the day of the
 * meeting. Throws `workspace.too-many-lines`.
 */
export async function readPastedNotes(ctx: Ctx, input: Pasted): Promise<ParsedLine[]> {
  const { projectId } = input
  await allow(ctx, 'meeting.write', projectId)
  const { text, day: said = '' } = checkInput(pasting, input)
  const today = 'meetingId' in input ? dayOf(await findMeeting(ctx, input)) : said
  const lines = parseNotes(text, { members: await listMembers(ctx, projectId), today })
  if (lines.length > MOST_LINES) throw meetingRefusals.tooManyLines(MOST_LINES)
  return lines
}

const keeping = z.object({
  /** Made with the form, so that one that is sent twice is kept once. */
  pasteId: z.uuid(),
  text: z.string().max(200_000, 'Shorten this to 200,000 characters.'),
  lines: z
    .array(
      z.object({
        kind: z.enum(['action', 'question', 'decision', 'note'], 'Choose what this line is.'),
        text: z.string().trim().max(2000, 'Shorten this line to 2,000 characters, or let it be a note.'),
        line: z.string().max(200_000, 'Shorten this to 200,000 characters.').default(''),
        ownerId: idOrNone('Choose who does it from the list.'),
        unknownOwner: z.string().trim().max(120, 'Shorten the name to 120 characters.').default(''),
        due: dayOrNone('Enter the day as it stands in a calendar, or leave it empty.'),
      }),
    )
    .max(MOST_LINES, `Paste at most ${MOST_LINES} lines at once, and the rest after them.`),
})
export type NotesToKeep = z.input<typeof keeping>
export type KeptNotes = { actions: number; questions: number; decisions: number; notes: number }

type Line = z.output<typeof keeping>['lines'][number]

/** What is a note stays as it was written; a line whose text was emptied, too. */
const isNote = (line: Line) => line.kind === 'note' || !line.text

async function keepLine(ctx: Ctx, meeting: Meeting, line: Line): Promise<void> {
  const { projectId } = meeting
  if (line.kind === 'decision')
    return void (await addDecision(ctx, {
      projectId,
      text: line.text,
      decidedOn: dayOf(meeting),
      meetingId: meeting.id,
    }))
  const kind = line.kind === 'question' ? 'question' : 'task'
  const { text, ownerId, unknownOwner, due } = line
  await addAction(ctx, {
    projectId,
    kind,
    text,
    ownerId,
    ownerName: unknownOwner,
    due,
    source: `meeting:${meeting.id}`,
  })
}

/** Marks who was there, as the notes say it; invites members who were not. Answers who else was there. */
async function keepAttendance(ctx: Ctx, meeting: WholeMeeting, noted: readonly string[]): Promise<string> {
  const said = readAttendance(noted, await listMembers(ctx, meeting.projectId))
  const invited = meeting.invitees.flatMap(({ personId }) => personId ?? [])
  if (said.members.size) await storeInvitees(ctx.db, meeting.id, [...new Set([...invited, ...said.members.keys()])])
  for (const [personId, how] of said.members) await storeAttendance(ctx.db, meeting.id, personId, how)
  const others = said.guests.filter((name) => !meeting.guests.includes(name))
  return [meeting.guests, ...others].filter(Boolean).join(', ')
}

/**
 * Keeps pasted notes as somebody has confirmed them: actions with owner and day, questions, decisions; every other line goes
 * to the notes of the meeting, and the text as it was pasted is kept beside. Members whom it says to be present count as that,
 * other names as guests. Throws `workspace.already-kept`.
 */
export function keepPastedNotes(ctx: Ctx, input: MeetingPlace & z.input<typeof keeping>): Promise<KeptNotes> {
  return transact(ctx, async (ctx) => {
    const { projectId, meetingId } = input
    await allow(ctx, 'meeting.write', projectId)
    const { pasteId, text, lines } = checkInput(keeping, input)
    const meeting = await holdMeeting(ctx, { projectId, meetingId })
    if (meeting.state === 'approved') throw meetingRefusals.minutesApproved()
    const pasted = {
      id: pasteId,
      meeting_id: meetingId,
      text,
      pasted_at: ctx.clock.now(),
      pasted_by: actingPerson(ctx),
    }
    if (!(await storePasted(ctx.db, pasted))) throw meetingRefusals.alreadyKept()
    for (const line of lines.filter((one) => !isNote(one))) await keepLine(ctx, meeting, line)
    const noted = lines.filter(isNote).map((line) => line.line || line.text)
    const notes = [meeting.notes, noted.join('\n')].filter(Boolean).join('\n\n')
    const guests = await keepAttendance(ctx, meeting, noted)
    await updateMeeting(ctx.db, meetingId, { notes, guests, changedAt: ctx.clock.now() })
    const count = (kind: Line['kind']) => lines.filter((line) => !isNote(line) && line.kind === kind).length
    const kept = {
      actions: count('action'),
      questions: count('question'),
      decisions: count('decision'),
      notes: noted.length,
    }
    await ctx.log.record(ctx, { type: 'meeting.notes-pasted', thing: `meeting:${meetingId}`, projectId, data: kept })
    return kept
  })
}
