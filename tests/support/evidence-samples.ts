import type { RouteName } from '#entrypoints/web/routes.ts'
import { addClaim, addGround } from '#evidence/index.ts'
import type { Ctx } from '#platform/context.ts'
import { makeReport } from '#reports/index.ts'
import type { Sample } from './sample.ts'

/** A claim that rests on a process, and a report; gives the ids as addresses name them. */
export async function fillEvidence(ctx: Ctx, projectId: string) {
  const { id: claimId } = await addClaim(ctx, { projectId, kind: 'finding', text: 'Chairs cost more than desks.' })
  const { id: groundId } = await addGround(ctx, { projectId, claimId, ref: 'process:ocds-213czf-1' })
  const { id: reportId } = await makeReport(ctx, { projectId, kind: 'agreement' })
  return { claimId, groundId, reportId, format: 'md' }
}

const claims = '/projects/{projectId}/claims'

/** Calls of claims, what they rest on, and reports. */
export const evidenceSamples: Record<string, Sample> = {
  [`get ${claims}`]: { query: { strength: 'grounded' } },
  [`post ${claims}`]: { body: { kind: 'finding', text: 'Desks cost less.' } },
  [`get ${claims}/{claimId}`]: {},
  [`put ${claims}/{claimId}`]: { body: { text: 'Chairs cost more.' } },
  'get /projects/{projectId}/grounds': { query: { words: 'chairs' } },
  [`post ${claims}/{claimId}/grounds`]: { body: { ref: 'measure:U001', note: 'its first row' } },
  [`post ${claims}/{claimId}/grounds/{groundId}/confirmation`]: {},
  [`delete ${claims}/{claimId}/grounds/{groundId}`]: {},
  [`delete ${claims}/{claimId}`]: {},
  'get /projects/{projectId}/reports': {},
  'post /projects/{projectId}/reports': { body: { kind: 'workspace-summary' } },
  'get /projects/{projectId}/reports/{reportId}': {},
  'put /projects/{projectId}/reports/{reportId}/for-all': { body: { isForAll: true } },
  'get /projects/{projectId}/reports/{reportId}/files/{format}': {},
}

/** What somebody who may would send to their pages. */
export const evidenceForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'new-claim': () => ({ kind: 'finding', text: 'Mine' }),
  'change-claim': () => ({ kind: 'finding', text: 'Mine' }),
  'claim-ground': () => ({ ref: 'measure:U001', note: 'Mine' }),
  'change-ground': () => ({ do: 'remove' }),
  'new-report': () => ({ kind: 'workspace-summary' }),
  report: () => ({ for: 'all' }),
}
