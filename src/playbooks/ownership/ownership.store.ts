import type { Db } from '#platform/context.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'

export async function selectClaims(db: Db, runIds: readonly string[]): Promise<Row<'playbooks.step_claim'>[]> {
  if (!runIds.length) return []
  return tables(db)
    .selectFrom('playbooks.step_claim')
    .selectAll()
    .where('run_id', 'in', runIds)
    .orderBy('department')
    .execute()
}

export async function insertClaim(db: Db, claim: NewRow<'playbooks.step_claim'>): Promise<void> {
  await tables(db)
    .insertInto('playbooks.step_claim')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteClaim(db: Db, runId: string, stepId: string, department: string): Promise<void> {
  await tables(db)
    .deleteFrom('playbooks.step_claim')
    .where('run_id', '=', runId)
    .where('step_id', '=', stepId)
    .where('department', '=', department)
    .execute()
}
