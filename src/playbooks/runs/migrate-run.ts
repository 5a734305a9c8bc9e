import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findToFollow } from '../library/find-playbook.ts'
import { keepPlaybook, selectOwn, selectPlaybook } from '../library/library.store.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { needOf } from '../steps/step-state.ts'
import { type Moved, replan } from '../timeline/replan.ts'
import { type Change, comparePlaybooks } from './compare-playbooks.ts'
import { findRun, openRun, type RunAddress } from './find-run.ts'
import type { Run } from './run.ts'
import { copySteps, skipsOf, untouched } from './run-rows.ts'
import { deletePhases, insertPhases, insertSteps, selectRun, updatePhase, updateRun, updateStep } from './runs.store.ts'
import { bringRoles } from './start-run.ts'

/** A version that a run could move to: the one that ships by now, or the project's own newest. */
export type OtherVersion = { isOwn: boolean; version: string; sha256: string }

/** The versions of its playbook that a run could move to: other than its own. */
export async function listOtherVersions(ctx: Ctx, input: RunAddress): Promise<OtherVersion[]> {
  const run = await findRun(ctx, input)
  const [current, shipped, own] = await Promise.all([
    selectPlaybook(ctx.db, run.playbookId),
    readShippedPlaybook(run.key),
    selectOwn(ctx.db, run.projectId, run.key),
  ])
  const others = [
    ...(shipped ? [{ isOwn: false, version: shipped.playbook.version, sha256: shipped.sha256 }] : []),
    ...(own ? [{ isOwn: true, version: own.version, sha256: own.sha256 }] : []),
  ]
  return others.filter(({ sha256 }) => sha256 !== current.sha256)
}

export type Migration = { run: Run; from: string; to: string; isOwn: boolean; changes: Change[] }

/** What moving a run to another version would change, before it is done. */
export async function previewMigration(ctx: Ctx, input: RunAddress & { isOwn: boolean }): Promise<Migration> {
  await allow(ctx, 'run.migrate', input.projectId)
  const run = await findRun(ctx, input)
  const before = (await selectPlaybook(ctx.db, run.playbookId)).content
  const { playbook } = await findToFollow(ctx, { ...input, key: run.key })
  return {
    run,
    from: before.version,
    to: playbook.version,
    isOwn: input.isOwn,
    changes: comparePlaybooks(before, playbook, run.steps),
  }
}

const today = (ctx: Ctx) => ctx.clock.now().toISOString().slice(0, 10)

/** Phases that are new are opened, those that are gone go with their place; a closed one that stays stays closed. */
async function movePhases(ctx: Ctx, run: Run, playbook: Playbook): Promise<void> {
  const known = new Set(run.phases.map(({ id }) => id))
  const gone = run.phases.filter(({ id }) => !playbook.phases.some((phase) => phase.id === id))
  await deletePhases(
    ctx.db,
    run.id,
    gone.map(({ id }) => id),
  )
  const rows = playbook.phases.map((phase, position) => ({ phase, position }))
  for (const { phase, position } of rows.filter(({ phase }) => known.has(phase.id)))
    await updatePhase(ctx.db, run.id, phase.id, { position, name: phase.name })
  const day = today(ctx)
  const fresh = rows.filter(({ phase }) => !known.has(phase.id))
  await insertPhases(
    ctx.db,
    fresh.map(({ phase, position }) => ({
      ...{ run_id: run.id, phase_id: phase.id, position, name: phase.name, state: 'open' },
      ...{ planned_start: day, planned_end: day, opened_on: null, closed_on: null },
    })),
  )
}

/** Steps are known by their ids: what was done in them stays, also in those that the new version has no more. */
async function moveSteps(ctx: Ctx, run: Run, playbook: Playbook): Promise<void> {
  const choice = { route: run.route, skips: skipsOf(playbook, run.startKind), onlyStep: run.onlyStep }
  const parts = new Map(
    playbook.phases.flatMap(({ id, steps }) => steps.map((step) => [step.id, { phaseId: id, step }])),
  )
  const known = new Set(run.steps.map(({ id }) => id))
  const day = today(ctx)
  const days = { planned_start: day, planned_end: day, latest_end: day, began_on: null, settled_on: null, ending: null }
  for (const { step_id: id, ...copied } of copySteps(playbook, run.onlyStep)) {
    const part = parts.get(id)!
    const need = needOf(part.step, part.phaseId, choice)
    if (known.has(id)) await updateStep(ctx.db, run.id, id, { ...copied, need })
    else await insertSteps(ctx.db, [{ run_id: run.id, step_id: id, ...copied, ...untouched, ...days, need }])
  }
  for (const step of run.steps.filter(({ id }) => !parts.has(id)))
    await updateStep(ctx.db, run.id, step.id, { need: 'gone' })
}

/**
 * Moves a running run to the newest own version of its playbook, or to the one that ships; its roles come along, what was
 * done stays. `sha256` is the version that was looked at: throws `playbooks.changed-meanwhile` where it is another by now.
 */
export function migrateRun(
  ctx: Ctx,
  input: RunAddress & { isOwn: boolean; sha256?: string | undefined },
): Promise<{ changes: Change[]; moved: Moved[] }> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'run.migrate', input)
    const before = (await selectPlaybook(ctx.db, run.playbookId)).content
    const { playbook, text, sha256, forkedFrom } = await findToFollow(ctx, { ...input, key: run.key })
    if (input.sha256 !== undefined && sha256 !== input.sha256) throw refusals.changedMeanwhile()
    if (run.onlyStep && !playbook.phases.some(({ steps }) => steps.some(({ id }) => id === run.onlyStep)))
      throw refusals.noStep()
    const playbookId = await keepPlaybook(ctx.db, {
      ...{ id: ctx.clock.newId(), project_id: run.projectId, key: run.key, version: playbook.version, sha256, text },
      ...{ name: playbook.name, content: playbook, is_own: input.isOwn, forked_from: forkedFrom },
      ...{ made_by: actingPerson(ctx), made_at: ctx.clock.now() },
    })
    await bringRoles(ctx, run.projectId, playbook)
    const route = playbook.routes.some(({ id }) => id === run.route) ? run.route : null
    await updateRun(ctx.db, run.id, { playbook_id: playbookId, route })
    await movePhases(ctx, run, playbook)
    await moveSteps(ctx, { ...run, route }, playbook)
    const moved = await replan(ctx, (await selectRun(ctx.db, run.projectId, run.id))!, playbook)
    const changes = comparePlaybooks(before, playbook, run.steps)
    const data = { from: before.version, to: playbook.version, sha256, changes: changes.length }
    await ctx.log.record(ctx, { type: 'run.migrated', thing: `run:${run.id}`, projectId: run.projectId, data })
    return { changes, moved }
  })
}
