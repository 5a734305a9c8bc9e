import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../roles.ts'
import type { Project } from './project.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export async function storeProject(
  db: Db,
  project: Omit<Project, 'organisation'> & { organisationId: string; createdBy: string | null },
): Promise<void> {
  const { id, name, organisationId, createdBy, createdAt, isInvented } = project
  await tables(db)
    .insertInto('people.project')
    .values({
      ...{ id, name, organisation_id: organisationId },
      ...{ created_by: createdBy, created_at: createdAt, is_invented: isInvented },
    })
    .execute()
}

export async function storeRoles(db: Db, projectId: string, roles: Role[]): Promise<void> {
  const rows = roles.map((role) => ({ ...role, project_id: projectId }))
  await tables(db).insertInto('people.project_role').values(rows).execute()
}

export async function storeProjectName(db: Db, projectId: string, name: string): Promise<void> {
  await tables(db).updateTable('people.project').set({ name }).where('id', '=', projectId).execute()
}

export async function deleteProject(db: Db, projectId: string): Promise<void> {
  // Members and invitations name a role of the project: they go before its roles do.
  for (const table of ['people.member_role', 'people.member', 'people.invitation'] as const)
    await tables(db).deleteFrom(table).where('project_id', '=', projectId).execute()
  await tables(db).deleteFrom('people.project').where('id', '=', projectId).execute()
}

export async function countPeopleOf(db: Db, projectId: string): Promise<Record<string, number>> {
  const { members } = await tables(db)
    .selectFrom('people.member')
    .select((eb) => eb.fn.countAll<number>().as('members'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return { members: Number(members) }
}

export async function storeOrganisationOf(db: Db, projectId: string, organisationId: string): Promise<void> {
  await tables(db)
    .updateTable('people.project')
    .set({ organisation_id: organisationId })
    .where('id', '=', projectId)
    .execute()
}

const selectProjects = (db: Db) =>
  tables(db)
    .selectFrom('people.project as project')
    .innerJoin('people.organisation as organisation', 'organisation.id', 'project.organisation_id')
    .select([
      'project.id',
      'project.name',
      'organisation.name as organisation',
      'project.created_at as createdAt',
      'project.is_invented as isInvented',
    ])

export async function findProjectById(db: Db, projectId: string): Promise<Project | undefined> {
  if (!isId(projectId)) return undefined
  return selectProjects(db).where('project.id', '=', projectId).executeTakeFirst()
}

/** With the names of the roles they hold in each, in the order in which they took them on. */
export async function listProjectsOf(db: Db, personId: string): Promise<(Project & { role: string })[]> {
  return selectProjects(db)
    .innerJoin('people.member as member', 'member.project_id', 'project.id')
    .where('member.person_id', '=', personId)
    .select(
      sql<string>`(select coalesce(string_agg(role.name, ', ' order by held.since, role.name), '')
        from people.member_role held
        join people.project_role role on role.project_id = held.project_id and role.id = held.role
       where held.project_id = member.project_id and held.person_id = member.person_id)`.as('role'),
    )
    .orderBy('project.name')
    .execute()
}

export async function listAllProjects(db: Db): Promise<(Project & { organisationId: string })[]> {
  return selectProjects(db).select('project.organisation_id as organisationId').orderBy('project.name').execute()
}
