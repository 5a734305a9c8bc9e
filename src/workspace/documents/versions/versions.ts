import * as Y from 'yjs'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { keepClaims } from '../content/claims-of-document.ts'
import { freezeContent, hashOfContent, type Json } from '../content/frozen.ts'
import { contentOf } from '../content/surroundings.ts'
import { readProse } from '../content/y-prose.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { changeText, openText } from '../live/text.ts'
import { findVersionRow, listVersionRows, nextVersionNumber, storeVersion, type Version } from './versions.store.ts'

type Which = { projectId: string; documentId: string }

/** Freezes the text of a document whose row the caller holds locked: its words, what its live parts show, its hash. */
export async function freezeVersion(
  ctx: Ctx,
  document: DocumentRecord,
  { name, reason = '' }: { name: string; reason?: string },
): Promise<Version> {
  if (await may(ctx, 'claim.write', document.projectId))
    await keepClaims(ctx, { projectId: document.projectId, documentId: document.id })
  const doc = await openText(ctx, document.id)
  const prose = readProse(doc)
  const content = freezeContent(await contentOf(ctx, { projectId: document.projectId, documentId: document.id }, prose))
  const version = {
    number: await nextVersionNumber(ctx.db, document.id),
    title: document.title,
    name,
    reason,
    state: document.state,
    sha256: hashOfContent(document.title, content),
    madeBy: actingPerson(ctx),
    madeAt: ctx.clock.now(),
  }
  const yjs = Buffer.from(Y.encodeStateAsUpdate(doc))
  await storeVersion(ctx.db, document.id, { ...version, prose, content: content as Json, yjs })
  await ctx.log.record(ctx, {
    type: 'document.version-made',
    thing: `document:${document.id}`,
    projectId: document.projectId,
    data: { version: version.number, sha256: version.sha256 },
  })
  return version
}

const named = z.object({
  name: z.string().trim().min(1, 'Enter a name for the version.').max(120, 'Shorten the name to 120 characters.'),
})

/** Keeps the text as it stands under a name. */
export function makeVersion(ctx: Ctx, input: Which & { name: string }): Promise<Version> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.write', input.projectId)
    const { name } = checkInput(named, input)
    return freezeVersion(ctx, await needDocument(ctx, input, true), { name })
  })
}

/** The versions of a document, the newest first. */
export async function listVersions(ctx: Ctx, input: Which): Promise<Version[]> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  return listVersionRows(ctx.db, input.documentId)
}

/** Writes the words of a version anew, as a change like any other; what stood until now is kept as a version first. */
export function restoreVersion(ctx: Ctx, input: Which & { number: number }): Promise<Version> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.write', input.projectId)
    const document = await needDocument(ctx, input, true)
    const row = await findVersionRow(ctx.db, document.id, input.number)
    if (!row) throw refusals.noSuchVersion()
    const before = await freezeVersion(ctx, document, { name: `Before version ${input.number} was restored` })
    await changeText(ctx, document, () => row.prose)
    await ctx.log.record(ctx, {
      type: 'document.restored',
      thing: `document:${document.id}`,
      projectId: input.projectId,
      data: { version: input.number },
    })
    return before
  })
}
