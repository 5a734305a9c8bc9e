import { allow, listMembers, type Member } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Tool } from '../playbook/tools.ts'
import { isAsked, isSettled } from '../steps/step-state.ts'
import { readOwners, readRuns } from './read-runs.ts'
import { isReady, type OwnerRow, type Run, type RunPhase, type RunStep } from './run.ts'

/** One thing to do next: a step, or a phase that can be closed because nothing in it is left to do. */
export type NextThing =
  | { kind: 'step'; run: Run; step: RunStep; owners: string[]; isMine: boolean }
  | { kind: 'gate'; run: Run; phase: RunPhase }

const stepsOf = (run: Run, phase: RunPhase) => run.steps.filter((step) => step.phaseId === phase.id && isAsked(step))

/** The phases of a running run whose steps are all settled, though nobody has closed them. */
export const listGatesToClose = (run: Run): RunPhase[] =>
  run.state === 'ended'
    ? []
    : run.phases.filter((phase, at) => {
        if (phase.state === 'closed' || run.phases.slice(0, at).some(({ state }) => state === 'open')) return false
        return stepsOf(run, phase).every(isSettled)
      })

/**
 * Steps that somebody works on, or could: all that comes before them is settled, and so is every phase before theirs. What
 * a phase left open when it was closed with a reason holds nobody back.
 */
export function listOpenSteps(run: Run): RunStep[] {
  if (run.state === 'ended') return []
  const current = run.phases.find(({ state }) => state === 'open')
  const isAtWork = ({ state }: RunStep) => state === 'doing' || state === 'blocked'
  const begun = run.steps.filter((step) => isAsked(step) && isAtWork(step))
  const closed = new Set(run.phases.flatMap(({ id, state }) => (state === 'closed' ? [id] : [])))
  const holding = run.steps.filter(({ phaseId }) => !closed.has(phaseId))
  const ready = run.steps.filter(
    (step) => isAsked(step) && step.state === 'todo' && step.phaseId === current?.id && isReady(step, holding),
  )
  return [...begun, ...ready]
}

/**
 * Who sees to a step: those it is assigned to, else those who hold its role, else (one person may be all there is) those
 * who can manage the project.
 */
export function ownersOf(run: Run, step: RunStep, members: readonly Member[], assigned: readonly OwnerRow[]): Member[] {
  const own = assigned.filter((one) => one.run_id === run.id && one.step_id === step.id)
  const named = members.filter(({ personId }) => own.some((one) => one.person_id === personId))
  if (named.length) return named
  const holders = members.filter(({ roles }) => roles.some(({ id }) => id === step.owner))
  return holders.length ? holders : members.filter(({ grants }) => grants.includes('manage'))
}

const MOST = 3

function listThings(
  run: Run,
  members: readonly Member[],
  assigned: readonly OwnerRow[],
  personId: string | undefined,
): NextThing[] {
  const steps = listOpenSteps(run).map((step): NextThing => {
    const owners = ownersOf(run, step, members, assigned)
    const isMine = owners.some((one) => one.personId === personId)
    return { kind: 'step', run, step, owners: owners.map(({ name }) => name), isMine }
  })
  return [...listGatesToClose(run).map((phase): NextThing => ({ kind: 'gate', run, phase })), ...steps]
}

/** Begun before not begun, one's own before others'; what is blocked waits for somebody else. */
function weigh(thing: NextThing): number {
  if (thing.kind === 'gate') return 0
  const states: Record<string, number> = { doing: 1, todo: 2, blocked: 5 }
  return (states[thing.step.state] ?? 9) + (thing.isMine ? 0 : 1.5)
}

/** The one to three things to do next in a project, those of the person who asks first. */
export async function findNext(ctx: Ctx, projectId: string): Promise<NextThing[]> {
  await allow(ctx, 'run.read', projectId)
  const runs = (await readRuns(ctx, projectId)).filter(({ state }) => state === 'running')
  if (!runs.length) return []
  const [members, assigned] = await Promise.all([listMembers(ctx, projectId), readOwners(ctx, runs)])
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : undefined
  const things = runs.flatMap((run) => listThings(run, members, assigned, personId))
  return things.toSorted((a, b) => weigh(a) - weigh(b)).slice(0, MOST)
}

/** The pages that steps which have begun ask for, in any playbook that the project follows. */
export async function beganTools(ctx: Ctx, projectId: string): Promise<Set<Tool>> {
  await allow(ctx, 'run.read', projectId)
  const steps = (await readRuns(ctx, projectId)).flatMap((run) => run.steps)
  return new Set(
    steps.filter(({ state }) => state === 'doing' || state === 'done').flatMap(({ tools }) => tools as Tool[]),
  )
}
