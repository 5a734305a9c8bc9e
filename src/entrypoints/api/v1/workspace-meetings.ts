import { z } from 'zod'
import { readMeetingCalendar } from '#workspace/feeds/index.ts'
import {
  changeMeeting,
  findMeeting,
  keepPastedNotes,
  listMeetings,
  listPastedNotes,
  moveMeeting,
  planMeeting,
  readMinutes,
  readPastedNotes,
  repeats,
  saveAgenda,
  saveNotes,
} from '#workspace/meetings/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { cutPage, listOf, page, projectParams } from './schemas.ts'
import {
  agendaItem,
  attendance,
  basedOn,
  meeting,
  meetingPlan,
  meetingStates,
  wholeMeeting,
} from './workspace-schemas.ts'

const params = projectParams.extend({ meetingId: z.string() })
const made = z.object({ id: z.string() })

const planning: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/meetings',
    summary: 'The meetings of a project, the latest first',
    operation: 'meeting.read',
    params: projectParams,
    query: page(500),
    answer: listOf(meeting),
    run: async (ctx, { params, query }) => cutPage(await listMeetings(ctx, params.projectId), query),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/meetings',
    summary: 'Plan a meeting, a draft until it is moved to `planned`; or a series, planned at once. Gives the first',
    operation: 'meeting.write',
    params: projectParams,
    body: meetingPlan.extend({
      repeats: z.enum(repeats).optional(),
      times: z.int().min(2).max(26).optional().describe('How many there are in all.'),
    }),
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => planMeeting(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/meetings/{meetingId}',
    summary: 'A meeting with its agenda, notes, and who was invited',
    operation: 'meeting.read',
    params,
    answer: wholeMeeting,
    run: (ctx, { params }) => findMeeting(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/meetings/{meetingId}',
    summary: 'Change the plan of a meeting',
    operation: 'meeting.write',
    params,
    body: meetingPlan.extend({ basedOn }),
    run: (ctx, { params, body }) => changeMeeting(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/meetings/{meetingId}/state',
    summary:
      'Move a meeting on: plan it, hold it, send its minutes to review, approve them, open them again, cancel it',
    operation: 'meeting.write',
    params,
    body: z.object({ to: meetingStates, reason: z.string().optional(), basedOn: basedOn.optional() }),
    run: (ctx, { params, body }) => moveMeeting(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/meetings/{meetingId}/meeting.ics',
    summary: 'A meeting for a calendar',
    operation: 'meeting.read',
    params,
    gives: 'text/calendar',
    run: async (ctx, { params }) => ({
      ...(await readMeetingCalendar(ctx, params)),
      type: 'text/calendar; charset=utf-8',
    }),
  }),
]

const parsedLine = z.object({
  kind: z.enum(['action', 'question', 'decision', 'note']),
  line: z.string().describe('As it was written.'),
  text: z.string(),
  ownerId: z.string().optional(),
  unknownOwner: z.string().optional().describe('A name that no member has.'),
  due: z.string().optional(),
})

const noting: Endpoint[] = [
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/meetings/{meetingId}/agenda',
    summary: 'Write the agenda of a meeting, in order; what was noted at a point that is left out moves to the notes',
    operation: 'meeting.write',
    params,
    body: z.object({
      basedOn,
      items: z.array(agendaItem.omit({ notes: true }).partial().required({ title: true })),
    }),
    run: (ctx, { params, body }) => saveAgenda(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/meetings/{meetingId}/notes',
    summary: 'Write notes point by point, and who was there',
    operation: 'meeting.write',
    params,
    body: z.object({
      notes: z
        .record(z.string(), z.object({ text: z.string(), base: z.string() }))
        .optional()
        .describe(
          'By agenda point, or `whole`, or `guests`. `base` is the first 16 characters of the SHA-256, in base64url, of the text you read, without blanks at its ends.',
        ),
      attendance: z.record(z.string(), attendance).optional().describe('By person.'),
    }),
    run: (ctx, { params, body }) => saveNotes(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/meetings/{meetingId}/minutes',
    summary: 'The minutes as a text in blocks',
    operation: 'meeting.read',
    params,
    answer: z.object({ title: z.string(), content: z.array(z.looseObject({ type: z.string() })) }),
    run: (ctx, { params }) => readMinutes(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/meetings/{meetingId}/pasted-notes',
    summary: 'The texts that were pasted, as they were',
    operation: 'meeting.read',
    params,
    answer: z.array(
      z.object({ id: z.string(), text: z.string(), pastedAt: z.date(), pastedBy: z.string().nullable() }),
    ),
    run: (ctx, { params }) => listPastedNotes(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/meetings/{meetingId}/pasted-notes/reading',
    summary: 'What each line of pasted notes would become; nothing is kept',
    operation: 'meeting.write',
    params,
    body: z.object({ text: z.string() }),
    answer: z.array(parsedLine),
    run: (ctx, { params, body }) => readPastedNotes(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/meetings/{meetingId}/pasted-notes',
    summary: 'Keep pasted notes: actions, questions, decisions; every other line goes to the notes',
    operation: 'meeting.write',
    params,
    body: z.object({
      pasteId: z.string().describe('A UUID of yours, so that the same call sent twice is kept once.'),
      text: z.string(),
      lines: z.array(
        z.object({
          kind: z.enum(['action', 'question', 'decision', 'note']),
          text: z.string(),
          line: z.string().optional(),
          ownerId: z.string().nullable().optional(),
          unknownOwner: z
            .string()
            .optional()
            .describe('Of somebody who is no member; kept where `ownerId` names nobody.'),
          due: z.string().nullable().optional(),
        }),
      ),
    }),
    answer: z.object({ actions: z.number(), questions: z.number(), decisions: z.number(), notes: z.number() }),
    status: 201,
    run: (ctx, { params, body }) => keepPastedNotes(ctx, { ...params, ...body }),
  }),
]

export const meetingEndpoints: Endpoint[] = [...planning, ...noting]
