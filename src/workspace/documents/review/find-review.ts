import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import { allow, listMembers, type Member } from '#people/index.ts'
import type { Ctx, ProjectView } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import type { Made, MadeState, Waiting } from '#platform/things.ts'
import { sayOutsider } from '../../links/link.ts'
import { listLinksOfIds } from '../../links/links.store.ts'
import { keepSeen, listReadersOf } from '../classes/document-sight.ts'
import { listUnanswered, type Unanswered } from '../comments/unanswered.ts'
import type { DocumentRecord } from '../document.ts'
import { listRecords, listRecordsOfIds } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import type { Which } from '../states/move.ts'
import type { DocumentState } from '../states/states.ts'
import { listAwaited } from './approve.ts'
import {
  type Approval,
  type Asked,
  type GivenVerdict,
  listApprovals,
  listAsked,
  listRounds,
  listVerdicts,
  listWaiting,
  type Round,
} from './review.store.ts'

/** Everything that reviewers and approvers have said of a document. */
export type Review = {
  rounds: Round[]
  /** Who was asked: in a round, or (with none) to approve. */
  asked: { round: number | null; personId: string | null }[]
  /** Of members and of those from outside, whose word is advice. */
  verdicts: Named<GivenVerdict>[]
  approvals: Named<Approval>[]
  /** Names of those from outside who were asked to approve the version that waits, and have not. */
  awaited: string[]
  /** Members who were asked and may not read the document any more: nobody waits for them. */
  cannotSee: string[]
}

/** A verdict or an approval; `outsider` is the name of whoever is no member, empty once it was forgotten. */
type Named<Given extends { linkId: string | null }> = Omit<Given, 'linkId'> & { outsider: string | null }

async function nameOutsiders<Given extends { linkId: string | null }>(
  ctx: Ctx,
  given: readonly Given[],
): Promise<Named<Given>[]> {
  const links = await listLinksOfIds(
    ctx.db,
    given.map(({ linkId }) => linkId),
  )
  return given.map(({ linkId, ...said }) => {
    const link = links.get(linkId ?? '')
    return { ...said, outsider: link ? sayOutsider(link) : null }
  })
}

async function listUnseeing(ctx: Ctx, document: DocumentRecord, asked: Review['asked']): Promise<string[]> {
  const readers = new Set((await listReadersOf(ctx, document)).map(({ personId }) => personId))
  const members = new Set((await listMembers(ctx, document.projectId)).map(({ personId }) => personId))
  const ids = new Set(asked.flatMap(({ personId }) => personId ?? []))
  return [...ids].filter((id) => members.has(id) && !readers.has(id))
}

/** The members who may read a document, and so can be asked about it. */
export async function listReaders(ctx: Ctx, input: Which): Promise<Member[]> {
  await allow(ctx, 'document.read', input.projectId)
  return listReadersOf(ctx, await needDocument(ctx, input))
}

/** The reviews and approvals of a document, from the first round on. */
export async function findReview(ctx: Ctx, input: Which): Promise<Review> {
  await allow(ctx, 'document.read', input.projectId)
  const document = await needDocument(ctx, input)
  const { id, state, finalVersion } = document
  const [rounds, asked, verdicts, approvals] = await Promise.all([
    listRounds(ctx.db, id),
    listAsked(ctx.db, id),
    listVerdicts(ctx.db, id),
    listApprovals(ctx.db, id),
  ])
  const given = approvals.filter(({ version }) => version === finalVersion)
  const awaited = state === 'final-review' ? await listAwaited(ctx, document, given) : []
  const named = { verdicts: await nameOutsiders(ctx, verdicts), approvals: await nameOutsiders(ctx, approvals) }
  return { rounds, asked, ...named, awaited, cannotSee: await listUnseeing(ctx, document, asked) }
}

const madeStates: Record<DocumentState, MadeState> = {
  draft: 'begun',
  'in-review': 'in-review',
  revising: 'in-review',
  'final-review': 'in-review',
  closed: 'approved',
  formatted: 'approved',
  delivered: 'delivered',
  published: 'delivered',
}

function madeOf({ id, title, template, step, state, changedAt }: DocumentRecord): Made[] {
  const [key] = template?.split('@') ?? []
  return key
    ? [{ ref: `document:${id}`, name: title, template: key, state: madeStates[state], at: changedAt, step }]
    : []
}

const askedOf = ({ id, title, state, closesOn }: Asked): Waiting => ({
  ref: `document:${id}`,
  name: title,
  what: state === 'in-review' ? 'document-review' : 'document-approval',
  ...(closesOn ? { due: new Date(`${closesOn}T00:00:00Z`) } : {}),
})

const saidOf = ({ id, title, by }: Unanswered): Waiting => ({
  ref: `document:${id}`,
  name: `${by || t('links.somebody-outside')}: ${title}`,
  what: 'outsider-comment',
})

/** What waits for somebody, of documents that they may know of. */
async function listSeenWaiting(ctx: Ctx, projectId: string, personId: string): Promise<Waiting[]> {
  const asked = (await listWaiting(ctx.db, projectId, personId)).map(askedOf)
  const said = (await listUnanswered(ctx.db, projectId, personId)).map(saidOf)
  const waiting = [...asked, ...said]
  const ids = waiting.map(({ ref }) => splitRef(ref).id)
  const seen = await keepSeen(ctx, projectId, await listRecordsOfIds(ctx.db, projectId, ids))
  return waiting.filter(({ ref }) => seen.some(({ id }) => ref === `document:${id}`))
}

/** What documents add to the pages of a project: who is waited for, and how many there are. */
export const documentsView: ProjectView = {
  waiting: listSeenWaiting,
  made: async (ctx, projectId) =>
    (await keepSeen(ctx, projectId, await listRecords(ctx.db, projectId))).flatMap(madeOf),
  registers: (projectId) => ({ documents: sql`workspace.document where project_id = ${projectId}` }),
}
