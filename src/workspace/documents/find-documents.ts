import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { ProseNode } from '#lib/prose/prose.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { deleteLinksTo } from '../links/links.store.ts'
import { findDocumentSight, keepSeen } from './classes/document-sight.ts'
import { readProse } from './content/y-prose.ts'
import { type DocumentRecord, titleSchema } from './document.ts'
import { refusals } from './documents.errors.ts'
import { changeRecord, deleteRecord, findRecord, listRecords } from './documents.store.ts'
import { openText } from './live/text.ts'
import { isClosed, takesWriting } from './states/states.ts'

type Which = { projectId: string; documentId: string }

/** The document as it stands, for whoever may know of it; `lock` holds it for the caller's transaction. */
export async function needDocument(ctx: Ctx, { projectId, documentId }: Which, lock = false): Promise<DocumentRecord> {
  const document = await findRecord(ctx.db, projectId, documentId, lock)
  if (!document || !(await findDocumentSight(ctx, projectId)).sees(document)) throw refusals.noSuchDocument()
  return document
}

/** The documents of a project that whoever asks may know of, the last changed first. */
export async function listDocuments(ctx: Ctx, projectId: string): Promise<DocumentRecord[]> {
  await allow(ctx, 'document.read', projectId)
  return keepSeen(ctx, projectId, await listRecords(ctx.db, projectId))
}

/** A document by its id. */
export async function findDocument(ctx: Ctx, input: Which): Promise<DocumentRecord> {
  await allow(ctx, 'document.read', input.projectId)
  return needDocument(ctx, input)
}

/** The words of a document as they stand now, as a tree. */
export async function readDocumentText(ctx: Ctx, input: Which): Promise<ProseNode> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  return readProse(await openText(ctx, input.documentId))
}

/** Gives a document another title while its words may change: the title is approved with them. */
export function renameDocument(ctx: Ctx, input: Which & { title: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.write', input.projectId)
    const { title } = checkInput(z.object({ title: titleSchema }), input)
    const document = await needDocument(ctx, input, true)
    if (!takesWriting(document.state)) throw refusals.notWritable(document.state)
    await changeRecord(ctx.db, document.id, { title }, ctx.clock.now())
    const thing = `document:${document.id}`
    await ctx.log.record(ctx, { type: 'document.renamed', thing, projectId: input.projectId })
  })
}

/** Removes a document with its versions and comments, for good; `document.not-removable` once it was closed. */
export function removeDocument(ctx: Ctx, input: Which): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.remove', input.projectId)
    const document = await needDocument(ctx, input, true)
    if (isClosed(document.state)) throw refusals.notRemovable(document.state)
    await deleteRecord(ctx.db, document.id)
    const thing = `document:${document.id}` as const
    await deleteLinksTo(ctx.db, input.projectId, thing)
    await ctx.log.record(ctx, { type: 'document.removed', thing, projectId: input.projectId })
  })
}
