import { z } from 'zod'
import {
  addClaim,
  addGround,
  CLAIM_KINDS,
  changeClaim,
  confirmGround,
  findClaim,
  listClaims,
  listClaimsResting,
  removeClaim,
  removeGround,
  searchGrounds,
} from '#evidence/index.ts'
import type { Ref } from '#platform/things.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { page, projectParams } from './schemas.ts'

const ground = z.enum(['words', 'rows', 'decisions'])
const strength = z.enum(['none', 'weak', 'grounded'])
const kind = z.enum(CLAIM_KINDS)
const ref = z.string().describe('A thing, as `kind:id`.')
const refOf = (text: string) => text as Ref

const claim = z.object({
  id: z.string(),
  projectId: z.string(),
  kind,
  text: z.string(),
  inRef: z.string().optional(),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
  changedAt: z.date(),
  strength,
  why: z.string(),
  grounds: z.array(
    z.object({
      id: z.string(),
      ref: z.string(),
      ground,
      name: z.string(),
      nameNow: z.string().optional(),
      note: z.string(),
      state: z.enum(['stands', 'changed', 'gone']),
      isHidden: z.boolean(),
      strength: strength.optional(),
      addedBy: z.string().nullable(),
      addedAt: z.date(),
    }),
  ),
})
const claimParams = projectParams.extend({ claimId: z.string() })
const groundParams = claimParams.extend({ groundId: z.string() })
const made = z.object({ id: z.string() })

const claims: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/claims',
    summary: 'What the project claims: those without ground first, then the newest',
    operation: 'claim.read',
    params: projectParams,
    query: page(500).extend({
      strength: strength.optional(),
      kind: kind.optional(),
      words: z.string().optional().describe('Words that stand in the claim.'),
      in: ref.optional(),
      on: ref.optional().describe('Only those that rest on this thing, as `kind:id`; nothing else is asked then.'),
    }),
    answer: z.array(claim),
    run: (ctx, { params, query }) => {
      if (query.on) return listClaimsResting(ctx, params.projectId, refOf(query.on))
      const { limit, offset, strength, kind, words } = query
      const filter = { ...(strength ? { strength } : {}), ...(kind ? { kind } : {}), ...(words ? { words } : {}) }
      const within = query.in ? { inRef: refOf(query.in) } : {}
      return listClaims(ctx, params.projectId, { ...filter, ...within, page: { limit, offset } })
    },
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/claims',
    summary: 'Claim something; with the id of a claim of this project, set that one or bring it back',
    operation: 'claim.write',
    params: projectParams,
    body: z.object({ id: z.string().optional(), kind, text: z.string(), inRef: z.string().optional() }),
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => addClaim(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/claims/{claimId}',
    summary: 'One claim with what it rests on',
    operation: 'claim.read',
    params: claimParams,
    answer: claim,
    run: (ctx, { params }) => findClaim(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/claims/{claimId}',
    summary: 'Word a claim anew, or make it another kind',
    operation: 'claim.write',
    params: claimParams,
    body: z.object({ kind: kind.optional(), text: z.string().optional() }),
    run: (ctx, { params, body }) => changeClaim(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/claims/{claimId}',
    summary: 'Take a claim back',
    operation: 'claim.write',
    params: claimParams,
    run: (ctx, { params }) => removeClaim(ctx, params),
  }),
]

const grounds: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/grounds',
    summary: 'What a claim could rest on: the best matches of each kind, or the newest',
    operation: 'claim.read',
    params: projectParams,
    query: z.object({
      words: z.string().optional(),
      ground: ground.optional(),
      claim: z.string().optional().describe('For this claim: without what it cannot rest on.'),
    }),
    answer: z.array(
      z.object({ kind: z.string(), ground, cards: z.array(z.looseObject({ ref: z.string(), name: z.string() })) }),
    ),
    run: (ctx, { params, query }) =>
      searchGrounds(ctx, {
        ...params,
        ...(query.words ? { words: query.words } : {}),
        ...(query.ground ? { ground: query.ground } : {}),
        ...(query.claim ? { claimId: query.claim } : {}),
      }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/claims/{claimId}/grounds',
    summary: 'Say on what a claim rests',
    operation: 'ground.write',
    params: claimParams,
    body: z.object({ ref: z.string(), note: z.string().optional() }),
    answer: made,
    status: 201,
    run: (ctx, { params, body }) => addGround(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/claims/{claimId}/grounds/{groundId}/confirmation',
    summary: 'Say that a claim still holds though this has changed',
    operation: 'ground.write',
    params: groundParams,
    run: (ctx, { params }) => confirmGround(ctx, params),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/claims/{claimId}/grounds/{groundId}',
    summary: 'Say that a claim does not rest on this',
    operation: 'ground.write',
    params: groundParams,
    run: (ctx, { params }) => removeGround(ctx, params),
  }),
]

export const claimEndpoints: Endpoint[] = [...claims, ...grounds]
