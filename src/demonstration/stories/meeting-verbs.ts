import { Readable } from 'node:stream'
import { type ActionInput, type ActionState, addAction, settleAction } from '#workspace/actions/index.ts'
import { addDecision, type DecisionInput } from '#workspace/decisions/index.ts'
import { fileLetter } from '#workspace/letters/index.ts'
import { addFile, addLink, type LinkInput } from '#workspace/library/index.ts'
import {
  type Attendance,
  findMeeting,
  type MeetingState,
  markOf,
  moveMeeting,
  planMeeting,
  saveAgenda,
  saveNotes,
} from '#workspace/meetings/index.ts'
import type { Telling } from './telling.ts'

type Plan = Parameters<typeof planMeeting>[1]
const TIME_ZONE = 'America/Halifax'

/** Plans a meeting with its agenda, and puts it into the calendars. */
async function meet(
  { ctx, projectId }: Telling,
  plan: Omit<Plan, 'projectId' | 'timeZone'>,
  agenda: { title: string; minutes: number; presenterId?: string; thing?: string }[],
): Promise<void> {
  const { id: meetingId } = await planMeeting(ctx, { projectId, timeZone: TIME_ZONE, ...plan })
  const { version } = await findMeeting(ctx, { projectId, meetingId })
  await saveAgenda(ctx, { projectId, meetingId, basedOn: version, items: agenda })
  await moveMeeting(ctx, { projectId, meetingId, to: 'planned' })
}

const steps: MeetingState[] = ['held', 'review', 'approved']

/** Writes down what was said, at each point of the agenda in turn, and takes the minutes as far as told. */
async function hold(
  { ctx, projectId }: Telling,
  meetingId: string,
  said: { points: string[]; whole?: string; guests?: string; attendance?: Record<string, Attendance> },
  upTo: 'held' | 'review' | 'approved',
): Promise<void> {
  const { agenda, invitees } = await findMeeting(ctx, { projectId, meetingId })
  const base = markOf('')
  const places = agenda.map(({ id }, at) => [id, said.points[at] ?? ''] as const)
  const notes = [...places, ['whole', said.whole ?? ''] as const, ['guests', said.guests ?? ''] as const]
  const present = Object.fromEntries(invitees.flatMap(({ personId }) => (personId ? [[personId, 'present']] : [])))
  await saveNotes(ctx, {
    ...{ projectId, meetingId },
    notes: Object.fromEntries(notes.map(([place, text]) => [place, { text, base }])),
    attendance: { ...present, ...said.attendance } as Record<string, Attendance>,
  })
  for (const to of steps.slice(0, steps.indexOf(upTo) + 1)) await moveMeeting(ctx, { projectId, meetingId, to })
}

async function approveMinutes({ ctx, projectId }: Telling, meetingId: string): Promise<void> {
  await moveMeeting(ctx, { projectId, meetingId, to: 'approved' })
}

async function cancelMeeting({ ctx, projectId }: Telling, meetingId: string, reason: string): Promise<void> {
  await moveMeeting(ctx, { projectId, meetingId, to: 'cancelled', reason })
}

async function action({ ctx, projectId }: Telling, ...all: ActionInput[]): Promise<void> {
  for (const one of all) await addAction(ctx, { projectId, ...one })
}

async function settle(
  { ctx, projectId }: Telling,
  actionId: string,
  state: ActionState,
  outcome: string,
): Promise<void> {
  await settleAction(ctx, { projectId, actionId, state, outcome })
}

async function decide({ ctx, projectId }: Telling, decision: DecisionInput): Promise<void> {
  await addDecision(ctx, { projectId, ...decision })
}

async function letter({ ctx, projectId }: Telling, text: string): Promise<void> {
  await fileLetter(ctx, { projectId, letter: { text } })
}

async function link({ ctx, projectId }: Telling, ...all: LinkInput[]): Promise<void> {
  for (const one of all) await addLink(ctx, { projectId, ...one })
}

async function file(
  { ctx, projectId }: Telling,
  name: string,
  content: string,
  values: Omit<LinkInput, 'address'>,
): Promise<void> {
  await addFile(ctx, { projectId, name, content: Readable.from([Buffer.from(content)]), ...values })
}

/** What people do around meetings: what is said, agreed, written and kept. */
export const meetingVerbs = {
  ...{ meet, hold, approveMinutes, cancelMeeting },
  ...{ action, settle, decide, letter, link, file },
}
