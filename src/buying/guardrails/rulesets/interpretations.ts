import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import {
  type InterpretationRow,
  selectActive,
  selectInterpretations,
  storeInterpretation,
} from '../guardrails.store.ts'
import { dayOf } from './find-rulesets.ts'

/** How a rule was read, by whom and why. */
export type Interpretation = { id: string; rule: string; words: string; reason: string; by: string | null; at: Date }

const present = ({ id, rule, words, reason, made_by, made_at }: InterpretationRow): Interpretation => ({
  ...{ id, rule, words, reason, by: made_by, at: made_at },
})

const interpretation = z.strictObject({
  rule: z.string(),
  words: z
    .string('Say how the rule is read.')
    .trim()
    .min(1, 'Say how the rule is read.')
    .max(2000, 'Shorten it to 2,000 characters.'),
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(2000, 'Shorten the reason to 2,000 characters.'),
})

/** Writes beside a rule how it is read, in the name of whoever acts; it stays. Throws `guardrail.no-such-rule`. */
export async function recordInterpretation(
  ctx: Ctx,
  { projectId, ...input }: { projectId: string; rule: string; words: string; reason: string },
): Promise<{ id: string }> {
  await allow(ctx, 'guardrail.interpret', projectId)
  const { rule, words, reason } = checkInput(interpretation, input)
  return transact(ctx, async (ctx) => {
    const active = await selectActive(ctx.db, projectId, dayOf(ctx.clock.now()))
    if (!active?.content.rules.some(({ id }) => id === rule)) throw refusals.noSuchRule()
    const row = {
      ...{ id: ctx.clock.newId(), project_id: projectId, rule, words, reason },
      ...{ made_by: actingPerson(ctx), made_at: ctx.clock.now() },
    }
    await storeInterpretation(ctx.db, row)
    await ctx.log.record(ctx, {
      type: 'guardrail.interpreted',
      thing: `interpretation:${row.id}`,
      projectId,
      data: { rule },
    })
    return { id: row.id }
  })
}

/** How the rules of a project are read, or one of them, in the order of their writing. */
export async function listInterpretations(
  ctx: Ctx,
  { projectId, rule }: { projectId: string; rule?: string },
): Promise<Interpretation[]> {
  await allow(ctx, 'guardrail.read', projectId)
  const all = await selectInterpretations(ctx.db, projectId)
  return all.filter((one) => rule === undefined || one.rule === rule).map(present)
}
