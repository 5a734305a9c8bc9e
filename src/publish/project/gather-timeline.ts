import type { Ctx } from '#platform/context.ts'
import { isAsked, isPhaseUndated, isUndated, listRuns, type Run } from '#playbooks/index.ts'
import type { PublicPhase, PublicRun } from './public-project.ts'

const stepsOf = (run: Run, phaseId: string): PublicPhase['steps'] =>
  run.steps
    .filter((step) => step.phaseId === phaseId && isAsked(step))
    .map(({ name, number, state, plannedStart, plannedEnd, beganOn, settledOn, hasLength, setEnd }) => ({
      ...{ name, number, state, plannedStart, plannedEnd, beganOn, settledOn },
      ...(isUndated({ hasLength, setEnd }) && { isUndated: true as const }),
    }))

const toPublic = (run: Run): PublicRun => ({
  name: run.name,
  version: run.version,
  state: run.state,
  startedOn: run.startedOn,
  endedOn: run.endedAt ? run.endedAt.toISOString().slice(0, 10) : null,
  phases: run.phases
    .map(({ id, name, state, plannedStart, plannedEnd, openedOn, closedOn }) => ({
      ...{ name, state, plannedStart, plannedEnd, openedOn, closedOn },
      ...(isPhaseUndated(run, id) && { isUndated: true as const }),
      steps: stepsOf(run, id),
    }))
    .filter(({ steps }) => steps.length > 0),
})

/** The playbooks that a project follows as everybody may see them: phases and steps with their days, without people and reasons. */
export const gatherTimeline = async (ctx: Ctx, projectId: string): Promise<PublicRun[]> =>
  (await listRuns(ctx, projectId)).map(toPublic)
