import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'

export type PublicRow = { project_id: string; name: string; made_by: string | null; made_at: Date }

const tables = (db: Db) => db.withTables<{ 'guardrail.public_rules': PublicRow }>()

export async function storePublic(db: Db, row: PublicRow): Promise<void> {
  await tables(db)
    .insertInto('guardrail.public_rules')
    .values(row)
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet({ name: row.name, made_by: row.made_by }))
    .execute()
}

export async function deletePublic(db: Db, projectId: string): Promise<void> {
  await tables(db).deleteFrom('guardrail.public_rules').where('project_id', '=', projectId).execute()
}

/** Those that are public, by their names. */
export const selectAllPublic = (db: Db): Promise<PublicRow[]> =>
  tables(db).selectFrom('guardrail.public_rules').selectAll().orderBy('name').orderBy('project_id').execute()

export async function selectPublic(db: Db, projectId: string): Promise<PublicRow | undefined> {
  if (!isId(projectId)) return undefined
  const all = tables(db).selectFrom('guardrail.public_rules').selectAll()
  return all.where('project_id', '=', projectId).executeTakeFirst()
}
