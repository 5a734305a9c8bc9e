import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { allowAct, type Moved, moveCase } from '../acts/move-case.ts'
import { caseRefusals } from '../cases.errors.ts'
import { readCase } from '../find-case.ts'

const doneSchema = z.object({
  taskId: z.string(),
  words: z
    .string({ error: 'Say what you did.' })
    .trim()
    .min(1, 'Say what you did.')
    .max(2000, 'Shorten it to 2,000 characters.'),
})

/**
 * Says that what the rules tell somebody to do is done, in their words. Throws `case.no-such-task`, `case.not-your-seat`,
 * `input.invalid`.
 */
export function finishTask(
  ctx: Ctx,
  { projectId, caseId, ...given }: { projectId: string; caseId: string } & z.input<typeof doneSchema>,
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const data = checkInput(doneSchema, given)
    await allowAct(ctx, projectId)
    const task = (await readCase(ctx, { projectId, caseId })).state.tasks.find(({ id }) => id === data.taskId)
    if (!task) throw caseRefusals.mayNot('no-such-task')
    return moveCase(ctx, { projectId, caseId, type: 'task.done', data, seats: [task.seat] })
  })
}
