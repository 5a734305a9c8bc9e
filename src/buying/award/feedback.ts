import { z } from 'zod'
import { type CaseState, makeCaseLink, moveCase, readCase } from '#buying/cases/index.ts'
import { asProduct, readSuppliers, withSupplierLink } from '#buying/offers/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { awardRefusals } from './award.errors.ts'
import { insertFeedback, selectFeedback } from './award.store.ts'
import { collectVerdicts } from './list-verdicts.ts'
import { type Evaluation, needOpened, openedOnly, type Which } from './needed.ts'
import { listOwed } from './owed-feedback.ts'
import type { Feedback, GivenFeedback, HowItWent } from './told.ts'

/** Whether a supplier was asked to take the work, and the order has gone on to another. */
const isPassedOn = ({ ladder, reached }: CaseState, supplierId: string): boolean =>
  ladder.slice(0, reached).some((one) => one.supplierId === supplierId)

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
): Promise<GivenFeedback> {
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
    await sayWhere(ctx, { projectId, caseId }, evaluation.state, supplierId)
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
async function sayWhere(ctx: Ctx, which: Which, state: CaseState, supplierId: string): Promise<void> {
  const [supplier] = await readSuppliers(ctx, which.projectId, [supplierId])
  if (!supplier?.email) return
  const { title } = await readCase(ctx, which)
  const values = { name: supplier.contact, title, link: `${ctx.config.url}/opportunities/register` }
  const subject = t('award.feedback-subject', values)
  const text = t(isPassedOn(state, supplierId) ? 'award.feedback-letter-passed-on' : 'award.feedback-letter', values)
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

/** How it went with an offer: one that a verdict is against did not pass. */
function howItWent(state: CaseState, supplierId: string, { verdicts }: GivenFeedback): HowItWent {
  if (isPassedOn(state, supplierId)) return 'passed-on'
  return verdicts.some(({ said }) => said.some(({ passes }) => !passes)) ? 'not-passed' : 'passed'
}

/** What a supplier was told, and how it went with its offer, for whoever was let in to its page. */
export async function readFeedback(ctx: Ctx, supplierId: string): Promise<Feedback[]> {
  const told: Feedback[] = []
  for (const { projectId, ...given } of await selectFeedback(ctx.db, supplierId)) {
    const { state } = await readCase(ctx, { projectId, caseId: given.caseId })
    told.push({ ...given, how: howItWent(state, supplierId, given) })
  }
  return told
}

/** What a supplier was told, by its own link. */
export const listMyFeedback = (ctx: Ctx, held: Held): Promise<Feedback[]> =>
  withSupplierLink(ctx, held, (ctx, { partyId }) => readFeedback(ctx, partyId))
