import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { type Frozen, freezeContent, hashOfContent, thawContent } from '../content/frozen.ts'
import { contentOf } from '../content/surroundings.ts'
import { readProse } from '../content/y-prose.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { openText } from '../live/text.ts'
import { type DocumentState, isClosed } from '../states/states.ts'
import { findVersionRow } from './versions.store.ts'

export type DocumentContent = {
  title: string
  content: Content
  /** In which it is written: `en`, `fr`. */
  language: string
  /** Over the title and the frozen content: what approvals name. */
  sha256: string
  /** The version's number; undefined for the text as it stands now. */
  version: number | undefined
  state: DocumentState
}

/**
 * A document as everybody reads it: a version as it was frozen; else, once it is closed, the version that was approved;
 * else the text as it stands now. Refuses who may not read, and a version that is not there.
 */
export async function readDocumentContent(
  ctx: Ctx,
  input: { projectId: string; documentId: string; version?: number },
): Promise<DocumentContent> {
  await allow(ctx, 'document.read', input.projectId)
  const document = await needDocument(ctx, input)
  const { title, state, language } = document
  const number = input.version ?? (isClosed(state) ? document.finalVersion : null)
  if (number === null) {
    const content = await contentOf(ctx, input, readProse(await openText(ctx, document.id)))
    const sha256 = hashOfContent(title, freezeContent(content))
    return { title, content, language, sha256, version: undefined, state }
  }
  const row = await findVersionRow(ctx.db, document.id, number)
  if (!row) throw refusals.noSuchVersion()
  const content = await thawContent(ctx, row.content as Frozen)
  return { title: row.title, content, language, sha256: row.sha256, version: number, state: row.state }
}
