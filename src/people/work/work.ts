import { AppError } from '#lib/app-error.ts'
import { isId } from '#lib/ids.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findTask, listTasks, requestCancel, type Task } from '#platform/queue/tasks.ts'
import { allow } from '../policy.ts'

const noSuchWork = () =>
  new AppError({
    code: 'people.no-such-work',
    kind: 'not-found',
    message: 'There is no such piece of work in this project.',
  })

/** The long work of a project, newest first. */
export async function listWork(ctx: Ctx, projectId: string): Promise<Task[]> {
  await allow(ctx, 'work.read', projectId)
  return listTasks(ctx, projectId)
}

/** One piece of long work: how far it is, or how it ended. */
export async function findWork(ctx: Ctx, input: { projectId: string; taskId: string }): Promise<Task> {
  await allow(ctx, 'work.read', input.projectId)
  const task = isId(input.taskId) ? await findTask(ctx, input.taskId) : undefined
  if (task?.projectId !== input.projectId) throw noSuchWork()
  return task
}

/** Asks long work to stop; what it would have replaced stays as it was. */
export function cancelWork(ctx: Ctx, input: { projectId: string; taskId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'work.cancel', input.projectId)
    const task = await findWork(ctx, input)
    await requestCancel(ctx, task.id)
    await ctx.log.record(ctx, { type: 'work.cancel-requested', thing: `task:${task.id}`, projectId: input.projectId })
  })
}
