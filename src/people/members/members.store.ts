import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../roles.ts'
import { type HeldRole, type Member, memberOf } from './member.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export async function storeMember(
  db: Db,
  { projectId, personId, role, joinedAt }: { projectId: string; personId: string; role: string; joinedAt: Date },
): Promise<void> {
  const key = { project_id: projectId, person_id: personId }
  await tables(db)
    .insertInto('people.member')
    .values({ ...key, joined_at: joinedAt })
    .execute()
  await storeHeldRoles(db, projectId, personId, [role], joinedAt)
}

/** Adds roles to those a member has; one they have already stays as it is, with what they accepted. */
export async function storeHeldRoles(
  db: Db,
  projectId: string,
  personId: string,
  roles: readonly string[],
  since: Date,
): Promise<void> {
  if (!roles.length) return
  await tables(db)
    .insertInto('people.member_role')
    .values(roles.map((role) => ({ project_id: projectId, person_id: personId, role, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteHeldRolesExcept(
  db: Db,
  projectId: string,
  personId: string,
  kept: readonly string[],
): Promise<void> {
  await tables(db)
    .deleteFrom('people.member_role')
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .where('role', 'not in', kept)
    .execute()
}

export async function markRoleAccepted(
  db: Db,
  { projectId, personId, role, at }: { projectId: string; personId: string; role: string; at: Date },
): Promise<boolean> {
  const done = await tables(db)
    .updateTable('people.member_role')
    .set({ accepted_at: at })
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function deleteMember(db: Db, projectId: string, personId: string): Promise<void> {
  await tables(db)
    .deleteFrom('people.member')
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .execute()
}

export async function listRolesOf(db: Db, projectId: string): Promise<Required<Role>[]> {
  return tables(db)
    .selectFrom('people.project_role')
    .where('project_id', '=', projectId)
    .select(['id', 'side', 'name', 'description', 'grants', 'core', 'expectations'])
    .orderBy('side')
    .orderBy('core', 'desc')
    .orderBy(sql`cardinality(grants)`, 'desc')
    .orderBy('name')
    .execute()
}

/** The roles of a member as a list of objects, in the order in which they were taken on. */
const heldRoles = sql<HeldRole[]>`(
  select coalesce(json_agg(json_build_object('id', role.id, 'name', role.name, 'side', role.side, 'core', role.core,
      'grants', role.grants, 'acceptedAt', held.accepted_at) order by held.since, role.name), '[]'::json)
    from people.member_role held
    join people.project_role role on role.project_id = held.project_id and role.id = held.role
   where held.project_id = member.project_id and held.person_id = member.person_id)`

const selectMembers = (db: Db, projectId: string) =>
  tables(db)
    .selectFrom('people.member as member')
    .innerJoin('people.person as person', 'person.id', 'member.person_id')
    .leftJoin('people.organisation as organisation', 'organisation.id', 'person.organisation_id')
    .where('member.project_id', '=', projectId)
    .select([
      'person.id as personId',
      'organisation.name as organisation',
      'person.name',
      'person.email',
      'member.joined_at as joinedAt',
      heldRoles.as('roles'),
    ])

export async function listMembersOf(db: Db, projectId: string): Promise<Member[]> {
  return (await selectMembers(db, projectId).orderBy('person.name').execute()).map(memberOf)
}

export async function findMember(db: Db, projectId: string, personId: string): Promise<Member | undefined> {
  if (!isId(personId)) return undefined
  const found = await selectMembers(db, projectId).where('person.id', '=', personId).executeTakeFirst()
  return found && memberOf(found)
}

/** Locks the project's members, so that two people cannot both remove the other as the last lead. */
export async function lockMembers(db: Db, projectId: string): Promise<void> {
  await tables(db).selectFrom('people.project').where('id', '=', projectId).select('id').forNoKeyUpdate().execute()
}
