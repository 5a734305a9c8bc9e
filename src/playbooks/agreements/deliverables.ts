import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings, listHiddenThings } from '#platform/describe-things.ts'
import type { Card, Made } from '#platform/things.ts'
import { isAwaited } from '../gates/gate.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { openRun, type RunAddress } from '../runs/find-run.ts'
import { readPlaybookOf, readRuns } from '../runs/read-runs.ts'
import { partId, type Run } from '../runs/run.ts'
import { deleteDeliverable, selectDeliverables, upsertDeliverable } from './agreements.store.ts'
import { type DeliverableState, findMade, furtherOf, readMade } from './made.ts'

/**
 * What a run has to make, and the thing that delivers it (`kind:id`, or empty where there is none). How far it has come is
 * known by what was made from its template, or was said by hand: the further counts.
 */
export type RunDeliverable = {
  runId: string
  id: string
  name: string
  what: string
  template: string | undefined
  access: 'raw' | 'project' | 'public'
  state: DeliverableState
  ref: string
  /** Whether somebody said by hand where it stands. */
  isSaid: boolean
  /** False where only steps make it that are skipped or not asked for. */
  isAwaited: boolean
}

type Rows = Awaited<ReturnType<typeof selectDeliverables>>

export function deliverablesOf(
  run: Pick<Run, 'id' | 'steps'>,
  playbook: Playbook,
  rows: Rows,
  made: readonly Made[],
): RunDeliverable[] {
  const steps = new Map(run.steps.map((step) => [step.id, step]))
  return playbook.deliverables.map(({ id, name, what, template, access }) => {
    const row = rows.find((one) => one.run_id === run.id && one.deliverable_id === id)
    const own = row?.ref ? made.find(({ ref }) => ref === row.ref) : findMade(made, run.id, template ?? id)
    return {
      ...{ runId: run.id, id, name, what, template, access },
      state: furtherOf(row?.state ?? 'missing', own?.state ?? 'missing'),
      ref: row?.ref || own?.ref || '',
      isSaid: Boolean(row),
      isAwaited: isAwaited(playbook, id, steps),
    }
  })
}

/** What the playbooks of a project have to make: those of all runs, in their order. */
export async function listDeliverables(ctx: Ctx, projectId: string): Promise<RunDeliverable[]> {
  await allow(ctx, 'run.read', projectId)
  const runs = await readRuns(ctx, projectId)
  const [rows, made] = await Promise.all([
    selectDeliverables(
      ctx.db,
      runs.map(({ id }) => id),
    ),
    readMade(ctx, projectId),
  ])
  const all = await Promise.all(
    runs.map(async (run) => deliverablesOf(run, await readPlaybookOf(ctx, run), rows, made)),
  )
  return all.flat()
}

/** What delivers what: of each deliverable its template, and the thing that was said to deliver it. */
export type Delivering = Pick<RunDeliverable, 'id' | 'template' | 'ref'>

/** As far as it was said by hand; what was made from the template delivers it besides. */
export async function listDelivering(ctx: Ctx, projectId: string): Promise<Delivering[]> {
  await allow(ctx, 'run.read', projectId)
  const runs = await readRuns(ctx, projectId)
  const rows = await selectDeliverables(
    ctx.db,
    runs.map(({ id }) => id),
  )
  const refOf = (runId: string, id: string) =>
    rows.find((row) => row.run_id === runId && row.deliverable_id === id)?.ref ?? ''
  const all = await Promise.all(
    runs.map(async (run) =>
      (await readPlaybookOf(ctx, run)).deliverables.map(({ id, template }) => ({
        id,
        template,
        ref: refOf(run.id, id),
      })),
    ),
  )
  return all.flat()
}

/** What delivers it already and is not for the actor stays: its class is that of the deliverable. */
async function needSeen(
  ctx: Ctx,
  { id, projectId }: Pick<Run, 'id' | 'projectId'>,
  deliverableId: string,
): Promise<void> {
  const rows = await selectDeliverables(ctx.db, [id])
  const ref = rows.find((row) => row.deliverable_id === deliverableId)?.ref
  if (ref && (await listHiddenThings(ctx, projectId, [ref])).size) throw refusals.noThing(ref)
}

/**
 * Says which thing delivers a deliverable, and whether it is begun or delivered; `missing` takes it back. Throws
 * `playbooks.no-thing` where the thing is not in the project.
 */
export function setDeliverable(
  ctx: Ctx,
  input: RunAddress & { deliverableId: string; state: 'missing' | 'begun' | 'delivered'; ref?: string | undefined },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'step.change', input)
    const { deliverableId, state, ref = '' } = input
    const { deliverables } = (await selectPlaybook(ctx.db, run.playbookId)).content
    if (!deliverables.some(({ id }) => id === deliverableId)) throw refusals.noPart(deliverableId)
    if (ref && !(await describeThings(ctx, run.projectId, [ref])).has(ref)) throw refusals.noThing(ref)
    await needSeen(ctx, run, deliverableId)
    const by = { set_by: actingPerson(ctx), set_at: ctx.clock.now() }
    if (state === 'missing') await deleteDeliverable(ctx.db, run.id, deliverableId)
    else await upsertDeliverable(ctx.db, { run_id: run.id, deliverable_id: deliverableId, ref, state, ...by })
    const thing = `deliverable:${partId(run.id, deliverableId)}`
    await ctx.log.record(ctx, { type: 'deliverable.set', thing, projectId: run.projectId, data: { state } })
  })
}

/** The things that deliver deliverables, by their `kind:id`; those that are gone are left out. */
export async function describeDelivered(
  ctx: Ctx,
  projectId: string,
  deliverables: readonly Pick<RunDeliverable, 'ref'>[],
): Promise<Map<string, Card>> {
  await allow(ctx, 'run.read', projectId)
  return describeThings(
    ctx,
    projectId,
    deliverables.flatMap(({ ref }) => (ref ? [ref] : [])),
  )
}
