import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findRun, openRun, type RunAddress, stepIn } from '../runs/find-run.ts'
import { partId, type Run, type RunStep } from '../runs/run.ts'
import { isAsked } from '../steps/step-state.ts'
import { deleteClaim, insertClaim, selectClaims } from './ownership.store.ts'

/** Whether nobody, one or several departments say that a step is theirs. */
export type Claimed = 'nobody' | 'one' | 'several'
export type OwnedStep = { step: RunStep; departments: string[]; claimed: Claimed }
export type Ownership = { run: Run; departments: string[]; steps: OwnedStep[]; counts: Record<Claimed, number> }

const claimedBy = (count: number): Claimed => (count === 0 ? 'nobody' : count === 1 ? 'one' : 'several')

/** Which department does which step: those that members work for, and those that were named by hand. */
export async function findOwnership(ctx: Ctx, input: RunAddress): Promise<Ownership> {
  const run = await findRun(ctx, input)
  const [claims, members] = await Promise.all([selectClaims(ctx.db, [run.id]), listMembers(ctx, run.projectId)])
  const named = [
    ...claims.map(({ department }) => department),
    ...members.flatMap(({ organisation }) => organisation ?? []),
  ]
  const steps = run.steps.filter(isAsked).map((step): OwnedStep => {
    const departments = claims.filter(({ step_id }) => step_id === step.id).map(({ department }) => department)
    return { step, departments, claimed: claimedBy(departments.length) }
  })
  const counts = { nobody: 0, one: 0, several: 0 }
  for (const { claimed } of steps) counts[claimed] += 1
  return { run, departments: [...new Set(named)].toSorted((a, b) => a.localeCompare(b)), steps, counts }
}

const claim = z.object({
  department: z
    .string()
    .trim()
    .min(1, 'Enter the department.')
    .max(120, 'Shorten the department to 120 characters.')
    .regex(/^[^\p{Cc}]*$/u, 'Write the department on one line.'),
})

/** Says that a department does a step, or that it does not; two may claim one step, and the table shows it. */
export function setClaim(
  ctx: Ctx,
  input: RunAddress & { stepId: string; department: string; isClaimed: boolean },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.claim', input)
    const step = stepIn(run, input.stepId)
    const { department } = checkInput(claim, input)
    const by = { claimed_by: actingPerson(ctx), claimed_at: ctx.clock.now() }
    if (input.isClaimed) await insertClaim(ctx.db, { run_id: run.id, step_id: step.id, department, ...by })
    else await deleteClaim(ctx.db, run.id, step.id, department)
    const thing = `step:${partId(run.id, step.id)}`
    const type = input.isClaimed ? 'step.claimed' : 'step.claim-withdrawn'
    await ctx.log.record(ctx, { type, thing, projectId: run.projectId })
  })
}
