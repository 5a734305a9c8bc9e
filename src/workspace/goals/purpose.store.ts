import type { Db } from '#platform/context.ts'
import type { WorkspaceTables } from '../workspace.tables.ts'
import type { Purpose } from './purpose.ts'

const tables = (db: Db) => db.withTables<WorkspaceTables>()

export async function selectPurpose(db: Db, projectId: string): Promise<Purpose | undefined> {
  return tables(db)
    .selectFrom('workspace.purpose')
    .select(['issue', 'reasons', 'reason_words as reasonWords', 'version'])
    .select(['focus_area as focusArea', 'hypothesis'])
    .select(['changed_at as changedAt', 'changed_by as changedBy'])
    .where('project_id', '=', projectId)
    .executeTakeFirst()
}

/** Writes over the version that was seen (0: none yet); false where another stands by now. */
export async function storePurpose(
  db: Db,
  projectId: string,
  purpose: Omit<Purpose, 'version' | 'changedAt'> & { changedAt: Date },
  basedOn: number,
): Promise<boolean> {
  const { issue, reasons, reasonWords, focusArea, hypothesis, changedAt, changedBy } = purpose
  const why = { issue, reasons, reason_words: reasonWords, focus_area: focusArea, hypothesis }
  const row = { ...why, changed_at: changedAt, changed_by: changedBy }
  if (basedOn === 0) {
    const made = await tables(db)
      .insertInto('workspace.purpose')
      .values({ ...row, project_id: projectId, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tables(db)
    .updateTable('workspace.purpose')
    .set({ ...row, version: basedOn + 1 })
    .where('project_id', '=', projectId)
    .where('version', '=', basedOn)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
