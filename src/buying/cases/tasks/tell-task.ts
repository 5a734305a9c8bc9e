import { z } from 'zod'
import { currentLanguage } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { writeTo } from '../acts/write-to.ts'
import { readCase } from '../find-case.ts'
import { readTasks } from './read-tasks.ts'

const payloadSchema = z.object({ projectId: z.string(), caseId: z.string(), taskId: z.string() })

/** Job `cases.task`: writes to those whom the rules tell to do something, once; of what was done or lapsed since, to nobody. */
export function tellTask(ctx: Ctx, payload: unknown): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, taskId } = payloadSchema.parse(payload)
    await allow(ctx, 'case.time', projectId)
    const found = await readCase(ctx, { projectId, caseId })
    const task = (await readTasks(ctx, found)).find(({ id }) => id === taskId)
    if (!task) return
    const { whose, seat, says, until: day } = task
    await writeTo(ctx, found, { whose, seat, occasion: { about: 'task', says: says[currentLanguage()], day } })
  })
}
