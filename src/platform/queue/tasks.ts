import { sql } from 'kysely'
import { AppError } from '#lib/app-error.ts'
import { type Ctx, transact } from '../context.ts'
import type { Db } from '../postgres/db.ts'
import type { JobPayload } from './queue.ts'
import { findTaskByKey, insertTask, type TaskRow, type TaskState, tasks } from './tasks.store.ts'

export type { TaskState } from './tasks.store.ts'

/** Long work: who may see it is decided by whoever shows it, from its project. */
export type Task = {
  id: string
  projectId: string | null
  /** The id of the job that does it: `import.run`. */
  kind: string
  input: JobPayload
  state: TaskState
  counts: Record<string, number>
  /** How far it is, or why it failed: a sentence for people. */
  message: string | null
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
  isCancelRequested: boolean
}

const present = (row: TaskRow): Task => ({
  id: row.id,
  projectId: row.project_id,
  kind: row.kind,
  input: row.input,
  state: row.state,
  counts: row.counts,
  message: row.message,
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  isCancelRequested: row.cancel_requested_at !== null,
})

/** The key of the queue's job for a task. */
export const jobKeyOf = (taskId: string) => `task:${taskId}`

/** Puts a task into the queue; the tasks of one project run one after the other, since they change the same data. */
export function enqueueTask(ctx: Pick<Ctx, 'db' | 'queue'>, task: Pick<TaskRow, 'id' | 'kind' | 'project_id'>) {
  const line = task.project_id ? { line: `project:${task.project_id}` } : {}
  return ctx.queue.add(ctx, task.kind, { taskId: task.id }, { key: jobKeyOf(task.id), ...line })
}

/**
 * Starts long work in the queue and gives it at once; it runs as the actor who asked, once the transaction commits.
 * With a `key`, asking again gives the task that the first time started.
 */
export function startTask(ctx: Ctx, { projectId = null, kind, input, key = null }: StartTask): Promise<Task> {
  return transact(ctx, async (ctx) => {
    const row = await insertTask(ctx.db, {
      id: ctx.clock.newId(),
      project_id: projectId,
      kind,
      input,
      started_by: ctx.actor,
      idempotency_key: key,
      created_at: ctx.clock.now(),
    })
    if (row) await enqueueTask(ctx, row)
    return present(row ?? (await findTaskByKey(ctx.db, kind, projectId, key!))!)
  })
}
export type StartTask = { projectId?: string | null; kind: string; input: JobPayload; key?: string | null }

/** One task; throws AppError `task.not-found`. */
export async function findTask(ctx: { readonly db: Db }, id: string): Promise<Task> {
  const row = await tasks(ctx.db).selectFrom('platform.task').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return present(row)
  throw new AppError({ code: 'task.not-found', kind: 'not-found', message: 'There is no such piece of work.' })
}

/** The tasks of a project, newest first. */
export async function listTasks(
  ctx: { readonly db: Db },
  projectId: string,
  { limit = 50, kind }: { limit?: number; kind?: string } = {},
): Promise<Task[]> {
  const all = tasks(ctx.db).selectFrom('platform.task').selectAll().where('project_id', '=', projectId)
  const rows = await (kind ? all.where('kind', '=', kind) : all).orderBy('created_at', 'desc').limit(limit).execute()
  return rows.map(present)
}

/** How many tasks of a project wait or run. */
export async function countWork(ctx: { readonly db: Db }, projectId: string): Promise<number> {
  const { count } = await tasks(ctx.db)
    .selectFrom('platform.task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Forgets the tasks of a project that is removed. */
export async function deleteTasksOf(ctx: { readonly db: Db }, projectId: string): Promise<void> {
  await tasks(ctx.db).deleteFrom('platform.task').where('project_id', '=', projectId).execute()
}

/** Asks a task to stop: a waiting one never starts, a running one is told within half a second. Ended ones stay. */
export async function requestCancel(ctx: Pick<Ctx, 'db' | 'clock'>, id: string): Promise<void> {
  await sql`update platform.task set
      cancel_requested_at = ${ctx.clock.now()}::timestamptz,
      ended_at = case when state = 'waiting' then ${ctx.clock.now()}::timestamptz end,
      state = case when state = 'waiting' then 'cancelled' else state end
    where id = ${id} and state in ('waiting', 'running')`.execute(ctx.db)
}
