import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../playbooks.errors.ts'
import { openRun, stepIn } from '../runs/find-run.ts'
import { partId } from '../runs/run.ts'
import { insertQuestion, updateAnswer } from './details.store.ts'
import type { StepAddress } from './work-on-step.ts'

const text = (what: string) =>
  z.string().trim().min(1, `Write ${what}.`).max(4000, `Shorten ${what} to 4,000 characters.`)
const asked = z.object({ question: text('the question') })
const answered = z.object({ answer: text('the answer') })

/** Asks something at a step, for whoever knows; gives the question's id. */
export function askQuestion(ctx: Ctx, input: StepAddress & { question: string }): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'step.ask', input, { alsoEnded: true })
    const step = stepIn(run, input.stepId)
    const { question } = checkInput(asked, input)
    const id = ctx.clock.newId()
    const by = { asked_by: actingPerson(ctx), asked_at: ctx.clock.now() }
    const unanswered = { answer: null, answered_by: null, answered_at: null }
    await insertQuestion(ctx.db, { id, run_id: run.id, step_id: step.id, question, ...by, ...unanswered })
    const thing = `step:${partId(run.id, step.id)}`
    await ctx.log.record(ctx, { type: 'step.question-asked', thing, projectId: run.projectId, data: { question: id } })
    return { id }
  })
}

/** Answers a question of a step, or answers it better; it stays for the next reader. Throws `playbooks.no-question`. */
export function answerQuestion(ctx: Ctx, input: StepAddress & { questionId: string; answer: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const run = await openRun(ctx, 'step.ask', input, { alsoEnded: true })
    const step = stepIn(run, input.stepId)
    const { answer } = checkInput(answered, input)
    const by = { answered_by: actingPerson(ctx), answered_at: ctx.clock.now() }
    const place = { runId: run.id, stepId: step.id }
    if (!(await updateAnswer(ctx.db, place, input.questionId, { answer, ...by }))) throw refusals.noQuestion()
    const thing = `step:${partId(run.id, step.id)}`
    const data = { question: input.questionId }
    await ctx.log.record(ctx, { type: 'step.question-answered', thing, projectId: run.projectId, data })
  })
}
