import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { isAsked } from '../steps/step-state.ts'
import { readPlaybookOf, readRun, readRuns } from './read-runs.ts'
import type { Run, RunStep } from './run.ts'
import { lockRun, selectRun } from './runs.store.ts'

export type RunAddress = { projectId: string; runId: string }

/** The playbooks that a project follows, with where each of their steps stands, oldest first. */
export async function listRuns(ctx: Ctx, projectId: string): Promise<Run[]> {
  await allow(ctx, 'run.read', projectId)
  return readRuns(ctx, projectId)
}

/** One of them. Throws `playbooks.no-run`. */
export async function findRun(ctx: Ctx, { projectId, runId }: RunAddress): Promise<Run> {
  await allow(ctx, 'run.read', projectId)
  const run = await readRun(ctx, projectId, runId)
  if (!run) throw refusals.noRun()
  return run
}

/** The playbook that a run follows, whole, as it was kept when the run came to it, translated where what ships is. */
export async function findPlaybookOfRun(ctx: Ctx, address: RunAddress): Promise<Playbook> {
  return readPlaybookOf(ctx, await findRun(ctx, address))
}

/** A run that somebody may change in this way, locked until the transaction ends; only one that goes on, unless told. */
export async function openRun(
  ctx: Ctx,
  operation: string,
  { projectId, runId }: RunAddress,
  { alsoEnded = false } = {},
): Promise<Run> {
  await allow(ctx, operation, projectId)
  if (!(await selectRun(ctx.db, projectId, runId))) throw refusals.noRun()
  await lockRun(ctx.db, runId)
  const run = await selectRun(ctx.db, projectId, runId)
  if (!run) throw refusals.noRun()
  if (run.state === 'ended' && !alsoEnded) throw refusals.ended()
  return run
}

/** A step of a run that is asked for. Throws `playbooks.no-step`. */
export function stepIn(run: Run, stepId: string): RunStep {
  const step = run.steps.find(({ id }) => id === stepId)
  if (!step || !isAsked(step)) throw refusals.noStep()
  return step
}
