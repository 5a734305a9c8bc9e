import { z } from 'zod'
import { findAgreements, proposeAgreement, saveAgreement, signAgreement, takeBackAgreement } from '#workspace/index.ts'
import { agreementItem } from './agreement-schemas.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const agreement = z.object({
  projectId: z.string(),
  version: z.number(),
  state: z.enum(['draft', 'proposed', 'agreed']),
  items: z.array(agreementItem),
  signers: z.array(z.object({ party: z.string(), kind: z.enum(['side', 'role']), name: z.string() })),
  signatures: z.array(
    z.object({
      party: z.string(),
      signedBy: z.string().nullable(),
      signedAt: z.date(),
      linkId: z.string().nullable().describe('The link by which somebody from outside signed.'),
      outsider: z.string().nullable().describe('Their name; empty once it was forgotten.'),
    }),
  ),
  madeAt: z.date(),
  changedAt: z.date(),
  proposedAt: z.date().nullable(),
  agreedAt: z.date().nullable(),
  isConfirmed: z.boolean(),
})
const at = '/projects/{projectId}/agreement'

export const agreementEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: at,
    summary: 'What is agreed on who sees which work product, and when it becomes public; all versions, newest first',
    operation: 'agreement.read',
    params: projectParams,
    answer: z.array(agreement),
    run: async (ctx, { params }) => (await findAgreements(ctx, params.projectId)).versions,
  }),
  endpoint({
    method: 'put',
    path: at,
    summary: 'Write the draft of the agreement; `basedOn` is the `changedAt` of the draft it replaces',
    operation: 'agreement.write',
    params: projectParams,
    body: z.object({ items: z.array(agreementItem), basedOn: z.string().optional() }),
    answer: z.object({ version: z.number() }),
    run: (ctx, { params, body: { items, basedOn } }) =>
      saveAgreement(ctx, { ...params, items, ...(basedOn ? { basedOn } : {}) }),
  }),
  endpoint({
    method: 'post',
    path: `${at}/propose`,
    summary: 'Put the draft before those who must sign it',
    operation: 'agreement.write',
    params: projectParams,
    run: (ctx, { params }) => proposeAgreement(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: `${at}/take-back`,
    summary: 'Take back what was proposed; signatures on it are void',
    operation: 'agreement.write',
    params: projectParams,
    run: (ctx, { params }) => takeBackAgreement(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: `${at}/sign`,
    summary: 'Sign what is proposed, or in force without it, for a side or a role of yours',
    operation: 'agreement.sign',
    params: projectParams,
    body: z.object({ party: z.string() }),
    run: (ctx, { params, body }) => signAgreement(ctx, { ...params, ...body }),
  }),
]
