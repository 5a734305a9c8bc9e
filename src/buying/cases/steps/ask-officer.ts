import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type Moved, type MoveInput, moveCase } from '../acts/move-case.ts'

const questionSchema = z.object({
  step: z.string().min(1).max(120),
  text: z
    .string({ error: 'Write what you want to know.' })
    .trim()
    .min(1, 'Write what you want to know.')
    .max(4000, 'Shorten it to 4,000 characters.'),
})
const answerSchema = z.object({
  text: z.string().trim().min(1, 'Write your answer.').max(4000, 'Shorten it to 4,000 characters.'),
})
type Place = { projectId: string; caseId: string }

/** Asks an officer something at a step; question, answer and wait belong to the purchase (buying:M31). */
export function askOfficer(ctx: Ctx, input: Place & z.input<typeof questionSchema>): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, ...given } = input
    const questionId = ctx.clock.newId()
    const data = { questionId, ...checkInput(questionSchema, given) }
    const moved = await moveCase(ctx, { projectId, caseId, type: 'officer.asked', data })
    await ctx.queue.add(ctx, 'cases.question', { projectId, caseId, questionId })
    return moved
  })
}

/** Keeps with a purchase what an officer was asked about its need before; without an answer yet, officers are told. */
export function bringQuestion(
  ctx: Ctx,
  { question, ...place }: Place & { question: MoveInput<'officer.asked-before'>['data'] },
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const moved = await moveCase(ctx, { ...place, type: 'officer.asked-before', data: question })
    const { questionId, answeredAt } = question
    if (answeredAt === null) await ctx.queue.add(ctx, 'cases.question', { ...place, questionId })
    return moved
  })
}

/** Under this step stands why purchases that the rules look at together are separate needs. */
export const SEPARATE = 'separate'
const MOST_LETTERS = 2000
const separate = z.object({
  text: z
    .string({ error: 'Say why they are separate needs.' })
    .trim()
    .min(1, 'Say why they are separate needs.')
    .max(MOST_LETTERS, 'Shorten it to 2,000 characters.'),
})

/** Tells whoever decides as an officer why linked purchases are separate needs. It decides nothing; the officer does. */
export function explainSeparate(ctx: Ctx, input: Place & z.input<typeof separate>): Promise<Moved> {
  const { projectId, caseId, ...given } = input
  return askOfficer(ctx, { projectId, caseId, step: SEPARATE, ...checkInput(separate, given) })
}

/** Answers a question, as an officer. */
export function answerAsOfficer(ctx: Ctx, input: Place & { questionId: string; text: string }): Promise<Moved> {
  const { projectId, caseId, questionId, text } = input
  const data = { questionId, text: checkInput(answerSchema, { text }).text }
  return moveCase(ctx, { projectId, caseId, type: 'officer.answered', data })
}

/** Cancels a purchase before anything was signed; funds that were confirmed are given back. */
export function cancelCase(ctx: Ctx, input: Place & { reason: string }): Promise<Moved> {
  const { projectId, caseId } = input
  const reason = checkInput(
    z.string().trim().min(1, 'Say why.').max(4000, 'Shorten it to 4,000 characters.'),
    input.reason,
  )
  return moveCase(ctx, { projectId, caseId, type: 'case.cancelled', data: { reason } })
}
