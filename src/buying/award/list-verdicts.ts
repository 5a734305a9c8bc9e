import { type FoundCase, findActing, findSeats, passes } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { areNamesHidden, needOpened, openedOnly, type Which } from './needed.ts'
import type { CriterionFeedback } from './told.ts'

/** What was said of an offer, by its number, and whether it passes; `supplierId` is null while names are hidden. */
export type BidVerdicts = { number: number; supplierId: string | null; passes: boolean; verdicts: CriterionFeedback[] }

/** The last verdicts on a bid of each evaluator who is let through, put together by criterion. */
export function collectVerdicts(
  { events }: Pick<FoundCase, 'events'>,
  bid: string,
  counts: (evaluator: string) => boolean = () => true,
): CriterionFeedback[] {
  const last = new Map<string, { criterion: string; passes: boolean; rationale: string }[]>()
  for (const event of events)
    if (event.type === 'bid.assessed' && event.data.bid === bid && counts(event.party ?? ''))
      last.set(event.party ?? '', event.data.verdicts)
  const all = [...last.values()].flat()
  const criteria = [...new Set(all.map(({ criterion }) => criterion))]
  return criteria.map((criterion) => ({
    criterion,
    said: all.filter((one) => one.criterion === criterion).map(({ passes, rationale }) => ({ passes, rationale })),
  }))
}

/** Whoever still assesses reads nobody else's verdicts before their own are locked (abuse:A20). */
async function stillAssesses(ctx: Ctx, which: Which, found: FoundCase): Promise<boolean> {
  if (found.stage !== 'evaluating' || !(await findSeats(ctx, found)).includes('evaluator')) return false
  const { party } = await findActing(ctx, { ...which, state: found.state }, ['evaluator'])
  return !found.state.lockedBy.includes(party ?? '')
}

/**
 * The locked verdicts on each offer, for whoever was let in to the purchase, once as many have locked as the notice
 * promised: before that there are none to read, and for whoever still assesses there are none either (abuse:A20).
 */
export async function listVerdicts(ctx: Ctx, which: Which): Promise<BidVerdicts[]> {
  const evaluation = await needOpened(ctx, which)
  const { found, state, bids } = evaluation
  if (areNamesHidden(evaluation) || (await stillAssesses(ctx, which, found))) return []
  const locked = (evaluator: string) => state.lockedBy.includes(evaluator)
  return openedOnly(bids).map(({ id, number, supplierId }) => ({
    ...{ number, passes: passes(state, id), verdicts: collectVerdicts(found, id, locked) },
    supplierId: state.stage === 'evaluating' ? null : supplierId,
  }))
}
