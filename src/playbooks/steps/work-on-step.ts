import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { selectPlaybook } from '../library/library.store.ts'
import type { Playbook, Step } from '../playbook/playbook.ts'
import { refusals } from '../playbooks.errors.ts'
import { today } from '../runs/actor.ts'
import { openRun, type RunAddress, stepIn } from '../runs/find-run.ts'
import { findPlaybookStep, partId, type Run, type RunStep } from '../runs/run.ts'
import { updateStep } from '../runs/runs.store.ts'
import { deleteCheck, deleteTask, insertTask, replaceOwners, upsertCheck, upsertCondition } from './details.store.ts'
import { openPhaseOf } from './move-step.ts'

export type StepAddress = RunAddress & { stepId: string }
type Opened = { run: Run; step: RunStep; playbook: Playbook; content: Step }

async function openStep(ctx: Ctx, operation: string, address: StepAddress): Promise<Opened> {
  const run = await openRun(ctx, operation, address)
  const step = stepIn(run, address.stepId)
  const playbook = (await selectPlaybook(ctx.db, run.playbookId)).content
  const content = findPlaybookStep(playbook, step.id)?.step
  if (!content) throw refusals.noStep()
  return { run, step, playbook, content }
}

const record = (ctx: Ctx, run: Run, stepId: string, type: string, data: Record<string, string | number | boolean>) =>
  ctx.log.record(ctx, { type, thing: `step:${partId(run.id, stepId)}`, projectId: run.projectId, data })

/** Whoever does something at a step that nobody has begun begins it. */
async function beginStep(ctx: Ctx, run: Run, step: RunStep): Promise<void> {
  if (step.state !== 'todo') return
  await updateStep(ctx.db, run.id, step.id, { state: 'doing', began_on: today(ctx) })
  await openPhaseOf(ctx, run, step.phaseId)
  await record(ctx, run, step.id, 'step.begun', { round: step.round })
}

/** Ticks a task of a step, or takes the tick away; a tick at a step that nobody has begun begins it. */
export function tickTask(ctx: Ctx, input: StepAddress & { taskId: string; isDone: boolean }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { run, step, content } = await openStep(ctx, 'step.change', input)
    const { taskId, isDone } = input
    if (!content.activities.some(({ tasks }) => tasks.some(({ id }) => id === taskId))) throw refusals.noPart(taskId)
    const row = { run_id: run.id, step_id: step.id, task_id: taskId, round: step.round }
    const changed = isDone
      ? await insertTask(ctx.db, { ...row, done_by: actingPerson(ctx), done_at: ctx.clock.now() })
      : await deleteTask(ctx.db, { runId: run.id, stepId: step.id, taskId, round: step.round })
    if (!changed) return
    if (isDone) await beginStep(ctx, run, step)
    await record(ctx, run, step.id, isDone ? 'step.task-done' : 'step.task-undone', { task: taskId })
  })
}

const evidence = z
  .array(
    z
      .string()
      .regex(/^[a-z-]+:.+$/, 'Name a thing as kind:id.')
      .max(200),
  )
  .max(20)
  .default([])
const checkMet = z.object({
  note: z.string().trim().max(2000, 'Shorten the note to 2,000 characters.').default(''),
  evidence,
})

async function checkEvidence(ctx: Ctx, projectId: string, refs: readonly string[]): Promise<void> {
  const known = await describeThings(ctx, projectId, refs)
  for (const ref of refs) if (!known.has(ref)) throw refusals.noThing(ref)
}

/**
 * Says that a checklist item is met, with the things that show it (`kind:id`) or a note on why, or that it is not met
 * after all. Throws `playbooks.nothing-shown` without either, `playbooks.no-thing` for evidence that is not in the project.
 */
export function setCheck(
  ctx: Ctx,
  input: StepAddress & {
    checkId: string
    isMet: boolean
    note?: string | undefined
    evidence?: readonly string[] | undefined
  },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { run, step, content } = await openStep(ctx, 'step.change', input)
    const { checkId, isMet } = input
    if (!content.checklist.some(({ id }) => id === checkId)) throw refusals.noPart(checkId)
    if (!isMet) {
      const place = { runId: run.id, stepId: step.id, checkId, round: step.round }
      if (await deleteCheck(ctx.db, place)) await record(ctx, run, step.id, 'step.check-unmet', { check: checkId })
      return
    }
    const given = checkInput(checkMet, { note: input.note, evidence: input.evidence })
    if (!given.note && !given.evidence.length) throw refusals.nothingShown()
    await checkEvidence(ctx, run.projectId, given.evidence)
    const row = { run_id: run.id, step_id: step.id, check_id: checkId, round: step.round, ...given }
    await upsertCheck(ctx.db, { ...row, met_by: actingPerson(ctx), met_at: ctx.clock.now() })
    await beginStep(ctx, run, step)
    await record(ctx, run, step.id, 'step.check-met', { check: checkId, evidence: given.evidence.length })
  })
}

/** Answers, with yes or no, a question that checklist items hang on. */
export function answerCondition(ctx: Ctx, input: RunAddress & { conditionId: string; answer: boolean }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'step.change', input)
    const { conditions } = (await selectPlaybook(ctx.db, run.playbookId)).content
    const { conditionId, answer } = input
    if (!conditions.some(({ id }) => id === conditionId)) throw refusals.noPart(conditionId)
    const by = { answered_by: actingPerson(ctx), answered_at: ctx.clock.now() }
    await upsertCondition(ctx.db, { run_id: run.id, condition_id: conditionId, answer, ...by })
    const data = { condition: conditionId, answer }
    await ctx.log.record(ctx, {
      type: 'run.condition-answered',
      thing: `run:${run.id}`,
      projectId: run.projectId,
      data,
    })
  })
}

/** Says who sees to a step, in place of those who did; with nobody, it is for whoever holds its role. */
export function assignStep(ctx: Ctx, input: StepAddress & { persons: readonly string[] }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { run, step } = await openStep(ctx, 'step.change', input)
    const members = new Set((await listMembers(ctx, run.projectId)).map(({ personId }) => personId))
    const persons = [...new Set(input.persons)]
    if (persons.some((id) => !members.has(id))) throw refusals.notMember()
    await replaceOwners(ctx.db, { runId: run.id, stepId: step.id }, persons)
    await record(ctx, run, step.id, 'step.assigned', { people: persons.length })
  })
}
