import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'

type Kept = Row<'playbooks.playbook'>

/** Keeps a version as it is; the id of the row that has it, also where it was there already. */
export async function keepPlaybook(
  db: Db,
  kept: NewRow<'playbooks.playbook'> & { content: Playbook },
): Promise<string> {
  // The column is jsonb: an object is written as JSON by the driver.
  await tables(db)
    .insertInto('playbooks.playbook')
    .values({ ...kept, content: sql`${JSON.stringify(kept.content)}::jsonb` as never })
    .onConflict((conflict) => conflict.columns(['project_id', 'key', 'sha256', 'is_own']).doNothing())
    .execute()
  const { id } = await tables(db)
    .selectFrom('playbooks.playbook')
    .select('id')
    .where('project_id', '=', kept.project_id)
    .where('key', '=', kept.key)
    .where('sha256', '=', kept.sha256)
    .where('is_own', '=', kept.is_own)
    .executeTakeFirstOrThrow()
  return id
}

export async function selectPlaybook(db: Db, id: string): Promise<Kept> {
  return tables(db).selectFrom('playbooks.playbook').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const selectOwnVersions = (db: Db, projectId: string, key: string) =>
  tables(db)
    .selectFrom('playbooks.playbook')
    .where('project_id', '=', projectId)
    .where('key', '=', key)
    .where('is_own', '=', true)
    .orderBy('kept', 'desc')

/** The newest version that a project has made of a playbook. */
export async function selectOwn(db: Db, projectId: string, key: string): Promise<Kept | undefined> {
  return isId(projectId) ? selectOwnVersions(db, projectId, key).selectAll().executeTakeFirst() : undefined
}

type Version = Pick<Kept, 'id' | 'version' | 'made_by' | 'made_at'>
export async function selectVersions(db: Db, projectId: string, key: string): Promise<Version[]> {
  return selectOwnVersions(db, projectId, key).select(['id', 'version', 'made_by', 'made_at']).execute()
}

/** The playbooks that a project has made its own, each in its newest version. */
export async function selectAllOwn(db: Db, projectId: string) {
  return tables(db)
    .selectFrom('playbooks.playbook')
    .distinctOn('key')
    .select(['key', 'version', 'name', 'forked_from as forkedFrom', 'made_at as madeAt'])
    .where('project_id', '=', projectId)
    .where('is_own', '=', true)
    .orderBy('key')
    .orderBy('kept', 'desc')
    .execute()
}

/** One change of a project's playbooks after another. The lock ends with the transaction. */
export async function lockProject(db: Db, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`playbooks ${projectId}`}))`.execute(db)
}

/** Whether a project follows a playbook or has made it its own. */
export async function isKept(db: Db, projectId: string, key: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('playbooks.playbook')
    .select('id')
    .where('project_id', '=', projectId)
    .where('key', '=', key)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
