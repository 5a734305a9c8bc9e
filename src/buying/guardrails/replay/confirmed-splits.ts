import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectChecksOf } from '../guardrails.store.ts'
import { selectSplits, storeSplit } from './replay.store.ts'

/** A thing that somebody found to be part of a split, and why. */
export type ConfirmedSplit = { id: string; subject: Ref; reason: string; by: string | null; at: Date }

const confirmation = z.strictObject({
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(2000, 'Shorten the reason to 2,000 characters.'),
})

/**
 * Confirms in the name of whoever acts that a thing which was checked is part of a split; it stays. Once is enough. Throws
 * `guardrail.no-such-check` for a thing that no rule was asked about.
 */
export async function confirmSplit(
  ctx: Ctx,
  { projectId, subject, ...input }: { projectId: string; subject: Ref; reason: string },
): Promise<void> {
  await allow(ctx, 'guardrail.interpret', projectId)
  const { reason } = checkInput(confirmation, input)
  await transact(ctx, async (ctx) => {
    if (!(await selectChecksOf(ctx.db, projectId, subject)).length) throw refusals.noSuchCheck()
    const row = { id: ctx.clock.newId(), project_id: projectId, subject, reason }
    if (!(await storeSplit(ctx.db, { ...row, made_by: actingPerson(ctx), made_at: ctx.clock.now() }))) return
    await ctx.log.record(ctx, { type: 'guardrail.split-confirmed', thing: subject, projectId, data: { reason } })
  })
}

/** The confirmed splits of a project, in the order of their confirmation. */
export async function listConfirmedSplits(ctx: Ctx, projectId: string): Promise<ConfirmedSplit[]> {
  await allow(ctx, 'guardrail.read', projectId)
  return (await selectSplits(ctx.db, projectId)).map(({ id, subject, reason, made_by, made_at }) => ({
    ...{ id, subject, reason, by: made_by, at: made_at },
  }))
}
