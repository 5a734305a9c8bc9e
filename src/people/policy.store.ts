import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { Capability } from '#platform/things.ts'

/** What a person's role grants in a project; undefined where they are no member (or the id is no id). */
export async function findGrants(db: Db, projectId: string, personId: string): Promise<Capability[] | undefined> {
  const found = await sql<{ grants: Capability[] }>`
    select role.grants
    from people.member
    join people.project_role as role on role.project_id = member.project_id and role.id = member.role
    where member.project_id::text = ${projectId} and member.person_id = ${personId}`.execute(db)
  return found.rows[0]?.grants
}

/** Whether a person administers the installation. */
export async function isAdministrator(db: Db, personId: string): Promise<boolean> {
  const found = await sql`select 1 from people.person where id = ${personId} and administrator`.execute(db)
  return found.rows.length > 0
}
