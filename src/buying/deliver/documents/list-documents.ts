import { readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { type CaseDocument, selectDocuments } from './documents.store.ts'

/** A paper, and where its content lies. */
export type OpenedDocument = CaseDocument & { path: string }

type Place = { projectId: string; caseId: string }

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
