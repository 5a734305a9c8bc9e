import type { Db } from '#platform/context.ts'
import type { LeakDecision } from '../leaks/decision.ts'
import type { LeakField } from '../leaks/find-hits.ts'
import { json, tables } from './publications.store.ts'

export async function storeLeaks(db: Db, publicationId: string, fields: readonly LeakField[]): Promise<void> {
  await tables(db).deleteFrom('publish.leak').where('publication_id', '=', publicationId).execute()
  if (!fields.length) return
  const rows = fields.map(({ values, hits, ...field }) => ({
    ...field,
    publication_id: publicationId,
    value_count: values,
    hits: json(hits),
  }))
  await tables(db).insertInto('publish.leak').values(rows).execute()
}

export async function selectLeaks(db: Db, publicationId: string): Promise<LeakField[]> {
  const rows = await tables(db)
    .selectFrom('publish.leak')
    .select(['kind', 'path', 'count', 'value_count as values', 'hits'])
    .where('publication_id', '=', publicationId)
    .orderBy('path')
    .orderBy('kind')
    .execute()
  return rows
}

/** Forgets the values that were found; what was decided about them stays, as hashes. */
export async function deleteLeaks(db: Db, publicationId: string): Promise<void> {
  await tables(db).deleteFrom('publish.leak').where('publication_id', '=', publicationId).execute()
}

export async function selectDecisions(db: Db, projectId: string): Promise<LeakDecision[]> {
  const rows = await tables(db)
    .selectFrom('publish.leak_decision')
    .select(['kind', 'path', 'value', 'action', 'reason'])
    .where('project_id', '=', projectId)
    .execute()
  return rows.map((row) => ({ ...row, value: row.value || null }))
}

type NewDecision = LeakDecision & { projectId: string; decidedBy: string | null; decidedAt: Date }

export async function storeDecision(db: Db, decision: NewDecision): Promise<void> {
  const { projectId, kind, path, value, action, reason, decidedBy, decidedAt } = decision
  const values = { action, reason, decided_by: decidedBy, decided_at: decidedAt }
  await tables(db)
    .insertInto('publish.leak_decision')
    .values({ project_id: projectId, kind, path, value: value ?? '', ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'kind', 'path', 'value']).doUpdateSet(values))
    .execute()
}
