import type { Db } from '#platform/context.ts'
import type { AwardTables } from './award.tables.ts'
import type { CriterionFeedback, GivenFeedback } from './told.ts'

const tables = (db: Db) => db.withTables<AwardTables>()

/** Keeps that a supplier was asked; false where it was before. */
export async function insertAsk(db: Db, ask: { caseId: string; supplierId: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('buying.award_ask')
    .values({ case_id: ask.caseId, supplier_id: ask.supplierId, link_id: null, asked_at: ask.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateAsk(db: Db, ask: { caseId: string; supplierId: string; linkId: string }): Promise<void> {
  await tables(db)
    .updateTable('buying.award_ask')
    .set({ link_id: ask.linkId })
    .where('case_id', '=', ask.caseId)
    .where('supplier_id', '=', ask.supplierId)
    .execute()
}

/** The purchases in which a supplier of the ladder may wait to be asked. */
export async function selectWaiting(db: Db): Promise<{ projectId: string; caseId: string }[]> {
  return db
    .withTables<{ 'buying.case': { id: string; project_id: string; lane: string; stage: string } }>()
    .selectFrom('buying.case')
    .select(['project_id as projectId', 'id as caseId'])
    .where('lane', '=', 'open')
    .where('stage', '=', 'selected')
    .execute()
}

export async function insertFeedback(db: Db, feedback: GivenFeedback & { supplierId: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('buying.feedback')
    .values({
      ...{ case_id: feedback.caseId, supplier_id: feedback.supplierId, words: feedback.words },
      ...{ verdicts: JSON.stringify(feedback.verdicts), given_at: feedback.givenAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What one supplier was told, the newest first, each with the project of its purchase. */
export async function selectFeedback(db: Db, supplierId: string): Promise<(GivenFeedback & { projectId: string })[]> {
  const rows = await db
    .withTables<AwardTables & { 'buying.case': { id: string; project_id: string } }>()
    .selectFrom('buying.feedback as told')
    .innerJoin('buying.case as c', 'c.id', 'told.case_id')
    .select(['told.case_id as caseId', 'c.project_id as projectId', 'told.verdicts', 'told.words'])
    .select('told.given_at as givenAt')
    .where('told.supplier_id', '=', supplierId)
    .orderBy('told.given_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, verdicts: row.verdicts as CriterionFeedback[] }))
}
