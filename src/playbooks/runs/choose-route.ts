import { type Ctx, transact } from '#platform/context.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { isAsked, type Need, needOf } from '../steps/step-state.ts'
import { listMoved, type Moved, planOf, replan } from '../timeline/replan.ts'
import { findRun, openRun, type RunAddress } from './find-run.ts'
import { readPlaybookOf } from './read-runs.ts'
import type { Run, RunStep } from './run.ts'
import { skipsOf } from './run-rows.ts'
import { selectRun, updateRun, updateStep } from './runs.store.ts'

/** What a route would change: steps that come, that fall away (what was done in them stays), and days that move. */
export type RouteChange = {
  route: string | null
  comes: RunStep[]
  fallsAway: RunStep[]
  advised: RunStep[]
  moved: Moved[]
}

/** The steps as they would be asked for on a route; nothing that was done is touched. */
export function withRoute(run: Run, playbook: Playbook, route: string | null): Run {
  const choice = { route, skips: skipsOf(playbook, run.startKind), onlyStep: run.onlyStep }
  const needs = new Map(
    playbook.phases.flatMap(({ id, steps }) => steps.map((step) => [step.id, needOf(step, id, choice)] as const)),
  )
  const steps = run.steps.map((step): RunStep => {
    const need: Need = step.need === 'gone' ? 'gone' : (needs.get(step.id) ?? 'gone')
    return { ...step, need }
  })
  return { ...run, route, steps }
}

function compare(before: Run, after: Run, moved: Moved[]): RouteChange {
  const old = new Map(before.steps.map((step) => [step.id, step]))
  return {
    route: after.route,
    comes: after.steps.filter((step) => isAsked(step) && !isAsked(old.get(step.id)!)),
    fallsAway: after.steps.filter((step) => !isAsked(step) && isAsked(old.get(step.id)!)),
    advised: after.steps.filter((step) => step.need === 'advised'),
    moved,
  }
}

function checkRoute(playbook: Playbook, route: string | null): void {
  if (route !== null && !playbook.routes.some(({ id }) => id === route)) throw refusals.noRoute(route)
}

/** What choosing each route of a run's playbook would change, as it stands now; nothing is changed. */
export async function previewRoutes(
  ctx: Ctx,
  input: RunAddress,
): Promise<{ run: Run; playbook: Playbook; changes: RouteChange[] }> {
  const run = await findRun(ctx, input)
  const playbook = await readPlaybookOf(ctx, run)
  const changes = playbook.routes.map(({ id }) => {
    const after = withRoute(run, playbook, id)
    return compare(run, after, listMoved(after, planOf(after, playbook)))
  })
  return { run, playbook, changes }
}

/**
 * Chooses the route of a run, or another one later: which steps are asked for is worked out anew, and the days with it.
 * Nothing done is lost: a step that falls away keeps its state, and comes back with it. Throws `playbooks.no-route`.
 */
export function chooseRoute(ctx: Ctx, input: RunAddress & { route: string | null }): Promise<RouteChange> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.route', input)
    const playbook = (await selectPlaybook(ctx.db, run.playbookId)).content
    checkRoute(playbook, input.route)
    const after = withRoute(run, playbook, input.route)
    await updateRun(ctx.db, run.id, { route: input.route })
    for (const [at, step] of after.steps.entries())
      if (step.need !== run.steps[at]!.need) await updateStep(ctx.db, run.id, step.id, { need: step.need })
    const fresh = (await selectRun(ctx.db, run.projectId, run.id))!
    const change = compare(run, after, await replan(ctx, fresh, playbook))
    const data = { route: input.route, comes: change.comes.length, fallsAway: change.fallsAway.length }
    await ctx.log.record(ctx, { type: 'run.route-chosen', thing: `run:${run.id}`, projectId: run.projectId, data })
    return change
  })
}
