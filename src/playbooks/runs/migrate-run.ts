import { currentLanguage } from '#lib/words/language.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findToFollow } from '../library/find-playbook.ts'
import { keepPlaybook, selectOwn, selectPlaybook } from '../library/library.store.ts'
import { readShippedPlaybook } from '../library/shipped-playbooks.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { listTemplates } from '../templates/templates.ts'
import { replan } from '../timeline/replan.ts'
import { today } from './actor.ts'
import { type Change, comparePlaybooks } from './compare-playbooks.ts'
import { findRun, openRun, type RunAddress } from './find-run.ts'
import { type MovedDays, moveParts, previewDays, routeIn } from './move-parts.ts'
import type { Run } from './run.ts'
import { selectRun, updateRun } from './runs.store.ts'
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

/** What a move would change: of the playbook, and of the planned days of the steps. */
export type Migration = { run: Run; from: string; to: string; isOwn: boolean; changes: Change[]; moved: MovedDays[] }

const compare = async (before: Playbook, after: Playbook, run: Run): Promise<Change[]> =>
  comparePlaybooks({ before, after }, run.steps, await listTemplates(currentLanguage()))

/** What moving a run to another version would change, before it is done. */
export async function previewMigration(ctx: Ctx, input: RunAddress & { isOwn: boolean }): Promise<Migration> {
  await allow(ctx, 'run.migrate', input.projectId)
  const run = await findRun(ctx, input)
  const before = (await selectPlaybook(ctx.db, run.playbookId)).content
  const { playbook } = await findToFollow(ctx, { ...input, key: run.key })
  const { version: to } = playbook
  const changes = await compare(before, playbook, run)
  return { run, from: before.version, to, isOwn: input.isOwn, changes, moved: previewDays(run, playbook, today(ctx)) }
}

/**
 * Moves a running run to the newest own version of its playbook, or to the one that ships; roles that are new come along,
 * those that the project has keep their rights, what was done stays. `sha256` is the version that was looked at: throws
 * `playbooks.changed-meanwhile` where it is another by now.
 */
export function migrateRun(
  ctx: Ctx,
  input: RunAddress & { isOwn: boolean; sha256?: string | undefined },
): Promise<{ changes: Change[]; moved: MovedDays[] }> {
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
    await updateRun(ctx.db, run.id, { playbook_id: playbookId, route: routeIn(run, playbook) })
    await moveParts(ctx, run, playbook, today(ctx))
    const moved = await replan(ctx, (await selectRun(ctx.db, run.projectId, run.id))!, playbook)
    const isKnown = (stepId: string) => run.steps.some(({ id }) => id === stepId)
    const changes = await compare(before, playbook, run)
    const data = { from: before.version, to: playbook.version, sha256, changes: changes.length }
    await ctx.log.record(ctx, { type: 'run.migrated', thing: `run:${run.id}`, projectId: run.projectId, data })
    return { changes, moved: moved.map((one) => (isKnown(one.stepId) ? one : { ...one, from: null })) }
  })
}
