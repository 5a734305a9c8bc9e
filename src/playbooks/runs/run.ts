import type { Phase, Playbook, Step } from '../playbook/playbook.ts'
import { isAsked, isSettled, type Need, type StepState } from '../steps/step-state.ts'

/** A phase of a run, with its planned and its actual days. */
export type RunPhase = {
  id: string
  name: string
  state: 'open' | 'closed'
  plannedStart: string
  plannedEnd: string
  openedOn: string | null
  closedOn: string | null
}

/** A step of a run: what the playbook says of it in short, and where it stands. */
export type RunStep = {
  id: string
  phaseId: string
  number: string | null
  name: string
  why: string
  owner: string
  workstream: string | null
  after: string[]
  tools: string[]
  documents: string[]
  need: Need
  state: StepState
  reason: string | null
  round: number
  plannedStart: string
  plannedEnd: string
  latestEnd: string
  /** Whether the playbook says how long it takes, by itself or by its phase. */
  hasLength: boolean
  setStart: string | null
  setEnd: string | null
  beganOn: string | null
  settledOn: string | null
  ending: string | null
}

/** A playbook as a project follows it, without its phases and steps. */
export type RunHead = {
  id: string
  projectId: string
  playbookId: string
  key: string
  version: string
  /** The hash of what it follows. */
  sha256: string
  name: string
  startKind: string | null
  onlyStep: string | null
  route: string | null
  startedOn: string
  state: 'running' | 'ended'
  endedAt: Date | null
  ending: string | null
}
export type Run = RunHead & { phases: RunPhase[]; steps: RunStep[] }

/** Whether its planned days only hold its place: the playbook knows no usual length, and nobody has set its last day. */
export const isUndated = (step: Pick<RunStep, 'hasLength' | 'setEnd'>): boolean =>
  !step.hasLength && step.setEnd === null

/** Whether the last day of a phase rests on such a step. */
export const isPhaseUndated = (run: Pick<Run, 'steps'>, phaseId: string): boolean =>
  run.steps.some((step) => step.phaseId === phaseId && isAsked(step) && isUndated(step))

/** Whether all steps that come before a step are settled. */
export const isReady = (step: RunStep, steps: readonly RunStep[]): boolean =>
  step.after.every((id) => {
    const before = steps.find((one) => one.id === id)
    return !before || isSettled(before)
  })

export const findPlaybookStep = (playbook: Playbook, stepId: string): { phase: Phase; step: Step } | undefined => {
  for (const phase of playbook.phases) {
    const step = phase.steps.find(({ id }) => id === stepId)
    if (step) return { phase, step }
  }
  return undefined
}

/** Across rooms a part of a run is named by both ids: `step:<run>.<step>`. */
export const partId = (runId: string, id: string): string => `${runId}.${id}`

export function splitPartId(id: string): { runId: string; part: string } {
  const dot = id.indexOf('.')
  return { runId: id.slice(0, Math.max(0, dot)), part: id.slice(dot + 1) }
}

/** A person to whom a step of a run was given. */
export type OwnerRow = { run_id: string; step_id: string; person_id: string }
