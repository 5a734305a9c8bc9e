import { moveCase, openCase } from '#buying/cases/index.ts'
import { keepDocument } from '#buying/deliver/documents/keep-document.ts'
import { publishCaseRelease, setPublication } from '#buying/file/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import { type Actor, type Ctx, transact } from '#platform/context.ts'
import type { Sample } from './sample.ts'

const publication = { isOpen: true, smallFrom: 'plan', openFrom: 'notice' }

/** A purchase of somebody of the project, who has stated something in it, with a paper; it is published from its plan on. */
export async function fillPurchase(ctx: Ctx & { as(actor: Actor): Ctx }, projectId: string, personId: string) {
  const person = ctx.as({ kind: 'person', id: personId })
  const opening = { projectId, lane: 'small' as const, title: 'Labels', category: 'accessibility', currency: 'CAD' }
  const { caseId } = await openCase(person, opening)
  const days = { startDay: '2026-06-02', deliverBy: '2026-06-20' }
  const plan = { title: 'Labels', priceCents: 100_000, taxBp: 1500, criteria: ['Each field has a label'], ...days }
  await moveCase(person, { projectId, caseId, type: 'case.described', data: plan })
  const stated = { fact: 'unforeseen', value: true, words: 'Found this week.' }
  const { eventId } = await moveCase(person, { projectId, caseId, type: 'case.stated', data: stated })
  await setPublication(ctx, { projectId, ...publication })
  await publishCaseRelease(ctx, { projectId, caseId })
  const paper = { projectId, caseId, eventId, kind: 'close-out' }
  const { id: paperId } = await transact(person, (ctx) => keepDocument(ctx, paper))
  return { caseId, eventId, paperId }
}

/** Calls of purchases. */
export const purchaseFileSamples: Record<string, Sample> = {
  'get /projects/{projectId}/buying/cases/{caseId}/file': {},
  'get /projects/{projectId}/buying/cases/{caseId}/receipts': {},
  'get /projects/{projectId}/buying/cases/{caseId}/receipts/{eventId}': {},
  'get /projects/{projectId}/buying/releases': {},
  'get /projects/{projectId}/buying/publication': {},
  'put /projects/{projectId}/buying/publication': { body: publication },
  'post /projects/{projectId}/buying/own-purchases': {},
  'get /projects/{projectId}/buying/own-purchases/measures': {},
}

/** What forms of purchases' pages would be sent with. */
export const purchaseFileForms: Partial<Record<RouteName, () => Record<string, string>>> = {
  'purchases-publication': () => ({ do: 'save', smallFrom: 'order', openFrom: 'notice', ocidPrefix: 'ocds-213czf' }),
}
