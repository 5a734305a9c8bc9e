import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { OpenInvitation } from './invitation.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

type NewInvitation = Omit<OpenInvitation, 'project' | 'roleName'> & { tokenHash: string; invitedBy: string | null }

export async function storeInvitation(db: Db, invitation: NewInvitation): Promise<void> {
  await tables(db)
    .insertInto('people.invitation')
    .values({
      id: invitation.id,
      project_id: invitation.projectId,
      email: invitation.email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

const selectOpen = (db: Db, now: Date) =>
  tables(db)
    .selectFrom('people.invitation as invitation')
    .leftJoin('people.project as project', 'project.id', 'invitation.project_id')
    .leftJoin('people.project_role as role', (join) =>
      join.onRef('role.project_id', '=', 'invitation.project_id').onRef('role.id', '=', 'invitation.role'),
    )
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .select([
      'invitation.id',
      'invitation.project_id as projectId',
      'project.name as project',
      'invitation.email',
      'invitation.role',
      'role.name as roleName',
      'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt',
    ])

/** Of a project; with null, those to no project. */
export async function listOpenInvitations(db: Db, projectId: string | null, now: Date): Promise<OpenInvitation[]> {
  return selectOpen(db, now)
    .where('invitation.project_id', 'is not distinct from', projectId)
    .orderBy('invitation.created_at')
    .execute()
}

export async function findOpenInvitation(db: Db, tokenHash: string, now: Date): Promise<OpenInvitation | undefined> {
  return selectOpen(db, now).where('invitation.token_hash', '=', tokenHash).executeTakeFirst()
}

/** Waits for whoever is about to use or withdraw an invitation; false where it is open no more after that. */
export async function holdInvitation(db: Db, id: string): Promise<boolean> {
  const held = await tables(db)
    .selectFrom('people.invitation')
    .select('id')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** Marks an invitation that is held as used. */
export async function markAccepted(db: Db, id: string, now: Date): Promise<void> {
  await tables(db).updateTable('people.invitation').set({ accepted_at: now }).where('id', '=', id).execute()
}

export async function markWithdrawn(db: Db, projectId: string | null, id: string, now: Date): Promise<boolean> {
  if (!isId(id)) return false
  const done = await tables(db)
    .updateTable('people.invitation')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('project_id', 'is not distinct from', projectId)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Every invitation to an address, open or not, for the person it is about. */
export async function listInvitationsTo(db: Db, email: string) {
  return tables(db)
    .selectFrom('people.invitation as invitation')
    .leftJoin('people.project as project', 'project.id', 'invitation.project_id')
    .where('invitation.email', '=', email)
    .select(['project.name as project', 'invitation.role', 'invitation.created_at as createdAt'])
    .execute()
}

export async function deleteInvitationsTo(db: Db, email: string): Promise<void> {
  await tables(db).deleteFrom('people.invitation').where('email', '=', email).execute()
}
