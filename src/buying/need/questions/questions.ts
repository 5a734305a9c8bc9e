import { z } from 'zod'
import { findCase } from '#buying/cases/index.ts'
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

/** What a question is about, once it is known to be of this project: one package or one purchase. */
async function findSubject(ctx: Ctx, projectId: string, { packageId, caseId }: Subject): Promise<Required<Subject>> {
  if ((packageId === undefined) === (caseId === undefined)) throw refusals.noSubject()
  if (packageId) await readPackage(ctx, projectId, packageId)
  if (caseId) await findCase(ctx, { projectId, caseId })
  return { packageId: packageId ?? null, caseId: caseId ?? null }
}
type Subject = { packageId?: string | null | undefined; caseId?: string | null | undefined }

/** Asks an officer at a step. The clock of the wait begins (buying:M31). */
export function askOfficer(
  ctx: Ctx,
  input: { projectId: string; packageId?: string; caseId?: string; step?: string; question: string },
): Promise<OfficerQuestion> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, caseId } = input
    await allow(ctx, 'officer-question.ask', projectId)
    const { step, question } = checkInput(asked, input)
    const subject = await findSubject(ctx, projectId, { packageId, caseId })
    const stamps = { askedAt: ctx.clock.now(), askedBy: actingPerson(ctx) }
    const open = { answer: null, answeredAt: null, answeredBy: null }
    const made = {
      id: ctx.clock.newId(),
      ...(subject as Pick<OfficerQuestion, 'packageId' | 'caseId'>),
      step,
      question,
      ...stamps,
      ...open,
    }
    await insertQuestion(ctx.db, projectId, made)
    const thing = packageId ? `work-package:${packageId}` : `case:${caseId}`
    await ctx.log.record(ctx, { type: 'officer-question.asked', thing, projectId, data: { question: made.id, step } })
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
    const by = actingPerson(ctx)
    if (by !== null && by === one.askedBy) throw refusals.ownQuestion()
    const { answer } = checkInput(answered, input)
    const at = ctx.clock.now()
    await storeAnswer(ctx.db, questionId, { answer, at, by })
    const thing = one.packageId ? `work-package:${one.packageId}` : `case:${one.caseId}`
    const data = { question: questionId, waitedMinutes: waitOf({ ...one, answeredAt: at }, at) }
    await ctx.log.record(ctx, { type: 'officer-question.answered', thing, projectId, data })
    return { ...one, answer, answeredAt: at, answeredBy: by }
  })
}

/** The questions to officers of a project, or of one package or purchase of it: those that wait first. */
export async function listQuestions(
  ctx: Ctx,
  input: { projectId: string; packageId?: string; caseId?: string },
): Promise<OfficerQuestion[]> {
  await allow(ctx, 'officer-question.read', input.projectId)
  const all = await selectQuestions(ctx.db, input.projectId)
  return all.filter(
    ({ packageId, caseId }) =>
      (!input.packageId || packageId === input.packageId) && (!input.caseId || caseId === input.caseId),
  )
}
