import { type Selectable, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Db } from '../postgres/db.ts'
import type { JobPayload } from './queue.ts'

/** waiting: in the queue · running · done · failed: `message` says why · cancelled: by a person. */
export type TaskState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

type TaskTable = {
  id: string
  project_id: string | null
  kind: string
  input: JobPayload
  started_by: Actor
  idempotency_key: string | null
  state: TaskState
  counts: Record<string, number>
  message: string | null
  attempts: number
  created_at: Date
  started_at: Date | null
  ended_at: Date | null
  cancel_requested_at: Date | null
}
export type TaskRow = Selectable<TaskTable>

export const tasks = (db: Db) => db.withTables<{ 'platform.task': TaskTable }>()

/** Inserts a task; gives undefined where one with its idempotency key exists. */
export async function insertTask(
  db: Db,
  task: Pick<TaskRow, 'id' | 'project_id' | 'kind' | 'input' | 'started_by' | 'idempotency_key' | 'created_at'>,
): Promise<TaskRow | undefined> {
  const row = {
    ...task,
    input: sql<JobPayload>`${JSON.stringify(task.input)}::jsonb`,
    started_by: sql<Actor>`${JSON.stringify(task.started_by)}::jsonb`,
    state: 'waiting' as const,
    counts: sql<Record<string, number>>`'{}'::jsonb`,
    attempts: 0,
  }
  return tasks(db)
    .insertInto('platform.task')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function findTaskByKey(
  db: Db,
  kind: string,
  projectId: string | null,
  key: string,
): Promise<TaskRow | undefined> {
  return tasks(db)
    .selectFrom('platform.task')
    .selectAll()
    .where('kind', '=', kind)
    .where('idempotency_key', '=', key)
    .where('project_id', 'is not distinct from', projectId)
    .executeTakeFirst()
}

/** Marks a task as running and counts the attempt; undefined where it has ended meanwhile. */
export async function claimTask(db: Db, id: string, now: Date): Promise<TaskRow | undefined> {
  return tasks(db)
    .updateTable('platform.task')
    .set((eb) => ({
      state: 'running',
      attempts: eb('attempts', '+', 1),
      started_at: now,
      message: null,
      counts: sql<Record<string, number>>`'{}'::jsonb`,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returningAll()
    .executeTakeFirst()
}

/** Writes how far a running task is; true where somebody has asked to cancel it. */
export async function updateProgress(
  db: Db,
  id: string,
  counts: Record<string, number>,
  message: string | null,
): Promise<boolean> {
  const row = await tasks(db)
    .updateTable('platform.task')
    .set({ counts: sql<Record<string, number>>`${JSON.stringify(counts)}::jsonb`, message })
    .where('id', '=', id)
    .returning('cancel_requested_at')
    .executeTakeFirst()
  return row?.cancel_requested_at != null
}

/** True where somebody has asked to cancel the task. */
export async function isCancelRequested(db: Db, id: string): Promise<boolean> {
  const row = await tasks(db)
    .selectFrom('platform.task')
    .select('cancel_requested_at')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.cancel_requested_at != null
}

/**
 * A task and the try at it that is ours. Another process may have taken the task over where our connection was lost for
 * a while; what we then have to say about it is no longer asked for.
 */
export type OwnTry = Pick<TaskRow, 'id' | 'attempts'>

const ownTry = (db: Db, { id, attempts }: OwnTry) =>
  tasks(db).updateTable('platform.task').where('id', '=', id).where('attempts', '=', attempts)

/** Ends a task; `message` stays what was reported last where it is undefined. */
export async function endTask(
  db: Db,
  own: OwnTry,
  end: { state: 'done' | 'failed' | 'cancelled'; now: Date; message?: string },
): Promise<void> {
  await ownTry(db, own)
    .set({ state: end.state, ended_at: end.now, ...(end.message === undefined ? {} : { message: end.message }) })
    .where('state', '=', 'running')
    .execute()
}

/** Lets a running task wait again; `isCounted` where this try counts. False where it is no longer ours. */
export async function releaseTask(db: Db, own: OwnTry, { isCounted }: { isCounted: boolean }): Promise<boolean> {
  const attempts = isCounted ? own.attempts : own.attempts - 1
  const { numUpdatedRows } = await ownTry(db, own)
    .set({ state: 'waiting', attempts, started_at: null })
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
