import type { Ctx } from '#platform/context.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { findPlaybookStep, type Run, type RunStep } from '../runs/run.ts'
import { updatePhase, updateStep } from '../runs/runs.store.ts'
import { isAsked } from '../steps/step-state.ts'
import { type Plan, planRun, type Span } from './plan.ts'

/** A step whose planned days changed. */
export type Moved = { stepId: string; name: string; from: Span; to: Span }

/** The plan of a run as its steps stand now. */
export function planOf(run: Pick<Run, 'startedOn' | 'onlyStep' | 'phases' | 'steps'>, playbook: Playbook): Plan {
  return planRun(
    run.startedOn,
    run.phases.map((phase) => ({
      id: phase.id,
      // A step on its own takes its own time, not its phase's.
      duration: run.onlyStep ? undefined : playbook.phases.find(({ id }) => id === phase.id)?.duration,
      steps: run.steps
        .filter((step) => step.phaseId === phase.id)
        .map((step) => ({
          ...step,
          duration: findPlaybookStep(playbook, step.id)?.step.duration,
          isLeftOut: !isAsked(step),
        })),
    })),
  )
}

function findMove(step: RunStep, plan: Plan): Moved | undefined {
  const to = plan.steps.get(step.id)
  if (!to || (to.start === step.plannedStart && to.end === step.plannedEnd)) return undefined
  const from = { start: step.plannedStart, end: step.plannedEnd }
  return { stepId: step.id, name: step.name, from, to: { start: to.start, end: to.end } }
}

/** What a plan would move of the steps that are asked for. */
export const listMoved = (run: Run, plan: Plan): Moved[] =>
  run.steps.filter(isAsked).flatMap((step) => findMove(step, plan) ?? [])

/** Plans a run anew, keeps the days, and says what moved. */
export async function replan(ctx: Ctx, run: Run, playbook: Playbook): Promise<Moved[]> {
  const plan = planOf(run, playbook)
  for (const step of run.steps) {
    const to = plan.steps.get(step.id)
    if (!to || !(findMove(step, plan) || to.latestEnd !== step.latestEnd)) continue
    const change = { planned_start: to.start, planned_end: to.end, latest_end: to.latestEnd }
    await updateStep(ctx.db, run.id, step.id, change)
  }
  for (const phase of run.phases) {
    const span = plan.phases.get(phase.id)
    if (!span || (span.start === phase.plannedStart && span.end === phase.plannedEnd)) continue
    await updatePhase(ctx.db, run.id, phase.id, { planned_start: span.start, planned_end: span.end })
  }
  return listMoved(run, plan)
}
