import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'
import type { Suspension } from './suspension.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

export async function insertSuspension(
  db: Db,
  {
    id,
    projectId,
    ...one
  }: Pick<Suspension, 'id' | 'supplierId' | 'reason' | 'untilDay' | 'suspendedBy' | 'suspendedAt'> & {
    projectId: string
  },
): Promise<void> {
  const none = { reply: null, replied_at: null, lift_reason: null, lifted_by: null, lifted_at: null }
  await tables(db)
    .insertInto('buying.suspension')
    .values({
      ...{ id, project_id: projectId, supplier_id: one.supplierId, reason: one.reason, until_day: one.untilDay },
      ...{ suspended_by: one.suspendedBy, suspended_at: one.suspendedAt, ...none },
    })
    .execute()
}

/** The suspensions of some suppliers, the newest first. */
export async function selectSuspensions(db: Db, supplierIds: readonly string[]): Promise<Suspension[]> {
  if (!supplierIds.length) return []
  return tables(db)
    .selectFrom('buying.suspension')
    .select(['id', 'supplier_id as supplierId', 'reason', 'until_day as untilDay', 'suspended_by as suspendedBy'])
    .select(['suspended_at as suspendedAt', 'reply', 'replied_at as repliedAt', 'lift_reason as liftReason'])
    .select(['lifted_by as liftedBy', 'lifted_at as liftedAt'])
    .where('supplier_id', 'in', supplierIds)
    .orderBy('suspended_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends a suspension that nobody has ended; false where there is none. */
export async function updateLifted(
  db: Db,
  { id, supplierId }: { id: string; supplierId: string },
  { reason, by, at }: { reason: string; by: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('buying.suspension')
    .set({ lift_reason: reason, lifted_by: by, lifted_at: at })
    .where('id', '=', id)
    .where('supplier_id', '=', supplierId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Keeps what a supplier says to a suspension, in the place of what it said before; false where it is not its own. */
export async function updateReply(
  db: Db,
  { id, supplierId }: { id: string; supplierId: string },
  { reply, at }: { reply: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('buying.suspension')
    .set({ reply, replied_at: at })
    .where('id', '=', id)
    .where('supplier_id', '=', supplierId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
