import type { Db } from '#platform/context.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'

export async function selectSignatures(db: Db, runIds: readonly string[]): Promise<Row<'playbooks.run_signature'>[]> {
  if (!runIds.length) return []
  return tables(db).selectFrom('playbooks.run_signature').selectAll().where('run_id', 'in', runIds).execute()
}

export async function insertSignature(db: Db, signature: NewRow<'playbooks.run_signature'>): Promise<void> {
  await tables(db)
    .insertInto('playbooks.run_signature')
    .values(signature)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function selectDeliverables(
  db: Db,
  runIds: readonly string[],
): Promise<Row<'playbooks.run_deliverable'>[]> {
  if (!runIds.length) return []
  return tables(db).selectFrom('playbooks.run_deliverable').selectAll().where('run_id', 'in', runIds).execute()
}

export async function upsertDeliverable(db: Db, deliverable: NewRow<'playbooks.run_deliverable'>): Promise<void> {
  const { ref, state, set_by, set_at } = deliverable
  await tables(db)
    .insertInto('playbooks.run_deliverable')
    .values(deliverable)
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'deliverable_id']).doUpdateSet({ ref, state, set_by, set_at }),
    )
    .execute()
}

export async function deleteDeliverable(db: Db, runId: string, deliverableId: string): Promise<void> {
  await tables(db)
    .deleteFrom('playbooks.run_deliverable')
    .where('run_id', '=', runId)
    .where('deliverable_id', '=', deliverableId)
    .execute()
}
