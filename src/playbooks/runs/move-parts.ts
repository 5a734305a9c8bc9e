import type { Ctx } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { isAsked, needOf } from '../steps/step-state.ts'
import type { Span } from '../timeline/plan.ts'
import { listMoved, type Moved, planOf } from '../timeline/replan.ts'
import type { Run, RunPhase } from './run.ts'
import { copySteps, skipsOf, untouched } from './run-rows.ts'
import { deletePhases, insertPhases, insertSteps, stepOf, updatePhase, updateStep } from './runs.store.ts'

/** The planned days of a step before and after a move; a step that is new had none. */
export type MovedDays = Omit<Moved, 'from'> & { from: Span | null }

/** The route that a run keeps in another version: its own, where that version has it still. */
export const routeIn = (run: Pick<Run, 'route'>, playbook: Playbook): string | null =>
  playbook.routes.some(({ id }) => id === run.route) ? run.route : null

/** The rows of a version's steps for a run: what they repeat of it, and whether they are asked for. */
function rowsOf(run: Run, playbook: Playbook) {
  const choice = {
    route: routeIn(run, playbook),
    skips: skipsOf(playbook, run.startKind),
    onlyStep: run.onlyStep,
  }
  const steps = new Map(playbook.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step] as const)))
  return copySteps(playbook, run.onlyStep).map((row) => ({
    ...row,
    need: needOf(steps.get(row.step_id)!, row.phase_id, choice),
  }))
}

type Rows = ReturnType<typeof rowsOf>

/** Phases that a run has or comes to have: as at its start, one without a step that is asked for is left out. */
const phasesIn = (run: Run, playbook: Playbook, rows: Rows) =>
  playbook.phases
    .map((phase, position) => ({ phase, position, isKnown: run.phases.some(({ id }) => id === phase.id) }))
    .filter(({ phase, isKnown }) => isKnown || rows.some((row) => row.phase_id === phase.id && isAsked(row)))

const placed = (day: string) => ({ planned_start: day, planned_end: day })
const fresh = (day: string) => ({
  ...{ ...untouched, ...placed(day), latest_end: day },
  ...{ began_on: null, settled_on: null, ending: null },
})

/** The planned days that would move if a run followed another version, and those of steps that come with it. */
export function previewDays(run: Run, playbook: Playbook, day: string): MovedDays[] {
  const rows = rowsOf(run, playbook)
  const known = new Map(run.steps.map((step) => [step.id, step]))
  const phases = phasesIn(run, playbook, rows).map(({ phase: { id, name } }): RunPhase => {
    const days = { plannedStart: day, plannedEnd: day, openedOn: null, closedOn: null }
    return { id, name, state: 'open', ...days }
  })
  const steps = rows.map((row) => {
    const old = known.get(row.step_id)
    const step = stepOf({ run_id: run.id, ...row, ...fresh(day) })
    if (!old) return step
    const { phaseId, name, after, need, hasLength } = step
    return { ...old, phaseId, name, after, need, hasLength }
  })
  const moved = listMoved({ ...run, phases, steps }, planOf({ ...run, phases, steps }, playbook))
  return moved.map((one) => (known.has(one.stepId) ? one : { ...one, from: null }))
}

/** Phases that are new are opened, those that are gone go with their place; a closed one that stays stays closed. */
async function movePhases(ctx: Ctx, run: Run, playbook: Playbook, rows: Rows, day: string): Promise<void> {
  const gone = run.phases.filter(({ id }) => !playbook.phases.some((phase) => phase.id === id))
  await deletePhases(
    ctx.db,
    run.id,
    gone.map(({ id }) => id),
  )
  const phases = phasesIn(run, playbook, rows)
  for (const { phase, position } of phases.filter(({ isKnown }) => isKnown))
    await updatePhase(ctx.db, run.id, phase.id, { position, name: phase.name })
  const opened = phases.filter(({ isKnown }) => !isKnown)
  await insertPhases(
    ctx.db,
    opened.map(({ phase, position }) => ({
      ...{ run_id: run.id, phase_id: phase.id, position, name: phase.name, state: 'open' },
      ...{ ...placed(day), opened_on: null, closed_on: null },
    })),
  )
}

/**
 * Gives a run the phases and steps of another version. Steps are known by their ids: what was done in them stays, also in
 * those that the new version has no more.
 */
export async function moveParts(ctx: Ctx, run: Run, playbook: Playbook, day: string): Promise<void> {
  const rows = rowsOf(run, playbook)
  await movePhases(ctx, run, playbook, rows, day)
  const known = new Set(run.steps.map(({ id }) => id))
  for (const { step_id: id, ...row } of rows) {
    if (known.has(id)) await updateStep(ctx.db, run.id, id, row)
    else await insertSteps(ctx.db, [{ run_id: run.id, step_id: id, ...row, ...fresh(day) }])
  }
  const kept = new Set(rows.map(({ step_id }) => step_id))
  for (const step of run.steps.filter(({ id }) => !kept.has(id)))
    await updateStep(ctx.db, run.id, step.id, { need: 'gone' })
}
