import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { lastDelivery } from '../acts/delivery.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { type CaseDocument, selectDocuments } from './documents.store.ts'

/** A paper, and where its content lies. */
export type OpenedDocument = CaseDocument & { path: string }

type Place = { projectId: string; caseId: string }

/** The files that came with the last delivery, by the names they were given. For whoever was let in already. */
export async function listDeliveredFiles(
  { db }: Ctx,
  { projectId, id, events }: Pick<FoundCase, 'projectId' | 'id' | 'events'>,
): Promise<{ id: string; name: string }[]> {
  const eventId = lastDelivery({ events })?.eventId
  const papers = (await selectDocuments(db, projectId, id)).filter((one) => one.eventId === eventId)
  return papers
    .filter(({ fileName }) => !OURS.has(fileName))
    .map(({ id, fileName }) => ({ id, name: fileName.replace(/^\d+-/, '') }))
}

/** The paper that the product writes of a delivery itself. */
const OURS = new Set(['delivery.json', 'delivery.html'])

/** The papers of a purchase for whoever was let in already: a member, the holder of a link in its transaction, a job. */
export const readDocuments = (ctx: Ctx, { projectId, caseId }: Place): Promise<CaseDocument[]> =>
  selectDocuments(ctx.db, projectId, caseId)

/** The papers of a purchase in the order of what they prove; their bytes lie at `ctx.files.pathOf(sha256)`. Throws `case.no-such-case`. */
export async function listDocuments(ctx: Ctx, place: Place): Promise<CaseDocument[]> {
  await allow(ctx, 'case.read', place.projectId)
  await readCase(ctx, place)
  return readDocuments(ctx, place)
}

/** One paper, and where its content lies. Throws `deliver.no-such-document`. */
export async function openDocument(ctx: Ctx, input: Place & { documentId: string }): Promise<OpenedDocument> {
  const found = (await listDocuments(ctx, input)).find(({ id }) => id === input.documentId)
  if (!found) throw deliverRefusals.noSuchDocument()
  return { ...found, path: ctx.files.pathOf(found.sha256) }
}
