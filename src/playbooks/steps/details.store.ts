import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import { type NewRow, type Row, tables } from '../playbooks.tables.ts'

type Place = { runId: string; stepId: string }

export async function selectTasks(db: Db, runId: string, stepId?: string): Promise<Row<'playbooks.run_task'>[]> {
  const query = tables(db).selectFrom('playbooks.run_task').selectAll().where('run_id', '=', runId)
  return (stepId === undefined ? query : query.where('step_id', '=', stepId)).execute()
}

export async function insertTask(db: Db, task: NewRow<'playbooks.run_task'>): Promise<boolean> {
  const done = await tables(db)
    .insertInto('playbooks.run_task')
    .values(task)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteTask(
  db: Db,
  { runId, stepId, taskId, round }: Place & { taskId: string; round: number },
): Promise<boolean> {
  const done = await tables(db)
    .deleteFrom('playbooks.run_task')
    .where('run_id', '=', runId)
    .where('step_id', '=', stepId)
    .where('task_id', '=', taskId)
    .where('round', '=', round)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function selectChecks(db: Db, runId: string, stepId?: string): Promise<Row<'playbooks.run_check'>[]> {
  const query = tables(db).selectFrom('playbooks.run_check').selectAll().where('run_id', '=', runId)
  return (stepId === undefined ? query : query.where('step_id', '=', stepId)).execute()
}

export async function upsertCheck(db: Db, check: NewRow<'playbooks.run_check'>): Promise<void> {
  const { note, evidence, met_by, met_at } = check
  await tables(db)
    .insertInto('playbooks.run_check')
    .values(check)
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'step_id', 'check_id', 'round']).doUpdateSet({ note, evidence, met_by, met_at }),
    )
    .execute()
}

export async function deleteCheck(
  db: Db,
  { runId, stepId, checkId, round }: Place & { checkId: string; round: number },
): Promise<boolean> {
  const done = await tables(db)
    .deleteFrom('playbooks.run_check')
    .where('run_id', '=', runId)
    .where('step_id', '=', stepId)
    .where('check_id', '=', checkId)
    .where('round', '=', round)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function selectConditions(db: Db, runId: string): Promise<Row<'playbooks.run_condition'>[]> {
  return tables(db).selectFrom('playbooks.run_condition').selectAll().where('run_id', '=', runId).execute()
}

export async function upsertCondition(db: Db, condition: NewRow<'playbooks.run_condition'>): Promise<void> {
  const { answer, answered_by, answered_at } = condition
  await tables(db)
    .insertInto('playbooks.run_condition')
    .values(condition)
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'condition_id']).doUpdateSet({ answer, answered_by, answered_at }),
    )
    .execute()
}

export async function selectOwners(db: Db, runIds: readonly string[]): Promise<Row<'playbooks.run_owner'>[]> {
  if (!runIds.length) return []
  return tables(db).selectFrom('playbooks.run_owner').selectAll().where('run_id', 'in', runIds).execute()
}

export async function replaceOwners(db: Db, { runId, stepId }: Place, persons: readonly string[]): Promise<void> {
  await tables(db).deleteFrom('playbooks.run_owner').where('run_id', '=', runId).where('step_id', '=', stepId).execute()
  if (!persons.length) return
  const rows = persons.map((person) => ({ run_id: runId, step_id: stepId, person_id: person }))
  await tables(db).insertInto('playbooks.run_owner').values(rows).execute()
}

export async function selectQuestions(db: Db, runIds: readonly string[]): Promise<Row<'playbooks.run_question'>[]> {
  if (!runIds.length) return []
  return tables(db)
    .selectFrom('playbooks.run_question')
    .selectAll()
    .where('run_id', 'in', runIds)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

export async function insertQuestion(db: Db, question: NewRow<'playbooks.run_question'>): Promise<void> {
  await tables(db).insertInto('playbooks.run_question').values(question).execute()
}

/** True where there was such a question at the step. */
export async function updateAnswer(
  db: Db,
  { runId, stepId }: Place,
  questionId: string,
  answer: Pick<NewRow<'playbooks.run_question'>, 'answer' | 'answered_by' | 'answered_at'>,
): Promise<boolean> {
  if (!isId(questionId)) return false
  const done = await tables(db)
    .updateTable('playbooks.run_question')
    .set(answer)
    .where('id', '=', questionId)
    .where('run_id', '=', runId)
    .where('step_id', '=', stepId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
