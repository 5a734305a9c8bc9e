import { z } from 'zod'
import { type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { offerRefusals } from '../offers.errors.ts'
import { addBusinessDays } from './business-days.ts'
import { checkDates, momentsSchema } from './check-dates.ts'
import { compareNotices, type FieldChange, isMaterial } from './compare-notices.ts'
import { needNotice } from './find-opportunities.ts'
import { tellFollowers } from './followers.ts'
import { leastOfRules } from './least-of-rules.ts'
import { contentSchema, type Notice } from './notice.ts'
import { updateNotice } from './notices.store.ts'
import { closeAt, documentOf } from './publish-notice.ts'

const amendSchema = momentsSchema.extend({
  content: contentSchema,
  reason: z.string().trim().min(1, 'Say why.').max(2000, 'Shorten it to 2000 characters.'),
})
export type Amendment = z.input<typeof amendSchema>

/** Deadlines are in the list of changes, too: they are what a supplier looks for first. */
function changesOf(before: Notice, after: Notice): FieldChange[] {
  const dates = (['closesAt', 'questionsUntil'] as const).flatMap((field): FieldChange[] =>
    before[field].getTime() === after[field].getTime()
      ? []
      : [{ field, before: before[field].toISOString(), after: after[field].toISOString() }],
  )
  return [...compareNotices(before.content, after.content), ...dates]
}

/** A change that matters gives suppliers what the notice promised, and from now on what the rules ask (rule:G25). */
async function earliestClose(ctx: Ctx, before: Notice): Promise<Date> {
  const found = await readCase(ctx, before)
  const { leastDaysLeft } = await leastOfRules(ctx, found)
  const promised = addBusinessDays(before.closesAt, before.terms.extendDays)
  const asked = addBusinessDays(ctx.clock.now(), leastDaysLeft)
  return new Date(Math.max(promised.getTime(), asked.getTime()))
}

async function amend(ctx: Ctx, before: Notice, changed: Notice, reason: string): Promise<Moved> {
  const { caseId, projectId } = before
  const changes = changesOf(before, changed)
  if (!changes.length) throw offerRefusals.nothingChanged()
  const matters = isMaterial(changes)
  if (matters) {
    const least = await earliestClose(ctx, before)
    if (changed.closesAt < least) throw offerRefusals.extendMore(least.toISOString())
  }
  const after = { ...changed, version: before.version + 1, changedAt: ctx.clock.now() }
  const document = await keepDocument(ctx, caseId, 'notice', documentOf(after))
  const moved = await moveCase(ctx, {
    ...{ projectId, caseId, type: 'notice.amended' },
    data: {
      ...{ closesAt: after.closesAt.toISOString(), questionsUntil: after.questionsUntil.toISOString() },
      ...{ isMaterial: matters, reason, changes, document },
    },
  })
  await updateNotice(ctx.db, { ...after, document })
  await closeAt(ctx, after)
  await tellFollowers(ctx, after, 'amended')
  return moved
}

/**
 * Changes a notice that is public. What changed stands beside it for everybody; a deadline is never shortened, and a change
 * that matters to suppliers gives them as much time as the notice promises (abuse:A06). Bids that are there stay sealed and
 * stand; their bidders may replace them.
 */
export function amendNotice(
  ctx: Ctx,
  { projectId, caseId, ...given }: { projectId: string; caseId: string } & Amendment,
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'notice.publish', projectId)
    const { content, reason, ...asked } = checkInput(amendSchema, given)
    const before = await needNotice(ctx, caseId)
    if (before.projectId !== projectId) throw offerRefusals.noSuchOpportunity()
    const [closesAt, questionsUntil] = [new Date(asked.closesAt), new Date(asked.questionsUntil)]
    checkDates({ content, closesAt })
    return amend(ctx, before, { ...before, content, closesAt, questionsUntil }, reason)
  })
}

const DAY_MS = 86_400_000
const MORE_DAYS = 1

/**
 * Gives more time where a question is still without an answer a day before the deadline: nobody offers on half of what was
 * asked (rule:G26). Returns whether it did.
 */
export async function extendForQuestions(ctx: Ctx, notice: Notice): Promise<boolean> {
  const { closesAt } = notice
  const now = ctx.clock.now()
  if (now >= closesAt || now.getTime() < closesAt.getTime() - DAY_MS) return false
  const { state } = await readCase(ctx, notice)
  if (state.stage !== 'open' || state.unansweredQuestions.length === 0) return false
  const later = addBusinessDays(closesAt, MORE_DAYS)
  await amend(ctx, notice, { ...notice, closesAt: later }, t('offers.extended-for-questions'))
  return true
}
