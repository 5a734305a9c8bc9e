import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Capability } from '#platform/things.ts'
import type { PeopleTables } from './people.tables.ts'

/** What a person's roles grant together in a project; undefined where they are no member (or the id is no id). */
export async function findGrants(db: Db, projectId: string, personId: string): Promise<Capability[] | undefined> {
  if (!isId(projectId)) return undefined
  const found = await db
    .withTables<PeopleTables>()
    .selectFrom('people.member_role as member')
    .innerJoin('people.project_role as role', (join) =>
      join.onRef('role.project_id', '=', 'member.project_id').onRef('role.id', '=', 'member.role'),
    )
    .where('member.project_id', '=', projectId)
    .where('member.person_id', '=', personId)
    .select('role.grants')
    .execute()
  return found.length ? [...new Set(found.flatMap(({ grants }) => grants))] : undefined
}

/** Whether a person administers the installation. */
export async function isAdministrator(db: Db, personId: string): Promise<boolean> {
  const found = await db
    .withTables<PeopleTables>()
    .selectFrom('people.person')
    .where('id', '=', personId)
    .select('administrator')
    .executeTakeFirst()
  return found?.administrator ?? false
}
