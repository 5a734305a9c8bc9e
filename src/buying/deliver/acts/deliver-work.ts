import { type Moved, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { type Brought, keepTypedFile } from '../documents/keep-file.ts'
import { deliverySchema, type Handed } from './delivery.ts'
import { type AtCase, takeStep } from './step.ts'

async function keepAll(ctx: Ctx, projectId: string, files: readonly Brought[]) {
  const kept = []
  for (const file of files) kept.push(await keepTypedFile(ctx, projectId, file))
  return kept
}

/**
 * Delivers the work, by the supplier: for code its repository, commit and licence, for anything else where it is or the
 * files themselves. Whether the address answers is looked at afterwards and stands in no way of the delivery.
 */
export function deliverWork(
  ctx: Ctx,
  input: AtCase & Handed & { files?: readonly Brought[] | undefined },
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, files: brought = [], ...handed } = input
    const data = checkInput(deliverySchema(await readCase(ctx, { projectId, caseId })), handed)
    if (!data.repository && !data.words && brought.length === 0) throw deliverRefusals.nothingDelivered()
    const files = await keepAll(ctx, projectId, brought)
    const moved = await takeStep(ctx, { projectId, caseId, type: 'work.delivered', data }, 'delivery', files)
    if (data.repository) await ctx.queue.add(ctx, 'deliver.look', { projectId, caseId, eventId: moved.eventId })
    return moved
  })
}
