import type { Db } from '#platform/context.ts'
import { tables } from '../publication/publications.store.ts'
import type { Approval } from './approval.ts'

type Stored = Approval & { note: string; decidedAt: Date }

export async function selectApprovals(db: Db, publicationId: string): Promise<Stored[]> {
  return tables(db)
    .selectFrom('publish.approval')
    .select(['approver', 'decision', 'note', 'decided_at as decidedAt'])
    .where('publication_id', '=', publicationId)
    .orderBy('decided_at')
    .execute()
}

/** Keeps somebody's word; their last one counts. */
export async function storeApproval(db: Db, publicationId: string, approval: Omit<Stored, 'sides'>): Promise<void> {
  const values = { decision: approval.decision, note: approval.note, decided_at: approval.decidedAt }
  await tables(db)
    .insertInto('publish.approval')
    .values({ publication_id: publicationId, approver: approval.approver, ...values })
    .onConflict((conflict) => conflict.columns(['publication_id', 'approver']).doUpdateSet(values))
    .execute()
}
