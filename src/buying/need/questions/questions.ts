import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../need.errors.ts'
import { readPackage } from '../packages/find-package.ts'
import { mayAnswer } from './find-officers.ts'
import { type OfficerQuestion, waitOf } from './question.ts'
import { insertQuestion, lockQuestion, selectQuestions, storeAnswer } from './questions.store.ts'

const text = (message: string) => z.string().trim().min(1, message).max(4000, 'Shorten this to 4,000 characters.')
const asked = z.object({
  step: z.string().trim().max(60, 'Shorten this to 60 characters.').default(''),
  question: text('Write your question.'),
})
const answered = z.object({ answer: text('Write your answer.') })

/** Asks an officer at a step of a work package. The clock of the wait begins (buying:M31). */
export function askOfficer(
  ctx: Ctx,
  input: { projectId: string; packageId: string; step?: string; question: string },
): Promise<OfficerQuestion> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId } = input
    await allow(ctx, 'officer-question.ask', projectId)
    const { step, question } = checkInput(asked, input)
    await readPackage(ctx, projectId, packageId)
    const stamps = { askedAt: ctx.clock.now(), askedBy: actingPerson(ctx) }
    const open = { caseId: null, answer: null, answeredAt: null, answeredBy: null }
    const made = { id: ctx.clock.newId(), packageId, step, question, ...stamps, ...open }
    await insertQuestion(ctx.db, projectId, made)
    const data = { question: made.id, step }
    await ctx.log.record(ctx, { type: 'officer-question.asked', thing: `work-package:${packageId}`, projectId, data })
    return made
  })
}

/** Answers a question of somebody else, once. The wait is kept with it. */
export function answerQuestion(
  ctx: Ctx,
  input: { projectId: string; questionId: string; answer: string },
): Promise<OfficerQuestion> {
  return transact(ctx, async (ctx) => {
    const { projectId, questionId } = input
    await allow(ctx, 'officer-question.answer', projectId)
    const one = await lockQuestion(ctx.db, projectId, questionId)
    if (!one) throw refusals.noSuchQuestion()
    if (!(await mayAnswer(ctx, projectId))) throw refusals.notAnOfficer()
    if (one.answeredAt) throw refusals.answered()
    if (one.caseId) throw refusals.answeredInPurchase()
    const by = actingPerson(ctx)
    if (by !== null && by === one.askedBy) throw refusals.ownQuestion()
    const { answer } = checkInput(answered, input)
    const at = ctx.clock.now()
    await storeAnswer(ctx.db, questionId, { answer, at, by })
    const data = { question: questionId, waitedMinutes: waitOf({ ...one, answeredAt: at }, at) }
    const thing = `work-package:${one.packageId}` as const
    await ctx.log.record(ctx, { type: 'officer-question.answered', thing, projectId, data })
    return { ...one, answer, answeredAt: at, answeredBy: by }
  })
}

/** The questions to officers of a project, or of one package of it: those that wait first. */
export async function listQuestions(
  ctx: Ctx,
  input: { projectId: string; packageId?: string },
): Promise<OfficerQuestion[]> {
  await allow(ctx, 'officer-question.read', input.projectId)
  const all = await selectQuestions(ctx.db, input.projectId)
  return all.filter(({ packageId }) => !input.packageId || packageId === input.packageId)
}
