import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { covers, sayOutsider, standingOf } from '../../links/link.ts'
import { listLinksTo } from '../../links/links.store.ts'
import { listReadersOf } from '../classes/document-sight.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { tablesOf } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import type { Which } from '../states/move.ts'
import { findVersionRow } from '../versions/versions.store.ts'
import { type Approval, listApprovals, listAsked, storeApproval } from './review.store.ts'

const newApproval = z.object({
  sha256: z.string().max(64),
  note: z.string().trim().max(10_000, 'Shorten the note to 10,000 characters.').default(''),
})
export type NewApproval = z.input<typeof newApproval>

/** Approves the version that waits for whoever was allowed to; the caller holds the document's row. */
export async function approve(
  ctx: Ctx,
  document: DocumentRecord,
  approver: Pick<Approval, 'personId' | 'linkId' | 'roles'>,
  input: NewApproval,
): Promise<void> {
  const { sha256, note } = checkInput(newApproval, input)
  if (document.state !== 'final-review') throw refusals.wrongState('approve', document.state)
  const row = await findVersionRow(ctx.db, document.id, document.finalVersion ?? 0)
  if (row?.sha256 !== sha256) throw refusals.otherVersion()
  const [id, at, version] = [ctx.clock.newId(), ctx.clock.now(), row.number]
  await storeApproval(ctx.db, { ...approver, id, documentId: document.id, version, sha256, note, at })
  const { projectId } = document
  const thing = `document:${document.id}`
  await ctx.log.record(ctx, { type: 'document.approved', thing, projectId, data: { version, sha256 } })
}

/** Approves, by name, the version that waits; `sha256` is that of the text the person has read. */
export function approveDocument(ctx: Ctx, input: Which & NewApproval): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.approve', input.projectId)
    const document = await needDocument(ctx, input, true)
    const personId = actingPerson(ctx)
    const member = (await listMembers(ctx, input.projectId)).find((one) => one.personId === personId)
    const roles = member?.roles.map(({ name }) => name).join(', ') ?? ''
    await approve(ctx, document, { personId, linkId: null, roles }, input)
  })
}

/** Whoever can still sign by a link from outside; ending the link is to wait for them no more. */
export async function listAwaited(
  ctx: Ctx,
  { projectId, id }: DocumentRecord,
  given: readonly Pick<Approval, 'linkId'>[],
): Promise<string[]> {
  const now = ctx.clock.now()
  const signed = new Set(given.map(({ linkId }) => linkId))
  return (await listLinksTo(ctx.db, projectId, `document:${id}`))
    .filter((link) => covers(link.may, 'sign') && standingOf(link, now) === 'open' && !signed.has(link.id))
    .map(sayOutsider)
}

/** Whoever moved the document to where it waits for approval last. */
async function findAsker(ctx: Ctx, { id }: DocumentRecord): Promise<string | null> {
  const step = await tablesOf(ctx.db)
    .selectFrom('workspace.document_step')
    .where('document_id', '=', id)
    .where('to_state', '=', 'final-review')
    .select('person_id as personId')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return step?.personId ?? null
}

/**
 * Refuses to close what nobody approved but whoever asked for it, as long as another member who may read it could: one other
 * person approves what goes out. Somebody alone closes by their own word.
 */
export async function needAnother(ctx: Ctx, document: DocumentRecord): Promise<void> {
  const asker = await findAsker(ctx, document)
  const members = await listReadersOf(ctx, document)
  const others = members.filter(({ grants, personId }) => grants.includes('approve') && personId !== asker)
  const given = (await listApprovals(ctx.db, document.id)).filter(({ version }) => version === document.finalVersion)
  const isByAnother = given.some(({ personId, linkId }) => linkId === null && personId !== asker)
  if (!isByAnother && others.length) throw refusals.needsAnother(others.map(({ name }) => name))
}

/**
 * Who was asked to approve the version that waits and has not, inside and outside; nobody who may not read it any more. With
 * nobody asked, one approval of any member will do; one from outside alone never does, since whoever makes the link could sign
 * by it.
 */
export async function findMissing(
  ctx: Ctx,
  document: DocumentRecord,
): Promise<{ isApproved: boolean; names: string[] }> {
  const { id, finalVersion } = document
  const asked = (await listAsked(ctx.db, id)).filter(({ round }) => round === null)
  const given = (await listApprovals(ctx.db, id)).filter((one) => one.version === finalVersion)
  const approved = new Set(given.map(({ personId }) => personId))
  const members = new Map((await listReadersOf(ctx, document)).map(({ personId, name }) => [personId, name]))
  const missing = asked.filter(({ personId }) => personId && members.has(personId) && !approved.has(personId))
  const names = [...missing.map((one) => members.get(one.personId!)!), ...(await listAwaited(ctx, document, given))]
  return { isApproved: given.some(({ linkId }) => linkId === null) && !names.length, names }
}
