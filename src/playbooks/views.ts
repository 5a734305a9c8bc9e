import { sql } from 'kysely'
import { listMembers, may } from '#people/index.ts'
import type { Ctx, ProjectView } from '#platform/context.ts'
import type { Coming, Waiting } from '#platform/things.ts'
import { today } from './runs/actor.ts'
import { listGatesToClose, listOpenSteps, ownersOf } from './runs/find-next.ts'
import { readOwners, readRuns } from './runs/read-runs.ts'
import { isPhaseUndated, isUndated, type OwnerRow, partId, type Run } from './runs/run.ts'
import { selectQuestions } from './steps/details.store.ts'
import { isAsked, isSettled } from './steps/step-state.ts'
import { addDays } from './timeline/plan.ts'

const DAYS_AHEAD = 120
const toDate = (day: string) => new Date(`${day}T00:00:00Z`)

type Members = Awaited<ReturnType<typeof listMembers>>
type Mine = { members: Members; assigned: OwnerRow[]; personId: string }

const isMine = (run: Run, step: Run['steps'][number], { members, assigned, personId }: Mine) =>
  ownersOf(run, step, members, assigned).some((one) => one.personId === personId)

function waitingSteps(run: Run, mine: Mine): Waiting[] {
  return listOpenSteps(run)
    .filter((step) => step.state !== 'blocked' && isMine(run, step, mine))
    .map((step) => ({
      ref: `step:${partId(run.id, step.id)}`,
      name: step.name,
      what: step.state === 'doing' ? 'step-doing' : 'step-todo',
      ...(isUndated(step) ? {} : { due: toDate(step.plannedEnd) }),
    }))
}

async function waitingQuestions(ctx: Ctx, runs: readonly Run[], mine: Mine): Promise<Waiting[]> {
  const questions = await selectQuestions(
    ctx.db,
    runs.map(({ id }) => id),
  )
  return questions
    .filter((one) => one.answer === null && one.asked_by !== mine.personId)
    .flatMap((one): Waiting[] => {
      const run = runs.find(({ id }) => id === one.run_id)
      const step = run?.steps.find(({ id }) => id === one.step_id)
      if (!run || !step || !isAsked(step) || !isMine(run, step, mine)) return []
      return [{ ref: `step:${partId(run.id, step.id)}`, name: one.question, what: 'step-question' }]
    })
}

async function findWaiting(ctx: Ctx, projectId: string, personId: string): Promise<Waiting[]> {
  const runs = (await readRuns(ctx, projectId)).filter(({ state }) => state === 'running')
  if (!runs.length) return []
  const [members, assigned, mayClose] = await Promise.all([
    listMembers(ctx, projectId),
    readOwners(ctx, runs),
    may(ctx, 'phase.close', projectId),
  ])
  const mine = { members, assigned, personId }
  const gates = mayClose ? runs.flatMap((run) => listGatesToClose(run).map((phase) => ({ run, phase }))) : []
  return [
    ...gates.map(({ run, phase }): Waiting => {
      const ref = `phase:${partId(run.id, phase.id)}` as const
      return {
        ref,
        name: phase.name,
        what: 'gate',
        ...(isPhaseUndated(run, phase.id) ? {} : { due: toDate(phase.plannedEnd) }),
      }
    }),
    ...runs.flatMap((run) => waitingSteps(run, mine)),
    ...(await waitingQuestions(ctx, runs, mine)),
  ]
}

/** Steps that are to begin or end soon, or were to and have not. */
async function findComing(ctx: Ctx, projectId: string): Promise<Coming[]> {
  const runs = (await readRuns(ctx, projectId)).filter(({ state }) => state === 'running')
  const until = addDays(today(ctx), DAYS_AHEAD)
  const coming = runs.flatMap((run) =>
    run.steps
      .filter((step) => isAsked(step) && !isSettled(step))
      // Nobody said when it ends.
      .filter((step) => step.state === 'todo' || !isUndated(step))
      .map((step): Coming => {
        const hasBegun = step.state !== 'todo'
        const day = hasBegun ? step.plannedEnd : step.plannedStart
        return {
          ref: `step:${partId(run.id, step.id)}`,
          name: step.name,
          at: toDate(day),
          what: hasBegun ? 'step-ends' : 'step-begins',
        }
      }),
  )
  return coming.filter(({ at }) => at <= toDate(until)).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function registers(projectId: string) {
  const runs = sql`playbooks.run where project_id = ${projectId}`
  return { timeline: runs, ownership: runs }
}

/** What waits for somebody, what comes, and which of this room's registers have something in them. */
export const playbooksView: ProjectView = { waiting: findWaiting, coming: findComing, registers }
