import { type CaseState, type FoundCase, findActing, readCase } from '#buying/cases/index.ts'
import { type Notice, needNotice, type OpenedBid, readOpenedBids } from '#buying/offers/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { awardRefusals } from './award.errors.ts'

/** A purchase whose bids are open, as the award room works on it. */
export type Evaluation = { found: FoundCase; state: CaseState; notice: Notice; bids: OpenedBid[] }
export type Which = { projectId: string; caseId: string }

/** Members go by the policy, holders of a link by its seat alone. */
export async function allowMember(ctx: Ctx, operation: string, projectId: string): Promise<void> {
  if (ctx.actor.kind !== 'link') await allow(ctx, operation, projectId)
}

/** The bids of a purchase once they are open. Throws `award.not-opened-yet`, `offers.no-such-opportunity`. */
export async function needOpened(ctx: Ctx, which: Which): Promise<Evaluation> {
  const found = await readCase(ctx, which)
  const isOpen = found.events.some(({ type }) => type === 'offers.opened')
  if (!isOpen) throw awardRefusals.notOpenedYet()
  const notice = await needNotice(ctx, which.caseId)
  return { found, state: found.state, notice, bids: await readOpenedBids(ctx, which.caseId) }
}

/** The same for one who assesses: whoever has not that seat learns nothing else. Throws `case.not-your-seat`. */
export async function needEvaluator(ctx: Ctx, which: Which): Promise<Evaluation & { party: string | null }> {
  await allowMember(ctx, 'award.assess', which.projectId)
  const { state } = await readCase(ctx, which)
  const { party } = await findActing(ctx, { ...which, state }, ['evaluator'])
  return { ...(await needOpened(ctx, which)), party }
}

/** The bids that can be assessed: those that could be opened. */
export const openedOnly = (bids: readonly OpenedBid[]): Extract<OpenedBid, { void: null }>[] =>
  bids.filter((bid) => bid.void === null)

/** Who has locked an assessment of every bid: only they count (rule:G28). */
export function completeEvaluators({ state, bids }: Pick<Evaluation, 'state' | 'bids'>): string[] {
  const assessed = (who: string) =>
    openedOnly(bids).every(({ id }) => state.assessments.some(({ bid, evaluator }) => bid === id && evaluator === who))
  return [...new Set(state.lockedBy)].filter(assessed)
}

/** Names are seen by nobody before everybody whom the notice promises has locked their assessment (abuse:A19, A20). */
export const areNamesHidden = (evaluation: Evaluation): boolean =>
  evaluation.state.stage === 'evaluating' &&
  completeEvaluators(evaluation).length < evaluation.notice.terms.leastEvaluators
