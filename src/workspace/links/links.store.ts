import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import type { LinkVerb, ReviewerLink } from './link.ts'

type Tables = {
  'workspace.reviewer_link': {
    id: string
    project_id: string
    thing: Ref
    version: number | null
    party: string | null
    name: string
    organisation: string
    may: LinkVerb
    token_hash: string
    made_by: string | null
    made_at: Date
    expires_at: Date
    ended_at: Date | null
    used_at: Date | null
  }
}
const tables = (db: Db) => db.withTables<Tables>()

const columns = [
  'id',
  'project_id as projectId',
  'thing',
  'version',
  'party',
  'name',
  'organisation',
  'may',
  'made_by as madeBy',
  'made_at as madeAt',
  'expires_at as expiresAt',
  'ended_at as endedAt',
  'used_at as usedAt',
] as const

export async function insertLink(db: Db, link: ReviewerLink & { tokenHash: string }): Promise<void> {
  const { id, thing, version, party, name, organisation, may } = link
  await tables(db)
    .insertInto('workspace.reviewer_link')
    .values({
      ...{ id, thing, version, party, name, organisation, may, project_id: link.projectId },
      ...{ token_hash: link.tokenHash, made_by: link.madeBy, made_at: link.madeAt, expires_at: link.expiresAt },
    })
    .execute()
}

export async function findLinkByHash(db: Db, tokenHash: string): Promise<ReviewerLink | undefined> {
  return tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('token_hash', '=', tokenHash)
    .select(columns)
    .executeTakeFirst()
}

/** The link as it stands; nobody ends it or uses it until the transaction is over. */
export async function lockLink(db: Db, id: string): Promise<ReviewerLink | undefined> {
  return tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('id', '=', id)
    .select(columns)
    .forUpdate()
    .executeTakeFirst()
}

/** The links to a thing, the newest first. */
export async function listLinksTo(db: Db, projectId: string, thing: Ref): Promise<ReviewerLink[]> {
  return tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('project_id', '=', projectId)
    .where('thing', '=', thing)
    .select(columns)
    .orderBy('made_at', 'desc')
    .execute()
}

type Change = { usedAt?: Date; version?: number; endedAt?: Date; isForgotten?: boolean }

export async function changeLink(db: Db, id: string, change: Change): Promise<void> {
  const { usedAt, version, endedAt, isForgotten } = change
  await tables(db)
    .updateTable('workspace.reviewer_link')
    .set({
      ...(usedAt && { used_at: usedAt }),
      ...(version && { version }),
      ...(endedAt && { ended_at: sql<Date>`coalesce(ended_at, ${endedAt})` }),
      ...(isForgotten && { name: '', organisation: '' }),
    })
    .where('id', '=', id)
    .execute()
}

/** The links to all things of a kind in a project, the newest first. */
export async function listLinksOfKind(db: Db, projectId: string, kind: string): Promise<ReviewerLink[]> {
  return tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('project_id', '=', projectId)
    .where('thing', 'like', `${kind}:%`)
    .select(columns)
    .orderBy('made_at', 'desc')
    .execute()
}

export async function deleteLinksTo(db: Db, projectId: string, thing: Ref): Promise<void> {
  await tables(db)
    .deleteFrom('workspace.reviewer_link')
    .where('project_id', '=', projectId)
    .where('thing', '=', thing)
    .execute()
}

/** Links by their ids: who said what came by them. */
export async function listLinksOfIds(db: Db, ids: readonly (string | null)[]): Promise<Map<string, ReviewerLink>> {
  const known = ids.filter((id) => id !== null).filter(isId)
  if (!known.length) return new Map()
  const found = await tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('id', 'in', known)
    .select(columns)
    .execute()
  return new Map(found.map((link) => [link.id, link]))
}

export async function countLinks(db: Db, projectId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('workspace.reviewer_link')
    .where('project_id', '=', projectId)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
