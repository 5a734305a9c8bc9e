import { z } from 'zod'
import {
  confirmSplit,
  findApprovalLack,
  findReplay,
  listConfirmedSplits,
  signReplay,
  startReplay,
} from '#buying/guardrails/index.ts'
import type { Ref } from '#platform/things.ts'
import * as shape from './buying-rules-schemas.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams, task } from './schemas.ts'

const ofReplay = '/projects/{projectId}/buying/rules/versions/{rulesetId}/replay' as const
const ofSplits = '/projects/{projectId}/buying/splits' as const
const oneParams = projectParams.extend({ rulesetId: z.string() })

const replay = z.object({
  id: z.string(),
  rulesetId: z.string(),
  baselineHash: z.string(),
  candidateHash: z.string(),
  actsFrom: z.string().describe('YYYY-MM-DD'),
  at: z.date(),
  by: z.string().nullable(),
  matrix: shape.matrix.describe('From what was said, to what would be said.'),
  changed: z.array(shape.changed),
  missedSplits: z.array(shape.changed).describe('Confirmed splits that would be let go.'),
  worked: z.number().describe('Cases in all.'),
  unsure: z.number().describe('Cases of which something could not be counted anew.'),
  signatures: z.array(z.object({ accepts: z.string(), reason: z.string(), by: z.string().nullable(), at: z.date() })),
})

/** What a proposal would have said of earlier checks, and the splits that it must not let go. */
export const buyingReplayEndpoints: Endpoint[] = [
  endpoint({
    ...{ method: 'post', path: ofReplay, operation: 'guardrail.propose', params: oneParams, status: 202 },
    summary: 'Replay a proposal on earlier checks',
    body: z.object({ validFrom: z.string().optional().describe('From which day it would act; today without.') }),
    answer: task,
    run: (ctx, { params, body: { validFrom } }) => startReplay(ctx, { ...params, ...(validFrom && { validFrom }) }),
  }),
  endpoint({
    ...{ method: 'get', path: ofReplay, operation: 'guardrail.read', params: oneParams },
    summary: 'The newest replay of a version as it stands, and what is in the way of its approval',
    answer: z.object({
      replay: replay.optional(),
      lack: z.object({ code: z.string(), message: z.string() }).optional(),
    }),
    run: async (ctx, { params }) => {
      const [found, lack] = [await findReplay(ctx, params), await findApprovalLack(ctx, params)]
      return { ...(found && { replay: found }), ...(lack && { lack }) }
    },
  }),
  endpoint({
    ...{ method: 'post', path: `${ofReplay}/signatures`, operation: 'guardrail.approve', params: oneParams },
    summary: 'Sign for splits that are let go, or for little history',
    body: z.object({ accepts: z.enum(['missed-splits', 'little-history']), reason: z.string() }),
    run: (ctx, { params, body }) => signReplay(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'get', path: ofSplits, operation: 'guardrail.read', params: projectParams },
    summary: 'Purchases that are confirmed as split',
    answer: z.array(
      z.object({ id: z.string(), subject: z.string(), reason: z.string(), by: z.string().nullable(), at: z.date() }),
    ),
    run: (ctx, { params }) => listConfirmedSplits(ctx, params.projectId),
  }),
  endpoint({
    ...{ method: 'post', path: ofSplits, operation: 'guardrail.interpret', params: projectParams },
    summary: 'Confirm that something is part of a split',
    body: z.object({ subject: z.string().describe('A thing that was checked, as `kind:id`.'), reason: z.string() }),
    run: (ctx, { params, body }) => confirmSplit(ctx, { ...params, ...body, subject: body.subject as Ref }),
  }),
]
