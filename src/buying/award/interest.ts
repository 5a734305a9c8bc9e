import { z } from 'zod'
import { type FoundCase, findActing, type Moved, moveCase, readCase, type Seat } from '#buying/cases/index.ts'
import { readSuppliers } from '#buying/offers/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { allowMember, needOpened, type Which } from './needed.ts'

/** Whoever assesses, and whoever asked for the work: each says whether they have an interest (rule:G20). */
const DECLARES: readonly Seat[] = ['evaluator', 'requester']

/** What somebody declared last: whether they have an interest; undefined where they said nothing. */
export function interestOf({ events }: Pick<FoundCase, 'events'>, party: string | null): boolean | undefined {
  const last = events.findLast((event) => event.type === 'interest.declared' && event.party === party)
  return last?.type === 'interest.declared' ? last.data.hasInterest : undefined
}

/** The open bids for somebody who declares. Throws `case.not-your-seat`. */
async function needDeclaring(ctx: Ctx, which: Which) {
  await allowMember(ctx, 'award.assess', which.projectId)
  const { state } = await readCase(ctx, which)
  await findActing(ctx, { ...which, state }, DECLARES)
  return needOpened(ctx, which)
}

/**
 * The firms that offer, by their names, so that somebody can say whether they have an interest in one. It does not tell
 * whose offer is whose.
 */
export function listBidders(ctx: Ctx, which: Which): Promise<string[]> {
  return transact(ctx, async (ctx) => {
    const { bids } = await needDeclaring(ctx, which)
    const ids = bids.map(({ supplierId }) => supplierId)
    return (await readSuppliers(ctx, which.projectId, ids)).map(({ firm }) => firm).toSorted()
  })
}

const declaredSchema = z
  .object({
    hasInterest: z.boolean({ error: 'Say whether you have an interest in who is chosen.' }),
    words: z.string().trim().max(2000, 'Shorten it to 2,000 characters.'),
  })
  .refine(({ hasInterest, words }) => !hasInterest || words !== '', {
    path: ['words'],
    message: 'Say which interest it is: an officer reads it.',
  })

/** Says whether somebody has an interest in who is chosen. Whoever has one does not assess; the rules ask about it. */
export function declareInterest(
  ctx: Ctx,
  { projectId, caseId, hasInterest, words = '' }: Which & { hasInterest: boolean; words?: string },
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await needDeclaring(ctx, { projectId, caseId })
    const data = checkInput(declaredSchema, { hasInterest, words })
    return moveCase(ctx, { projectId, caseId, type: 'interest.declared', data, seats: DECLARES })
  })
}
