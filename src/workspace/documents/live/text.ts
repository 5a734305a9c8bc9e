import * as Y from 'yjs'
import type { ProseNode } from '#lib/prose/prose.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { changeProse, openState, readProse } from '../content/y-prose.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { changeRecord } from '../documents.store.ts'
import { takesWriting } from '../states/states.ts'
import { listUpdates, storeUpdate } from './updates.store.ts'

/** A document's Yjs state, from everything that was ever stored of it. */
export async function openText(ctx: Ctx, documentId: string): Promise<Y.Doc> {
  return openState((await listUpdates(ctx.db, documentId)).map(({ content }) => content))
}

const personIn = (ctx: Ctx) => actingPerson(ctx)

/**
 * Changes the words of a document whose row the caller holds locked, as one more update: whoever has it open gets it
 * within a moment. Refuses where the document takes no writing.
 */
export async function changeText(
  ctx: Ctx,
  document: DocumentRecord,
  change: (before: ProseNode) => ProseNode,
): Promise<Y.Doc> {
  if (!takesWriting(document.state)) throw refusals.notWritable(document.state)
  const doc = await openText(ctx, document.id)
  const vector = Y.encodeStateVector(doc)
  changeProse(doc, change(readProse(doc)))
  const content = Y.encodeStateAsUpdate(doc, vector)
  const at = ctx.clock.now()
  await storeUpdate(ctx.db, { documentId: document.id, content, personId: personIn(ctx), at, live: false })
  await changeRecord(ctx.db, document.id, {}, at)
  return doc
}
