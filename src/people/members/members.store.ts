import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../roles.ts'
import type { Member } from './member.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export async function storeMember(
  db: Db,
  member: { projectId: string; personId: string; role: string; joinedAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('people.member')
    .values({ project_id: member.projectId, person_id: member.personId, role: member.role, joined_at: member.joinedAt })
    .execute()
}

export async function storeRole(db: Db, projectId: string, personId: string, role: string): Promise<void> {
  await tables(db)
    .updateTable('people.member')
    .set({ role })
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .execute()
}

export async function deleteMember(db: Db, projectId: string, personId: string): Promise<void> {
  await tables(db)
    .deleteFrom('people.member')
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .execute()
}

export async function listRolesOf(db: Db, projectId: string): Promise<Role[]> {
  return tables(db)
    .selectFrom('people.project_role')
    .where('project_id', '=', projectId)
    .select(['id', 'side', 'name', 'description', 'grants'])
    .execute()
}

const selectMembers = (db: Db, projectId: string) =>
  tables(db)
    .selectFrom('people.member as member')
    .innerJoin('people.person as person', 'person.id', 'member.person_id')
    .innerJoin('people.project_role as role', (join) =>
      join.onRef('role.project_id', '=', 'member.project_id').onRef('role.id', '=', 'member.role'),
    )
    .leftJoin('people.organisation as organisation', 'organisation.id', 'person.organisation_id')
    .where('member.project_id', '=', projectId)
    .select([
      'person.id as personId',
      'organisation.name as organisation',
      'person.name',
      'person.email',
      'role.id as role',
      'role.name as roleName',
      'role.side',
      'role.grants',
      'member.joined_at as joinedAt',
    ])

export async function listMembersOf(db: Db, projectId: string): Promise<Member[]> {
  return selectMembers(db, projectId).orderBy('person.name').execute()
}

export async function findMember(db: Db, projectId: string, personId: string): Promise<Member | undefined> {
  if (!isId(personId)) return undefined
  return selectMembers(db, projectId).where('person.id', '=', personId).executeTakeFirst()
}

/** Locks the project's members, so that two people cannot both remove the other as the last lead. */
export async function lockMembers(db: Db, projectId: string): Promise<void> {
  await tables(db).selectFrom('people.project').where('id', '=', projectId).select('id').forUpdate().execute()
}
