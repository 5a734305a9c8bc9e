import { type Moved, moveCase } from '#buying/cases/index.ts'
import { criteriaOf } from '#buying/offers/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { awardRefusals } from './award.errors.ts'
import { interestOf } from './interest.ts'
import { type Evaluation, needEvaluator, openedOnly, type Which } from './needed.ts'

const LEAST_LETTERS = 20
const WHOLE_BP = 10_000

/** What somebody thinks of a bid: for each criterion in the order of the notice whether it is met, and why. */
export type Assessment = {
  bid: string
  verdicts: { passes: boolean; rationale: string }[]
  /** From 0 to 10,000; only where the notice chooses by ranking. */
  scoreBp?: number | null
}

/** Whoever assesses has said first that nothing ties them to who is chosen (rule:G20). */
export function checkInterest(evaluation: Evaluation, party: string | null): void {
  const declared = interestOf(evaluation.found, party)
  if (declared === undefined) throw awardRefusals.declareFirst()
  if (declared) throw awardRefusals.hasInterest()
}

/** Each criterion has its verdict and a reason that says something (rule:G28). */
function checkVerdicts({ notice }: Evaluation, { verdicts, scoreBp }: Assessment) {
  const criteria = criteriaOf(notice)
  if (verdicts.length !== criteria.length) throw awardRefusals.answerEach()
  const short = verdicts.findIndex(({ rationale }) => rationale.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS)
  if (short >= 0) throw awardRefusals.sayWhy(short + 1)
  const isScored = notice.terms.method === 'ranking'
  const isScore = Number.isInteger(scoreBp) && scoreBp! >= 0 && scoreBp! <= WHOLE_BP
  if (isScored && !isScore) throw awardRefusals.scoreNeeded()
  return criteria.map((criterion, i) => ({ criterion, ...verdicts[i]! }))
}

/**
 * Writes down one evaluator's verdicts on one bid, in the place of what they said of it before; until they lock it nobody
 * else reads it. Throws `award.…`, `case.assessment-locked`.
 */
export function assessBid(ctx: Ctx, { projectId, caseId, ...assessment }: Which & Assessment): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const evaluation = await needEvaluator(ctx, { projectId, caseId })
    checkInterest(evaluation, evaluation.party)
    if (!openedOnly(evaluation.bids).some(({ id }) => id === assessment.bid)) throw awardRefusals.noSuchBid()
    const verdicts = checkVerdicts(evaluation, assessment)
    const { bid, scoreBp = null } = assessment
    return moveCase(ctx, { projectId, caseId, type: 'bid.assessed', data: { bid, verdicts, scoreBp } })
  })
}

/** Locks what an evaluator said of all bids: it does not change any more, whoever asks (abuse:A20). */
export function lockAssessment(ctx: Ctx, { projectId, caseId }: Which): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const evaluation = await needEvaluator(ctx, { projectId, caseId })
    checkInterest(evaluation, evaluation.party)
    return moveCase(ctx, { projectId, caseId, type: 'assessment.locked', data: {} })
  })
}
