import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { NewLink } from '../../links/link.ts'
import { makeLink } from '../../links/make-link.ts'
import { findDocumentSight } from '../classes/document-sight.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { listRounds } from '../review/review.store.ts'
import type { Which } from '../states/move.ts'
import { takesWriting } from '../states/states.ts'
import { freezeVersion } from '../versions/versions.ts'

/** What is for the research team, or the core teams, is for nobody outside of it, whoever would send it. */
async function needForMembers(ctx: Ctx, document: DocumentRecord): Promise<void> {
  const access = (await findDocumentSight(ctx, document.projectId)).classOf(document)
  if (access !== 'project' && access !== 'public') throw refusals.notForOutside()
}

/**
 * Makes a link by which one person from outside reads this document and, as told, comments on it or approves it by name.
 * They see a version: the one that is reviewed or waits for approval, or the text of now, which is kept for them.
 * Throws `document.not-for-outside` where the agreement keeps it to a team.
 */
export function shareDocument(ctx: Ctx, input: Which & NewLink): Promise<{ id: string; link: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, documentId, ...asked } = input
    await allow(ctx, 'document.share', projectId)
    const document = await needDocument(ctx, input, true)
    await needForMembers(ctx, document)
    const version = takesWriting(document.state)
      ? (await freezeVersion(ctx, document, { name: 'Shown to somebody from outside' })).number
      : (document.finalVersion ?? (await listRounds(ctx.db, documentId))[0]?.version ?? null)
    const thing = `document:${documentId}` as const
    const made = await makeLink(ctx, { projectId, thing, version, party: null, title: document.title }, asked)
    const data = { link: made.id, may: asked.may }
    await ctx.log.record(ctx, { type: 'document.shared', thing, projectId, data })
    return made
  })
}
