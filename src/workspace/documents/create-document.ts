import { checkInput } from '#lib/check-input.ts'
import { emptyProse } from '#lib/prose/prose.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findTemplateIn, type Template } from '#playbooks/index.ts'
import { findDocumentSight } from './classes/document-sight.ts'
import { fromTemplate } from './content/from-template.ts'
import { encodeProse } from './content/y-prose.ts'
import { type DocumentRecord, type NewDocument, newDocumentSchema } from './document.ts'
import { refusals } from './documents.errors.ts'
import { storeDocument } from './documents.store.ts'
import { storeUpdate } from './live/updates.store.ts'

type Start = { title: string; step?: string | undefined; template?: Template | undefined; update: Uint8Array }

/** Stores a new document with its first words, as an update; the caller has asked whether the actor may. */
export async function startDocument(ctx: Ctx, projectId: string, start: Start): Promise<DocumentRecord> {
  const { title, step, template, update: content } = start
  const at = ctx.clock.now()
  const createdBy = actingPerson(ctx)
  const document: DocumentRecord = {
    id: ctx.clock.newId(),
    projectId,
    title,
    template: template ? `${template.id}@${template.version}` : null,
    step: step || null,
    language: template?.language ?? currentLanguage(),
    access: template?.access ?? 'project',
    product: null,
    state: 'draft',
    round: 0,
    finalVersion: null,
    layout: {},
    createdBy,
    createdAt: at,
    changedAt: at,
  }
  await storeDocument(ctx.db, document)
  await storeUpdate(ctx.db, { documentId: document.id, content, personId: createdBy, at, live: true })
  await ctx.log.record(ctx, { type: 'document.created', thing: `document:${document.id}`, projectId })
  return document
}

/** Nobody starts what they may not read. */
async function needTeam(ctx: Ctx, projectId: string, { id, version }: Template): Promise<void> {
  const { sees } = await findDocumentSight(ctx, projectId)
  if (!sees({ id: '', template: `${id}@${version}`, product: null, state: 'draft' })) throw refusals.notOfTeam()
}

/** Starts a document: from a template by its id, or empty; `step` is the step of a run it belongs to. */
export function createDocument(ctx: Ctx, input: { projectId: string } & NewDocument): Promise<DocumentRecord> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'document.create', projectId)
    const { title, template: id, step } = checkInput(newDocumentSchema, input)
    const template = id ? await findTemplateIn(ctx, projectId, id) : undefined
    if (id && !template) throw refusals.noSuchTemplate(id)
    if (template) await needTeam(ctx, projectId, template)
    const prose = template ? fromTemplate(template, () => ctx.clock.newId()) : emptyProse()
    return startDocument(ctx, projectId, { title, step, template, update: encodeProse(prose) })
  })
}
