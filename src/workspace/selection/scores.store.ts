import type { Db } from '#platform/context.ts'
import type { WorkspaceTables } from '../workspace.tables.ts'

const tables = (db: Db) => db.withTables<WorkspaceTables>()

/** How well a candidate meets a criterion, why, and who said so. */
export type Score = {
  candidateId: string
  criterionId: string
  /** Counts its changes, from 1. */
  version: number
  score: number
  rationale: string
  scoredAt: Date
  scoredBy: string | null
}

/** The scores of these candidates. */
export async function selectScores(db: Db, candidateIds: readonly string[]): Promise<Score[]> {
  if (!candidateIds.length) return []
  return tables(db)
    .selectFrom('workspace.score')
    .select(['candidate_id as candidateId', 'criterion_id as criterionId', 'version', 'score', 'rationale'])
    .select(['scored_at as scoredAt', 'scored_by as scoredBy'])
    .where('candidate_id', 'in', candidateIds)
    .orderBy('candidate_id')
    .orderBy('criterion_id')
    .execute()
}

/** Writes a score, or over the one that stands. */
export async function storeScore(db: Db, score: Score): Promise<void> {
  const { candidateId, criterionId, version, rationale, scoredAt, scoredBy } = score
  const row = { version, score: score.score, rationale, scored_at: scoredAt, scored_by: scoredBy }
  await tables(db)
    .insertInto('workspace.score')
    .values({ candidate_id: candidateId, criterion_id: criterionId, ...row })
    .onConflict((conflict) => conflict.columns(['candidate_id', 'criterion_id']).doUpdateSet(row))
    .execute()
}

export async function deleteScore(db: Db, { candidateId, criterionId }: Score): Promise<void> {
  await tables(db)
    .deleteFrom('workspace.score')
    .where('candidate_id', '=', candidateId)
    .where('criterion_id', '=', criterionId)
    .execute()
}
