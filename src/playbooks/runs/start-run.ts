import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { addRoles, allow, giveRole } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findToFollow } from '../library/find-playbook.ts'
import { keepPlaybook } from '../library/library.store.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { today } from './actor.ts'
import { findPlaybookStep, type Run } from './run.ts'
import { makeRows, skipsOf } from './run-rows.ts'
import { insertRun, selectRun } from './runs.store.ts'

const input = z.object({
  key: z.string().min(1, 'Choose a playbook.'),
  /** The project's own version rather than the one that ships. */
  isOwn: z.boolean().default(false),
  startKind: z.string().optional(),
  startedOn: z.iso.date('Enter the day as YYYY-MM-DD.').optional(),
  /** The role that whoever starts takes; the one that the playbook names unless told. */
  role: z.string().optional(),
  /** One step that stands alone, without the rest. */
  onlyStep: z.string().optional(),
  /** What the run is called; the playbook's name unless told. */
  name: z.string().trim().max(120, 'Shorten the name to 120 characters.').optional(),
})
export type NewRun = z.input<typeof input>
type Wanted = z.output<typeof input>

function checkWanted(playbook: Playbook, { startKind, onlyStep, role }: Wanted): void {
  if (startKind && !playbook.starts.some(({ id }) => id === startKind)) throw refusals.noStart(startKind)
  if (onlyStep) {
    const found = findPlaybookStep(playbook, onlyStep)
    if (!found) throw refusals.noStep()
    if (!found.step.standsAlone) throw refusals.notAlone()
  }
  if (role && !playbook.roles.some(({ id }) => id === role)) throw refusals.noPart(role)
}

/** The roles of a playbook come to the project; whoever acts takes one of them. */
export async function bringRoles(ctx: Ctx, projectId: string, playbook: Playbook, taken?: string): Promise<void> {
  const roles = playbook.roles.map(({ id, side, name, what, core, expectations, grants }) => ({
    ...{ id, side, name, core, expectations, grants },
    description: what,
  }))
  await addRoles(ctx, { projectId, roles })
  const personId = actingPerson(ctx)
  if (taken && personId) await giveRole(ctx, { projectId, personId, role: taken })
}

/**
 * Lets a project follow a playbook from a day on: its roles come to the project, whoever starts takes one, the playbook is
 * kept as it is now, and every phase and step is planned. A project may follow several, also one playbook twice; one
 * person alone can. Throws `playbooks.no-playbook`, `playbooks.no-start`, `playbooks.not-alone`.
 */
export function startRun(ctx: Ctx, { projectId, ...given }: { projectId: string } & NewRun): Promise<Run> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'run.start', projectId)
    const wanted = checkInput(input, given)
    const { playbook, text, sha256, forkedFrom } = await findToFollow(ctx, { projectId, ...wanted })
    checkWanted(playbook, wanted)
    await bringRoles(ctx, projectId, playbook, wanted.role || playbook.startedBy)
    const [now, personId] = [ctx.clock.now(), actingPerson(ctx)]
    const playbookId = await keepPlaybook(ctx.db, {
      ...{ id: ctx.clock.newId(), project_id: projectId, key: playbook.id, version: playbook.version, sha256, text },
      ...{ name: playbook.name, content: playbook, is_own: wanted.isOwn, forked_from: forkedFrom },
      ...{ made_by: personId, made_at: now },
    })
    const [id, startedOn, startKind] = [ctx.clock.newId(), wanted.startedOn || today(ctx), wanted.startKind || null]
    const onlyStep = wanted.onlyStep || null
    const choice = { route: null, skips: skipsOf(playbook, startKind), onlyStep }
    const { phases, steps } = makeRows(id, playbook, startedOn, choice)
    const name = wanted.name || playbook.name
    await insertRun(
      ctx.db,
      {
        ...{ id, project_id: projectId, playbook_id: playbookId, name, start_kind: startKind, only_step: onlyStep },
        ...{ route: null, started_on: startedOn, started_by: personId, started_at: now, state: 'running' },
        ...{ ended_at: null, ending: null },
      },
      phases,
      steps,
    )
    const data = { playbook: playbook.id, version: playbook.version, sha256 }
    await ctx.log.record(ctx, { type: 'run.started', thing: `run:${id}`, projectId, data })
    return (await selectRun(ctx.db, projectId, id))!
  })
}
