import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { selectPlaybook } from '../library/library.store.ts'
import { refusals } from '../playbooks.errors.ts'
import { openRun, type RunAddress, stepIn } from '../runs/find-run.ts'
import { partId, type Run } from '../runs/run.ts'
import { selectRun, updatePhase, updateRun, updateStep } from '../runs/runs.store.ts'
import { type Moved, replan } from './replan.ts'

const day = z.union([z.literal('').transform(() => null), z.iso.date('Enter the day as YYYY-MM-DD.')])
const days = z.object({ start: day, end: day })
const first = z.object({ startedOn: z.iso.date('Enter the day as YYYY-MM-DD.') })

/** What moved, counting from how the run stood before the change. */
async function planAnew(ctx: Ctx, run: Run): Promise<Moved[]> {
  const fresh = (await selectRun(ctx.db, run.projectId, run.id))!
  return replan(ctx, fresh, (await selectPlaybook(ctx.db, run.playbookId)).content)
}

/**
 * Sets the first and last day of a step by hand (empty: as the playbook plans it); whatever comes after it moves along, and
 * is given back. A step never begins before what it comes after has ended. Throws `playbooks.wrong-dates`.
 */
export function setStepDates(
  ctx: Ctx,
  input: RunAddress & { stepId: string; start: string; end: string },
): Promise<Moved[]> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.plan', input)
    const step = stepIn(run, input.stepId)
    const { start, end } = checkInput(days, input)
    if (start && end && end < start) throw refusals.wrongDates()
    await updateStep(ctx.db, run.id, step.id, { set_start: start, set_end: end })
    const moved = await planAnew(ctx, run)
    const thing = `step:${partId(run.id, step.id)}`
    await ctx.log.record(ctx, { type: 'step.moved', thing, projectId: run.projectId, data: { moved: moved.length } })
    return moved
  })
}

/** Moves the day a run starts on, and with it all that is not set by hand; gives back what moved. */
export function setStartDay(ctx: Ctx, input: RunAddress & { startedOn: string }): Promise<Moved[]> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.plan', input)
    const { startedOn } = checkInput(first, input)
    await updateRun(ctx.db, run.id, { started_on: startedOn })
    const [opening] = run.phases
    if (opening?.openedOn === run.startedOn) await updatePhase(ctx.db, run.id, opening.id, { opened_on: startedOn })
    const moved = await planAnew(ctx, run)
    await ctx.log.record(ctx, {
      type: 'run.moved',
      thing: `run:${run.id}`,
      projectId: run.projectId,
      data: { moved: moved.length },
    })
    return moved
  })
}
