import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../workspace.errors.ts'
import { selectPurpose, storePurpose } from './purpose.store.ts'
import { type Purpose, purposeFields, unwrittenPurpose } from './purpose.ts'

/** Why there is this reform; empty, with version 0, before anybody has said so. */
export async function findPurpose(ctx: Ctx, input: { projectId: string }): Promise<Purpose> {
  await allow(ctx, 'purpose.read', input.projectId)
  return (await selectPurpose(ctx.db, input.projectId)) ?? unwrittenPurpose
}

/** Says why there is this reform. Throws `workspace.changed-meanwhile` where somebody else did since `basedOn`. */
export function savePurpose(
  ctx: Ctx,
  input: { projectId: string; basedOn: number; values: z.input<typeof purposeFields> },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, basedOn } = input
    await allow(ctx, 'purpose.write', projectId)
    const values = checkInput(purposeFields, input.values)
    const written = { ...values, changedAt: ctx.clock.now(), changedBy: actingPerson(ctx) }
    const isStored = await storePurpose(ctx.db, projectId, written, basedOn)
    if (!isStored) throw refusals.changedMeanwhile({ ...(await selectPurpose(ctx.db, projectId)) })
    await ctx.log.record(ctx, { type: 'purpose.changed', thing: `purpose:${projectId}`, projectId })
  })
}
