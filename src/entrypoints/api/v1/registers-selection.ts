import { z } from 'zod'
import {
  candidates,
  criteria,
  decideCandidate,
  decisions,
  findSelection,
  informationalInterviews,
  type Register,
  scoreCandidate,
  takeOverCriteria,
} from '#workspace/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { entryEndpoints, entryShape } from './registers-entry.ts'
import { projectParams } from './schemas.ts'

const decided = {
  state: z.enum(decisions),
  rationale: z.string(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
}
const plain = (register: unknown) => register as Register
const candidateParams = projectParams.extend({ candidateId: z.string() })
const score = z.object({
  candidateId: z.string(),
  criterionId: z.string(),
  version: z.number(),
  score: z.number(),
  rationale: z.string(),
  scoredAt: z.date(),
  scoredBy: z.string().nullable(),
})
const given = z.object({
  criterionId: z.string(),
  score: z.int().min(0).max(4).nullable(),
  rationale: z.string(),
  basedOn: z.int().min(0).describe('The version of the score that you saw; 0 where there was none.'),
})
const selection = z.object({
  candidates: z.array(entryShape(plain(candidates)).extend(decided)),
  criteria: z.array(entryShape(plain(criteria))),
  scores: z.array(score),
  places: z.array(
    z.object({
      candidateId: z.string(),
      place: z.number(),
      points: z.number(),
      share: z.number(),
      scored: z.number(),
    }),
  ),
  shifts: z.array(
    z.object({
      criterionId: z.string(),
      from: z.number(),
      to: z.number(),
      moves: z.array(z.object({ candidateId: z.string(), from: z.number(), to: z.number() })),
      isOtherFirst: z.boolean(),
    }),
  ),
})

const decisionEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/selection',
    summary: 'Who is compared by what, the ranking, and how it hangs on each weight',
    operation: 'candidate.read',
    params: projectParams,
    answer: selection,
    run: async (ctx, { params }) => (await findSelection(ctx, params)) as never,
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/candidates/{candidateId}/scores',
    summary: 'Score a candidate from 0 to 4, each score with its reason',
    operation: 'candidate.write',
    params: candidateParams,
    body: z.object({ scores: z.array(given) }),
    run: (ctx, { params, body }) => scoreCandidate(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/candidates/{candidateId}/decision',
    summary: 'Put a candidate on the shortlist or back, select or decline it',
    operation: 'candidate.write',
    params: candidateParams,
    body: z.object({ decision: z.enum(decisions), rationale: z.string().optional(), basedOn: z.int().min(1) }),
    run: (ctx, { params, body }) =>
      decideCandidate(ctx, { projectId: params.projectId, id: params.candidateId, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/criteria/usual',
    summary: 'Take over the criteria that served before',
    operation: 'criterion.write',
    params: projectParams,
    answer: z.object({ added: z.number() }),
    run: (ctx, { params }) => takeOverCriteria(ctx, params),
  }),
]

export const selectionEndpoints: Endpoint[] = [
  ...decisionEndpoints,
  ...entryEndpoints({
    ...{ register: plain(candidates), path: 'candidates', id: 'candidateId', one: 'A candidate' },
    ...{ many: 'candidates', decided },
  }),
  ...entryEndpoints({
    ...{ register: plain(criteria), path: 'criteria', id: 'criterionId', one: 'A criterion' },
    many: 'criteria of selection',
  }),
  ...entryEndpoints({
    ...{ register: plain(informationalInterviews), path: 'informational-interviews', id: 'interviewId' },
    ...{ one: 'An informational interview', many: 'informational interviews' },
  }),
]
