import { z } from 'zod'
import { type FoundCase, makeCaseLink, moveCase, readCase } from '#buying/cases/index.ts'
import { asProduct, readSuppliers, withSupplierLink } from '#buying/offers/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { awardRefusals } from './award.errors.ts'
import { insertFeedback, selectFeedback } from './award.store.ts'
import { type Evaluation, needOpened, openedOnly, type Which } from './needed.ts'
import { listOwed } from './owed-feedback.ts'
import type { CriterionFeedback, Feedback } from './told.ts'

/** The last verdicts of each evaluator on a bid, put together by criterion. */
export function collectVerdicts({ events }: Pick<FoundCase, 'events'>, bid: string): CriterionFeedback[] {
  const last = new Map<string, { criterion: string; passes: boolean; rationale: string }[]>()
  for (const event of events)
    if (event.type === 'bid.assessed' && event.data.bid === bid) last.set(event.party ?? '', event.data.verdicts)
  const all = [...last.values()].flat()
  const criteria = [...new Set(all.map(({ criterion }) => criterion))]
  return criteria.map((criterion) => ({
    criterion,
    said: all.filter((one) => one.criterion === criterion).map(({ passes, rationale }) => ({ passes, rationale })),
  }))
}

/** Who was given the work, or is asked at this moment. */
const isChosen = ({ state }: Evaluation, supplierId: string) =>
  state.contract ? state.contract.supplierId === supplierId : state.ladder[state.reached]?.supplierId === supplierId

/**
 * Tells a supplier who was not chosen why, from the verdicts themselves, with a few words where there are some. It alone
 * reads it, on its own page; the purchase notes that it was given.
 */
export function giveFeedback(
  ctx: Ctx,
  { projectId, caseId, supplierId, words = '' }: Which & { supplierId: string; words?: string },
): Promise<Feedback> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'award.feedback', projectId)
    const evaluation = await needOpened(ctx, { projectId, caseId })
    const bid = openedOnly(evaluation.bids).find((one) => one.supplierId === supplierId)
    if (!bid) throw awardRefusals.noSuchBid()
    if (isChosen(evaluation, supplierId)) throw awardRefusals.chosen()
    const verdicts = collectVerdicts(evaluation.found, bid.id)
    const feedback = { caseId, verdicts, words: words.trim().slice(0, 2000), givenAt: ctx.clock.now() }
    if (!(await insertFeedback(ctx.db, { ...feedback, supplierId }))) throw awardRefusals.feedbackGiven()
    const data = { supplierId, text: feedback.words || t('award.feedback-from-verdicts') }
    await moveCase(ctx, { projectId, caseId, type: 'feedback.given', data })
    await sayWhere(ctx, projectId, caseId, supplierId)
    return feedback
  })
}

const wordsSchema = z.object({
  words: z.string().trim().min(1, 'Say why somebody else was chosen.').max(2000, 'Shorten it to 2000 characters.'),
})

/**
 * The same in the small lane, where nobody gave verdicts: in words, by whoever asked for the work, in a letter with a link to
 * the purchase as that supplier sees it. Throws `award.feedback-given`, `case.no-such-offer`.
 */
export function tellSupplier(
  ctx: Ctx,
  { projectId, caseId, supplierId, ...given }: Which & { supplierId: string; words: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'award.feedback', projectId)
    const { words: text } = checkInput(wordsSchema, given)
    if (!(await listOwed(ctx, { projectId, caseId })).includes(supplierId)) throw awardRefusals.feedbackGiven()
    await moveCase(ctx, { projectId, caseId, type: 'feedback.given', data: { supplierId, text } })
    const link = { projectId, caseId, partyId: supplierId, seat: 'supplier' as const }
    await makeCaseLink(asProduct(ctx), { ...link, occasion: { about: 'feedback' } })
  })
}

/** A letter that says where the verdicts stand; the page is the supplier’s own, and its link comes anew where it was lost. */
async function sayWhere(ctx: Ctx, projectId: string, caseId: string, supplierId: string): Promise<void> {
  const [supplier] = await readSuppliers(ctx, projectId, [supplierId])
  if (!supplier?.email) return
  const { title } = await readCase(ctx, { projectId, caseId })
  const values = { name: supplier.contact, title, link: `${ctx.config.url}/opportunities/register` }
  const [subject, text] = [t('award.feedback-subject', values), t('award.feedback-letter', values)]
  await ctx.mail.send(ctx, { to: supplier.email, subject, text })
}

/** Tells everybody who was not chosen, and was not told yet. Gives how many. */
export function giveAllFeedback(ctx: Ctx, which: Which): Promise<number> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'award.feedback', which.projectId)
    const evaluation = await needOpened(ctx, which)
    const told = new Set(
      evaluation.found.events.flatMap((event) => (event.type === 'feedback.given' ? [event.data.supplierId] : [])),
    )
    const open = openedOnly(evaluation.bids).filter(
      ({ supplierId }) => !isChosen(evaluation, supplierId) && !told.has(supplierId),
    )
    for (const { supplierId } of open) await giveFeedback(ctx, { ...which, supplierId })
    return open.length
  })
}

/** What a supplier was told, for whoever was let in to its page. */
export const readFeedback = ({ db }: Ctx, supplierId: string): Promise<Feedback[]> => selectFeedback(db, supplierId)

/** What a supplier was told, by its own link. */
export const listMyFeedback = (ctx: Ctx, held: Held): Promise<Feedback[]> =>
  withSupplierLink(ctx, held, (ctx, { partyId }) => selectFeedback(ctx.db, partyId))
