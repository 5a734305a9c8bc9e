import type { Playbook } from '../playbook/playbook.ts'
import type { NewRow } from '../playbooks.tables.ts'
import { type Choice, isAsked, needOf } from '../steps/step-state.ts'
import { planRun } from '../timeline/plan.ts'

type StepRow = NewRow<'playbooks.run_step'>
type PhaseRow = NewRow<'playbooks.run_phase'>

/** What a row of a run repeats of the playbook, by step: it changes with the playbook's version alone. */
export function copySteps(playbook: Playbook, onlyStep: string | null) {
  const steps = playbook.phases.flatMap((phase) => phase.steps.map((step) => ({ phase, step })))
  return steps.map(({ phase, step }, position) => ({
    step_id: step.id,
    phase_id: phase.id,
    position,
    number: step.number ?? null,
    name: step.name,
    why: step.why,
    owner: step.owner,
    workstream: step.workstream ?? null,
    after: step.after,
    tools: [
      ...new Set([...step.tools, ...step.activities.flatMap(({ tasks }) => tasks.flatMap(({ tool }) => tool ?? []))]),
    ],
    documents: step.documents,
    // A step on its own takes its own time, not its phase's.
    has_length: Boolean(step.duration ?? (onlyStep ? undefined : phase.duration)),
  }))
}

export const skipsOf = (playbook: Playbook, startKind: string | null): readonly string[] =>
  playbook.starts.find(({ id }) => id === startKind)?.skips ?? []

/** A step that nobody has begun. */
export const untouched = { state: 'todo', reason: null, round: 1, set_start: null, set_end: null } as const

/** The phases and steps of a new run, planned from its first day. */
export function makeRows(
  runId: string,
  playbook: Playbook,
  startedOn: string,
  choice: Choice,
): { phases: PhaseRow[]; steps: StepRow[] } {
  const copied = copySteps(playbook, choice.onlyStep)
  const needs = new Map(
    playbook.phases.flatMap((phase) => phase.steps.map((step) => [step.id, needOf(step, phase.id, choice)] as const)),
  )
  const asked = (id: string) => isAsked({ need: needs.get(id) ?? 'gone' })
  const kept = playbook.phases.filter((phase) => phase.steps.some(({ id }) => asked(id)))
  const phases = kept.length ? kept : playbook.phases
  const plan = planRun(
    startedOn,
    playbook.phases.map(({ id, duration, steps }) => ({
      id,
      duration: choice.onlyStep ? undefined : duration,
      steps: steps.map((step) => ({ ...step, setStart: null, setEnd: null, isLeftOut: !asked(step.id) })),
    })),
  )
  return {
    phases: phases.map(({ id, name }, position) => {
      const { start, end } = plan.phases.get(id)!
      const days = { planned_start: start, planned_end: end, opened_on: position ? null : startedOn, closed_on: null }
      return { run_id: runId, phase_id: id, position, name, state: 'open', ...days }
    }),
    steps: copied.map((step) => {
      const { start, end, latestEnd } = plan.steps.get(step.step_id)!
      const days = { planned_start: start, planned_end: end, latest_end: latestEnd, began_on: null, settled_on: null }
      return {
        run_id: runId,
        ...step,
        ...untouched,
        ...days,
        need: needs.get(step.step_id) ?? 'required',
        ending: null,
      }
    }),
  }
}
