import { z } from 'zod'
import { addAction, changeAction, findAction, listActions, settleAction } from '#workspace/actions/index.ts'
import { addDecision, changeDecision, findDecision, listDecisions } from '#workspace/decisions/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { cutPage, listOf, page, projectParams } from './schemas.ts'
import { action, actionBody, actionStates, basedOn, decision, decisionBody } from './workspace-schemas.ts'

const actionParams = projectParams.extend({ actionId: z.string() })
const decisionParams = projectParams.extend({ decisionId: z.string() })
const made = z.object({ id: z.string() })

const actions: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/actions',
    summary: 'The actions of a project, or those that came from one thing',
    operation: 'action.read',
    params: projectParams,
    query: page(500).extend({ source: z.string().optional().describe('`meeting:ID`') }),
    answer: listOf(action),
    run: async (ctx, { params, query: { source, ...page } }) =>
      cutPage(await listActions(ctx, { ...params, ...(source && { source }) }), page),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/actions',
    summary: 'Add an action; without an owner it waits for who leads the project',
    operation: 'action.write',
    params: projectParams,
    body: actionBody,
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => addAction(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/actions/{actionId}',
    summary: 'One action',
    operation: 'action.read',
    params: actionParams,
    answer: action,
    run: (ctx, { params }) => findAction(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/actions/{actionId}',
    summary: 'Change an action',
    operation: 'action.write',
    params: actionParams,
    body: actionBody.extend({ basedOn }),
    run: (ctx, { params, body }) => changeAction(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/actions/{actionId}/state',
    summary: 'Say that an action is done, dropped (with the reason), or open again',
    operation: 'action.settle',
    params: actionParams,
    body: z.object({ state: actionStates, outcome: z.string().optional(), basedOn: basedOn.optional() }),
    run: (ctx, { params, body }) => settleAction(ctx, { ...params, ...body }),
  }),
]

const decisions: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/decisions',
    summary: 'The decisions of a project, the newest first',
    operation: 'decision.read',
    params: projectParams,
    query: page(500).extend({ meetingId: z.string().optional() }),
    answer: listOf(decision),
    run: async (ctx, { params, query: { meetingId, ...page } }) =>
      cutPage(await listDecisions(ctx, { ...params, ...(meetingId && { meetingId }) }), page),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/decisions',
    summary: 'Write down a decision',
    operation: 'decision.write',
    params: projectParams,
    body: decisionBody,
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => addDecision(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/decisions/{decisionId}',
    summary: 'One decision, with the one that has taken its place',
    operation: 'decision.read',
    params: decisionParams,
    answer: decision,
    run: (ctx, { params }) => findDecision(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/decisions/{decisionId}',
    summary: 'Change how a decision is written down',
    operation: 'decision.write',
    params: decisionParams,
    body: decisionBody.extend({ basedOn }),
    run: (ctx, { params, body }) => changeDecision(ctx, { ...params, ...body }),
  }),
]

export const actionEndpoints: Endpoint[] = [...actions, ...decisions]
