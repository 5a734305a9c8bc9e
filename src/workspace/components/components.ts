import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { refusals } from '../workspace.errors.ts'
import { type Component, componentIds, componentOf, type JudgementValues, judgementFields } from './component.ts'
import { insertJudgement, lockComponents, selectJudgements } from './components.store.ts'

/** The four components of success: how each stands, on what evidence, and what was said of it before, newest first. */
export async function listComponents(ctx: Ctx, input: { projectId: string }): Promise<Component[]> {
  await allow(ctx, 'component.read', input.projectId)
  const judgements = await selectJudgements(ctx.db, input.projectId)
  return componentIds.map((id) => componentOf(id, judgements))
}

async function checkEvidence(ctx: Ctx, projectId: string, ref: string): Promise<void> {
  if (ref && !(await describeThings(ctx, projectId, [ref])).size) throw refusals.noSuchEvidence()
}

/**
 * Says how a component stands. `basedOn` is the id of the judgement that was seen, empty for none: where another stands by
 * now, `workspace.changed-meanwhile`.
 */
export function judgeComponent(
  ctx: Ctx,
  input: { projectId: string; component: string; basedOn: string; values: z.input<typeof judgementFields> },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'component.write', projectId)
    const component = componentIds.find((id) => id === input.component)
    if (!component) throw refusals.noSuchEntry()
    const values = checkInput(judgementFields, input.values) as JudgementValues
    await checkEvidence(ctx, projectId, values.evidenceRef)
    await lockComponents(ctx.db, projectId)
    const { current } = componentOf(component, await selectJudgements(ctx.db, projectId))
    if ((current?.id ?? '') !== input.basedOn) throw refusals.changedMeanwhile({ ...current })
    const made = { id: ctx.clock.newId(), component, judgedBy: actingPerson(ctx), judgedAt: ctx.clock.now() }
    await insertJudgement(ctx.db, projectId, { ...values, ...made })
    const data = { state: values.state }
    await ctx.log.record(ctx, { type: 'component.judged', thing: `component:${component}`, projectId, data })
  })
}
