import { sql } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/context.ts'
import { tablesOf } from '../documents.store.ts'

export type Verdict = 'approve' | 'approve-with-changes' | 'reject'
export type GivenVerdict = {
  round: number
  personId: string | null
  /** The link by which somebody from outside gave it. */
  linkId: string | null
  verdict: Verdict
  note: string
  at: Date
}
export type Round = {
  number: number
  audience: string
  openedAt: Date
  closesOn: string | null
  closedAt: Date | null
  version: number
}
export type Approval = {
  version: number
  sha256: string
  personId: string | null
  /** The link by which somebody from outside approved. */
  linkId: string | null
  roles: string
  note: string
  at: Date
}

export async function storeRound(db: Db, documentId: string, round: Round): Promise<void> {
  const { openedAt, closesOn, closedAt, ...rest } = round
  await tablesOf(db)
    .insertInto('workspace.review_round')
    .values({ ...rest, document_id: documentId, opened_at: openedAt, closes_on: closesOn, closed_at: closedAt })
    .execute()
}

export async function endRound(db: Db, documentId: string, number: number, at: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('workspace.review_round')
    .set({ closed_at: at })
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .execute()
}

export async function listRounds(db: Db, documentId: string): Promise<Round[]> {
  return tablesOf(db)
    .selectFrom('workspace.review_round')
    .where('document_id', '=', documentId)
    .select([
      'number',
      'audience',
      'opened_at as openedAt',
      'closes_on as closesOn',
      'closed_at as closedAt',
      'version',
    ])
    .orderBy('number', 'desc')
    .execute()
}

/** Names who is asked, in a round or (with none) to approve; whoever was asked for the same before is not any more. */
export async function replaceAsked(
  ctx: { db: Db; clock: Clock },
  documentId: string,
  round: number | null,
  people: readonly string[],
): Promise<void> {
  await tablesOf(ctx.db)
    .deleteFrom('workspace.document_asked')
    .where('document_id', '=', documentId)
    .where('round', 'is not distinct from', round)
    .execute()
  if (!people.length) return
  const rows = people.map((person) => ({ id: ctx.clock.newId(), document_id: documentId, round, person_id: person }))
  await tablesOf(ctx.db).insertInto('workspace.document_asked').values(rows).execute()
}

export async function listAsked(
  db: Db,
  documentId: string,
): Promise<{ round: number | null; personId: string | null }[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_asked')
    .where('document_id', '=', documentId)
    .select(['round', 'person_id as personId'])
    .execute()
}

type NewVerdict = GivenVerdict & { id: string; documentId: string }

/** A person, and a link, has one verdict a round; a later one takes its place. */
export async function storeVerdict(
  db: Db,
  { id, documentId, personId, linkId, ...verdict }: NewVerdict,
): Promise<void> {
  const given = tablesOf(db)
    .deleteFrom('workspace.document_verdict')
    .where('document_id', '=', documentId)
    .where('round', '=', verdict.round)
  if (personId) await given.where('person_id', '=', personId).execute()
  if (linkId) await given.where('link_id', '=', linkId).execute()
  await tablesOf(db)
    .insertInto('workspace.document_verdict')
    .values({ ...verdict, id, document_id: documentId, person_id: personId, link_id: linkId })
    .execute()
}

export async function listVerdicts(db: Db, documentId: string): Promise<GivenVerdict[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_verdict')
    .where('document_id', '=', documentId)
    .select(['round', 'person_id as personId', 'link_id as linkId', 'verdict', 'note', 'at'])
    .orderBy('at')
    .execute()
}

type NewApproval = Approval & { id: string; documentId: string }

/** A person approves a version once; a later approval takes the place of the earlier. */
export async function storeApproval(
  db: Db,
  { id, documentId, personId, linkId, ...approval }: NewApproval,
): Promise<void> {
  if (personId)
    await tablesOf(db)
      .deleteFrom('workspace.document_approval')
      .where('document_id', '=', documentId)
      .where('version', '=', approval.version)
      .where('person_id', '=', personId)
      .execute()
  await tablesOf(db)
    .insertInto('workspace.document_approval')
    .values({ ...approval, id, document_id: documentId, person_id: personId, link_id: linkId })
    .execute()
}

export async function listApprovals(db: Db, documentId: string): Promise<Approval[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_approval')
    .where('document_id', '=', documentId)
    .select(['version', 'sha256', 'person_id as personId', 'link_id as linkId', 'roles', 'note', 'at'])
    .orderBy('at')
    .execute()
}

export type Asked = { id: string; title: string; state: 'in-review' | 'final-review'; closesOn: string | null }

/** Documents of a project on which a person was asked for a word and has not given it. */
export async function listWaiting(db: Db, projectId: string, personId: string): Promise<Asked[]> {
  const tables = tablesOf(db)
  const reviews = tables
    .selectFrom('workspace.document as document')
    .innerJoin('workspace.document_asked as asked', (join) =>
      join.onRef('asked.document_id', '=', 'document.id').onRef('asked.round', '=', 'document.round'),
    )
    .innerJoin('workspace.review_round as round', (join) =>
      join.onRef('round.document_id', '=', 'document.id').onRef('round.number', '=', 'document.round'),
    )
    .where('document.project_id', '=', projectId)
    .where('document.state', '=', 'in-review')
    .where('asked.person_id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspace.document_verdict as verdict')
            .whereRef('verdict.document_id', '=', 'document.id')
            .whereRef('verdict.round', '=', 'document.round')
            .where('verdict.person_id', '=', personId)
            .select('verdict.id'),
        ),
      ),
    )
    .select(['document.id', 'document.title', 'document.state', 'round.closes_on as closesOn'])
  const approvals = tables
    .selectFrom('workspace.document as document')
    .innerJoin('workspace.document_asked as asked', 'asked.document_id', 'document.id')
    .where('document.project_id', '=', projectId)
    .where('document.state', '=', 'final-review')
    .where('asked.round', 'is', null)
    .where('asked.person_id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspace.document_approval as approval')
            .whereRef('approval.document_id', '=', 'document.id')
            .whereRef('approval.version', '=', 'document.final_version')
            .where('approval.person_id', '=', personId)
            .select('approval.id'),
        ),
      ),
    )
    .select(['document.id', 'document.title', 'document.state', sql<string | null>`null::date`.as('closesOn')])
  return (await reviews.unionAll(approvals).execute()) as Asked[]
}
