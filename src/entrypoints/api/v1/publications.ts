import { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import {
  decideApproval,
  decideLeak,
  findPublication,
  findPublishSettings,
  listLeaks,
  listPublications,
  listQuestions,
  releaseQuestion,
  retractPublication,
  saveNeededApprovals,
  savePublishSettings,
  startPreparation,
  startPreview,
  startPublishing,
  withdrawQuestion,
} from '#publish/index.ts'
import { noSuchEndpoint } from './check-request.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import {
  approval,
  foundPublication,
  leak,
  leakDecision,
  neededApproval,
  newQuestion,
  newSettings,
  publication,
  question,
  settings,
} from './publication-schemas.ts'
import { projectParams, task } from './schemas.ts'

const publicationParams = projectParams.extend({ publicationId: z.string() })
type Address = z.infer<typeof publicationParams>

/** A publication of another project is none here, though its reader may be a member of both. */
async function inProject<T>(ctx: Ctx, address: Address, act: (address: Address) => Promise<T>): Promise<T> {
  const { projectId } = await findPublication(ctx, address)
  if (projectId !== address.projectId) throw noSuchEndpoint()
  return act(address)
}

const publications: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/publications',
    summary: 'The publications of a project, newest first',
    operation: 'publish.read',
    params: projectParams,
    answer: z.array(publication),
    run: (ctx, { params }) => listPublications(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/publications',
    summary: 'Prepare a publication: freeze the data, look for personal data, make a preview',
    operation: 'publish.prepare',
    params: projectParams,
    body: z.object({ note: z.string().optional() }),
    answer: task,
    status: 202,
    run: (ctx, { params, body }) => startPreparation(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/publications/{publicationId}',
    summary: 'One publication with its approvals and those still missing',
    operation: 'publish.read',
    params: publicationParams,
    answer: foundPublication,
    run: (ctx, { params }) => inProject(ctx, params, (address) => findPublication(ctx, address)),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/publications/{publicationId}/preview',
    summary: 'Make the preview anew, after decisions about personal data',
    operation: 'publish.prepare',
    params: publicationParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => inProject(ctx, params, (address) => startPreview(ctx, address)),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/publications/{publicationId}/leaks',
    summary: 'What may be personal in a draft, field by field, with what was decided',
    operation: 'publish.read-leaks',
    params: publicationParams,
    answer: z.array(leak),
    run: (ctx, { params }) => inProject(ctx, params, (address) => listLeaks(ctx, address)),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/publications/{publicationId}/leaks',
    summary: 'Decide whether what was found in a field, or one value of it, is taken out or published',
    operation: 'publish.decide-leak',
    params: publicationParams,
    body: leakDecision,
    run: (ctx, { params, body }) => inProject(ctx, params, (address) => decideLeak(ctx, { ...address, ...body })),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/publications/{publicationId}/approvals',
    summary: 'Approve or refuse a publication',
    operation: 'publish.approve',
    params: publicationParams,
    body: z.object({ decision: z.enum(['approve', 'refuse']), note: z.string().optional() }),
    answer: approval,
    run: (ctx, { params, body }) => inProject(ctx, params, (address) => decideApproval(ctx, { ...address, ...body })),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/publications/{publicationId}/publish',
    summary: 'Put an approved publication online',
    operation: 'publish.run',
    params: publicationParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => inProject(ctx, params, (address) => startPublishing(ctx, address)),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/publications/{publicationId}/retraction',
    summary: 'Take back what is online; its address tells that, when and why',
    operation: 'publish.retract',
    params: publicationParams,
    body: z.object({ reason: z.string() }),
    answer: publication,
    run: (ctx, { params, body }) =>
      inProject(ctx, params, (address) => retractPublication(ctx, { ...address, ...body })),
  }),
]

const terms: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/publishing/settings',
    summary: 'What a project says of its public site, and who must approve',
    operation: 'publish.read',
    params: projectParams,
    answer: settings,
    run: (ctx, { params }) => findPublishSettings(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/publishing/settings',
    summary: 'Save what the site says of itself; it counts from the next preparation on',
    operation: 'publish.configure',
    params: projectParams,
    body: newSettings,
    answer: settings,
    run: (ctx, { params, body }) => savePublishSettings(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/publishing/approvals',
    summary: 'Set who must approve a publication; it counts from the next preparation on',
    operation: 'publish.configure-approval',
    params: projectParams,
    body: z.object({ needed: z.array(neededApproval) }),
    answer: settings,
    run: (ctx, { params, body }) =>
      saveNeededApprovals(ctx, {
        ...params,
        needed: body.needed.map(({ side, ...rest }) => (side === undefined ? rest : { ...rest, side })),
      }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/questions',
    summary: 'Flags about single processes, buyers or suppliers that were released as questions',
    operation: 'publish.read',
    params: projectParams,
    answer: z.array(question),
    run: (ctx, { params }) => listQuestions(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/questions',
    summary: 'Release a flag after review, as a question with a note and a reply',
    operation: 'publish.question',
    params: projectParams,
    body: newQuestion,
    answer: question,
    status: 201,
    run: (ctx, { params, body }) => releaseQuestion(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/questions/{questionId}',
    summary: 'Take a question back; it is gone with the next publication',
    operation: 'publish.question',
    params: projectParams.extend({ questionId: z.string() }),
    run: (ctx, { params }) => withdrawQuestion(ctx, params),
  }),
]

export const publicationEndpoints: Endpoint[] = [...publications, ...terms]
