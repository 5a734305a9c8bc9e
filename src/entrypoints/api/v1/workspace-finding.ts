import { z } from 'zod'
import { findDigest, listChangesSince, listComing, listWaiting } from '#workspace/digest/index.ts'
import { endCalendarFeed, findCalendarFeed, makeCalendarFeed } from '#workspace/feeds/index.ts'
import { findReadingPath, markRead } from '#workspace/reading/index.ts'
import { searchProject } from '#workspace/search/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'
import { card } from './workspace-schemas.ts'

const change = z.object({
  id: z.string(),
  at: z.date(),
  type: z.string(),
  what: z.string().describe('In words.'),
  by: z.string().nullable().describe('A person’s id; null for the product itself.'),
  outsider: z.string().optional().describe('What somebody is called who acted by a link; empty once forgotten.'),
})
const changedThings = z.array(z.object({ ref: z.string(), card: card.optional(), changes: z.array(change) }))

const inProject: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/search',
    summary: 'Everything of a project in which the words stand and that you may see, by kind, at most 20 of each',
    operation: 'workspace.search',
    params: projectParams,
    query: z.object({ words: z.string() }),
    answer: z.array(z.object({ kind: z.string(), cards: z.array(card) })),
    run: (ctx, { params, query }) => searchProject(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/digest',
    summary: 'What others changed since your last visit, at most thirty days back, thing by thing',
    operation: 'digest.read',
    params: projectParams,
    answer: z.object({ since: z.date(), isSinceVisit: z.boolean(), things: changedThings, isCut: z.boolean() }),
    run: (ctx, { params }) => findDigest(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/changes',
    summary: 'What others changed since a moment, thing by thing',
    operation: 'digest.read',
    params: projectParams,
    query: z.object({ since: z.coerce.date() }),
    answer: z.object({ things: changedThings, isCut: z.boolean() }),
    run: (ctx, { params, query }) => listChangesSince(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/waiting',
    summary: 'What waits for you in a project, the nearest day first',
    operation: 'project.read',
    params: projectParams,
    answer: z.array(z.object({ ref: z.string(), name: z.string(), what: z.string(), due: z.date().optional() })),
    run: (ctx, { params }) => listWaiting(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/coming',
    summary: 'All in a project that has a date in front of it, the nearest first',
    operation: 'project.read',
    params: projectParams,
    answer: z.array(z.object({ ref: z.string(), name: z.string(), at: z.date(), what: z.string() })),
    run: (ctx, { params }) => listComing(ctx, params.projectId),
  }),
]

const reading: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/reading',
    summary: 'What somebody new reads of a project, in order, and what of it you have read',
    operation: 'reading.read',
    params: projectParams,
    answer: z.array(
      z.object({
        id: z.string(),
        isRead: z.boolean(),
        part: z.string().describe('A part of the project, or `library`.'),
        linkId: z.string().optional(),
        title: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
    run: (ctx, { params }) => findReadingPath(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/reading',
    summary: 'Note for yourself that you have read one thing of the reading path, or have not',
    operation: 'reading.mark',
    params: projectParams,
    body: z.object({ item: z.string(), isRead: z.boolean() }),
    run: (ctx, { params, body }) => markRead(ctx, { ...params, ...body }),
  }),
]

const ownCalendar: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/account/calendar',
    summary: 'The secret address of your calendar',
    operation: 'calendar-feed.own',
    answer: z.object({ address: z.string().nullable(), madeAt: z.date().nullable() }),
    run: async (ctx) => (await findCalendarFeed(ctx)) ?? { address: null, madeAt: null },
  }),
  endpoint({
    method: 'post',
    path: '/account/calendar',
    summary: 'Make a new address for your calendar; the one before leads nowhere from then on',
    operation: 'calendar-feed.own',
    answer: z.object({ address: z.string() }),
    status: 201,
    run: (ctx) => makeCalendarFeed(ctx),
  }),
  endpoint({
    method: 'delete',
    path: '/account/calendar',
    summary: 'End the address of your calendar',
    operation: 'calendar-feed.own',
    run: (ctx) => endCalendarFeed(ctx),
  }),
]

export const findingEndpoints: Endpoint[] = [...inProject, ...reading, ...ownCalendar]
