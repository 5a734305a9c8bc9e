import { z } from 'zod'
import { type FoundCase, listHolders, type Moved, moveCase, readCase, writeTo } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { limitPublic } from '../limit-public.ts'
import { offerRefusals } from '../offers.errors.ts'
import { answersUntil } from './amend-notice.ts'
import { checkForEverybody } from './check-for-everybody.ts'
import { needNotice } from './find-opportunities.ts'
import { tellFollowers } from './followers.ts'

const MOST_WAITING = 50
const publicText = (empty: string) =>
  z.string({ error: empty }).trim().min(1, empty).max(2000, 'Shorten it to 2000 characters.')

/** Everybody reads it at once, so it is looked at before: abuse:A23. */
function readPublic(given: string, empty: string): string {
  const { text } = checkInput(z.object({ text: publicText(empty) }), { text: given })
  checkForEverybody({ text: [text] })
  return text
}

/** Whoever asked for the work hears of the first question that waits; those that come while it does stand beside it. */
async function tellRequester(ctx: Ctx, found: FoundCase, says: string, closesAt: Date): Promise<void> {
  if (found.state.unansweredQuestions.length > 0) return
  const day = answersUntil(closesAt).toISOString().slice(0, 10)
  const whose = await listHolders(ctx, found, 'requester')
  await writeTo(ctx, found, { whose, seat: 'requester', occasion: { about: 'public-question', says, day } })
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
    const text = readPublic(given, 'Write your question.')
    if (ctx.clock.now() >= notice.questionsUntil) throw offerRefusals.questionsOver()
    const found = await readCase(ctx, notice)
    if (found.state.unansweredQuestions.length >= MOST_WAITING) throw offerRefusals.tooManyQuestions()
    const { projectId } = notice
    const data = { questionId: ctx.clock.newId(), text }
    const moved = await moveCase(ctx, { projectId, caseId, type: 'question.asked', data })
    await tellRequester(ctx, found, text, notice.closesAt)
    return moved
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
    const text = readPublic(input.text, 'Write your answer.')
    const moved = await moveCase(ctx, { projectId, caseId, type: 'question.answered', data: { questionId, text } })
    await tellFollowers(ctx, notice, 'answered')
    return moved
  })
}
