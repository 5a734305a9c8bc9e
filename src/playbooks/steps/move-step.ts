import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { notesSchema, storeNotes } from '../gates/notes.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { Playbook, Step } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { today } from '../runs/actor.ts'
import { openRun, type RunAddress, stepIn } from '../runs/find-run.ts'
import { findPlaybookStep, partId, type Run, type RunStep } from '../runs/run.ts'
import { updatePhase, updateRun, updateStep } from '../runs/runs.store.ts'
import { afterMove, needsReason, type StepMove } from './step-state.ts'

type Ending = Step['endings'][number]
export type MoveInput = RunAddress & {
  stepId: string
  move: StepMove
  reason?: string | undefined
  ending?: string | undefined
  /** With an ending: what to keep and to change of the playbook, a note a line. No gate would ask where it ends the run. */
  keep?: string | undefined
  change?: string | undefined
}

const EVENTS: Record<StepMove, string> = {
  begin: 'step.begun',
  finish: 'step.finished',
  skip: 'step.skipped',
  block: 'step.blocked',
  reopen: 'step.reopened',
}

/** Where a phase has a step at work, it is open, and has been since its first day. */
export async function openPhaseOf(ctx: Ctx, run: Run, phaseId: string): Promise<void> {
  const phase = run.phases.find(({ id }) => id === phaseId)
  if (phase && phase.openedOn === null) await updatePhase(ctx.db, run.id, phaseId, { opened_on: today(ctx) })
}

function chooseEnding(step: Step, { move, ending }: MoveInput): Ending | undefined {
  if (move !== 'finish' || !step.endings.length) return undefined
  const chosen = step.endings.find(({ id }) => id === ending)
  if (!chosen) throw refusals.needsEnding()
  return chosen
}

/** The steps that begin anew with an ending: those of the phase or the one step it names, or the step itself. */
function listRepeated(playbook: Playbook, step: Step, { repeats }: Ending): string[] {
  const phase = playbook.phases.find(({ id }) => id === repeats)
  return phase ? phase.steps.map(({ id }) => id) : [repeats ?? step.id]
}

/** What was ticked belongs to the round before, and stays there. */
async function repeat(ctx: Ctx, run: Run, playbook: Playbook, step: Step, ending: Ending): Promise<void> {
  const repeated = listRepeated(playbook, step, ending)
  for (const one of run.steps.filter(({ id }) => repeated.includes(id))) {
    const fresh = { state: 'todo', reason: null, began_on: null, settled_on: null } as const
    await updateStep(ctx.db, run.id, one.id, {
      ...fresh,
      round: one.round + 1,
      ending: one.id === step.id ? ending.id : null,
    })
  }
  const phases = new Set(run.steps.filter(({ id }) => repeated.includes(id)).map(({ phaseId }) => phaseId))
  for (const phase of run.phases.filter(({ id, state }) => phases.has(id) && state === 'closed'))
    await updatePhase(ctx.db, run.id, phase.id, { state: 'open', closed_on: null })
}

async function follow(ctx: Ctx, run: Run, playbook: Playbook, step: Step, ending: Ending): Promise<void> {
  if (ending.leadsTo === 'repeat') await repeat(ctx, run, playbook, step, ending)
  if (ending.leadsTo !== 'end') return
  await updateRun(ctx.db, run.id, { state: 'ended', ended_at: ctx.clock.now(), ending: ending.id })
  const data = { ending: ending.id }
  await ctx.log.record(ctx, { type: 'run.ended', thing: `run:${run.id}`, projectId: run.projectId, data })
}

async function storeMove(
  ctx: Ctx,
  run: Run,
  step: RunStep,
  input: MoveInput,
  ending: Ending | undefined,
): Promise<void> {
  const state = afterMove(step.state, input.move)
  if (!state) throw refusals.cannotMove(step.state)
  const reason = needsReason(input.move) ? input.reason?.trim() : undefined
  if (needsReason(input.move) && !reason) throw refusals.needsReason()
  const isAtWork = state === 'doing' || state === 'done'
  await updateStep(ctx.db, run.id, step.id, {
    ...{ state, reason: reason ?? null, ending: ending?.id ?? null },
    ...{ began_on: step.beganOn ?? (isAtWork ? today(ctx) : null) },
    ...{ settled_on: state === 'done' || state === 'skipped' ? today(ctx) : null },
  })
  if (isAtWork) await openPhaseOf(ctx, run, step.phaseId)
}

/**
 * Begins, finishes, skips or blocks a step (the last two with a reason), or opens it again. A step with endings is
 * finished by choosing one: it goes on, begins anew, or ends the run. Throws `playbooks.cannot-move`,
 * `playbooks.needs-reason`, `playbooks.needs-ending`, `playbooks.ended`.
 */
export function moveStep(ctx: Ctx, input: MoveInput): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'step.change', input)
    const step = stepIn(run, input.stepId)
    const playbook = (await selectPlaybook(ctx.db, run.playbookId)).content
    const found = findPlaybookStep(playbook, step.id)
    if (!found) throw refusals.noStep()
    const ending = chooseEnding(found.step, input)
    await storeMove(ctx, run, step, input, ending)
    const data = { round: step.round, ...(ending && { ending: ending.id }) }
    const thing = `step:${partId(run.id, step.id)}`
    await ctx.log.record(ctx, { type: EVENTS[input.move], thing, projectId: run.projectId, data })
    if (!ending) return
    await storeNotes(ctx, run, step.phaseId, checkInput(notesSchema, input))
    await follow(ctx, run, playbook, found.step, ending)
  })
}
