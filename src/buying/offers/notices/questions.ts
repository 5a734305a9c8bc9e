import { z } from 'zod'
import { type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { limitPublic } from '../limit-public.ts'
import { offerRefusals } from '../offers.errors.ts'
import { checkForEverybody } from './check-for-everybody.ts'
import { needNotice } from './find-opportunities.ts'
import { tellFollowers } from './followers.ts'

const MOST_WAITING = 50
const publicText = z
  .string({ error: 'Write your question.' })
  .trim()
  .min(1, 'Write your question.')
  .max(2000, 'Shorten it to 2000 characters.')

/** Everybody reads it at once, so it is looked at before: abuse:A23. */
function readPublic(given: string): string {
  const { text } = checkInput(z.object({ text: publicText }), { text: given })
  checkForEverybody({ text: [text] })
  return text
}

/**
 * Asks a question in public, without an account. Refuses what looks like personal data, what comes too late, and more than
 * somebody could answer, or comes too often `from` one connection (abuse:A14). Everybody reads it from then on; who asked is not kept.
 */
export async function askQuestion(
  ctx: Ctx,
  { caseId, text: given, from }: { caseId: string; text: string; from?: string },
): Promise<Moved> {
  await limitPublic(ctx, 'question', from)
  return transact(asProduct(ctx), async (ctx) => {
    const notice = await needNotice(ctx, caseId)
    const text = readPublic(given)
    if (ctx.clock.now() >= notice.questionsUntil) throw offerRefusals.questionsOver()
    const { state } = await readCase(ctx, notice)
    if (state.unansweredQuestions.length >= MOST_WAITING) throw offerRefusals.tooManyQuestions()
    const { projectId } = notice
    const data = { questionId: ctx.clock.newId(), text }
    return moveCase(ctx, { projectId, caseId, type: 'question.asked', data })
  })
}

/** Answers a question; everybody reads the answer, and those who follow the opportunity are told. */
export function answerQuestion(
  ctx: Ctx,
  input: { projectId: string; caseId: string; questionId: string; text: string },
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, questionId } = input
    await allow(ctx, 'notice.answer', projectId)
    const notice = await needNotice(ctx, caseId)
    const text = readPublic(input.text)
    const moved = await moveCase(ctx, { projectId, caseId, type: 'question.answered', data: { questionId, text } })
    await tellFollowers(ctx, notice, 'answered')
    return moved
  })
}
