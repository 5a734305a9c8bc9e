import { z } from 'zod'
import { type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { holdCase } from '../bids/bids.store.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { offerRefusals } from '../offers.errors.ts'
import { askAboutNotice, askBeforeClose } from './ask-about-notice.ts'
import { addBusinessDays, countBusinessDays, isOnWorkingDay, type Place } from './business-days.ts'
import { checkDates, momentsSchema, sayMoment } from './check-dates.ts'
import { checkNotice } from './check-for-everybody.ts'
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
async function checkTimeLeft(ctx: Ctx, place: Place, before: Notice, { closesAt }: Notice): Promise<void> {
  const { leastDaysLeft } = await leastOfRules(ctx, await readCase(ctx, before))
  const promised = addBusinessDays(place, before.closesAt, before.terms.extendDays)
  const asked = addBusinessDays(place, ctx.clock.now(), leastDaysLeft)
  const least = new Date(Math.max(promised.getTime(), asked.getTime()))
  if (closesAt < least) throw offerRefusals.extendMore(sayMoment(least))
}

/** Where the days of a notice count. */
async function placeOf(ctx: Ctx, notice: Notice): Promise<Place> {
  const { calendar } = await leastOfRules(ctx, await readCase(ctx, notice))
  return { calendar, timeZone: notice.terms.timeZone }
}

async function amend(ctx: Ctx, before: Notice, changed: Notice, reason: string): Promise<Moved> {
  const { caseId, projectId } = before
  const changes = changesOf(before, changed)
  if (!changes.length) throw offerRefusals.nothingChanged()
  const after = { ...changed, version: before.version + 1, changedAt: ctx.clock.now() }
  const document = await keepDocument(ctx, caseId, 'notice', documentOf(after))
  const moved = await moveCase(ctx, {
    ...{ projectId, caseId, type: 'notice.amended' },
    data: {
      ...{ closesAt: after.closesAt.toISOString(), questionsUntil: after.questionsUntil.toISOString() },
      ...{ isMaterial: isMaterial(changes), reason, changes, document },
    },
  })
  await updateNotice(ctx.db, { ...after, document })
  await closeAt(ctx, after)
  await tellFollowers(ctx, after, 'amended')
  return moved
}

/** The rules are asked about this change, and what they said stays, whether it is published or not (rule:G25). */
async function askRules(ctx: Ctx, before: Notice, changed: Notice, matters: boolean): Promise<void> {
  const { projectId, caseId } = before
  const place = await placeOf(ctx, before)
  if (matters) await checkTimeLeft(ctx, place, before, changed)
  await askAboutNotice(ctx, { projectId, caseId }, 'amend', {
    ...{ materialChange: matters, closesOnWorkingDay: isOnWorkingDay(place, changed.closesAt) },
    daysLeftAfterChange: countBusinessDays(place, ctx.clock.now(), changed.closesAt),
  })
}

async function readAmendment(ctx: Ctx, { projectId, caseId, ...given }: AmendInput) {
  const { content, reason, ...asked } = checkInput(amendSchema, given)
  const before = await needNotice(ctx, caseId)
  if (before.projectId !== projectId) throw offerRefusals.noSuchOpportunity()
  const [closesAt, questionsUntil] = [new Date(asked.closesAt), new Date(asked.questionsUntil)]
  checkDates({ content, closesAt, questionsUntil, now: ctx.clock.now() })
  checkNotice(content, reason)
  return { before, changed: { ...before, content, closesAt, questionsUntil }, reason }
}

type AmendInput = { projectId: string; caseId: string } & Amendment

/**
 * Changes a notice that is public. What changed stands beside it for everybody; a deadline is never shortened, and a change
 * that matters to suppliers gives them as much time as the notice promises (abuse:A06). The rules are asked as for the notice
 * itself. Bids that are there stay sealed and stand; their bidders may replace them.
 */
export async function amendNotice(ctx: Ctx, input: AmendInput): Promise<Moved> {
  await allow(ctx, 'notice.publish', input.projectId)
  const { before, changed, reason } = await readAmendment(ctx, input)
  const changes = changesOf(before, changed)
  const { state } = await readCase(ctx, before)
  if (changes.length && state.stage === 'open') await askRules(ctx, before, changed, isMaterial(changes))
  return transact(ctx, async (ctx) => {
    await holdCase(ctx.db, before.caseId)
    const { version } = await needNotice(ctx, before.caseId)
    if (version !== before.version) throw offerRefusals.changedMeanwhile()
    return amend(ctx, before, changed, reason)
  })
}

const DAY_MS = 86_400_000
const MORE_DAYS = 1

/** Until when every question has to have its answer, so that the deadline stays where it is. */
export const answersUntil = (closesAt: Date): Date => new Date(closesAt.getTime() - DAY_MS)

/**
 * Gives more time where a question is still without an answer a day before the deadline: nobody offers on half of what was
 * asked (rule:G26). The rules are asked, too. Returns whether it did.
 */
export async function extendForQuestions(ctx: Ctx, notice: Notice): Promise<boolean> {
  const { projectId, caseId, closesAt } = notice
  const now = ctx.clock.now()
  if (now >= closesAt || now < answersUntil(closesAt)) return false
  const { state } = await readCase(ctx, notice)
  if (state.stage !== 'open') return false
  await askBeforeClose(ctx, { projectId, caseId })
  if (state.unansweredQuestions.length === 0) return false
  const later = addBusinessDays(await placeOf(ctx, notice), closesAt, MORE_DAYS)
  await amend(ctx, notice, { ...notice, closesAt: later }, t('offers.extended-for-questions'))
  return true
}
