import {
  findInterestLinks,
  type OpenedBid,
  readStanding,
  readSuppliers,
  type SharedTrait,
} from '#buying/offers/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Evaluation } from './needed.ts'
import { findTwice, type SetAside } from './order-bids.ts'

type Passing = readonly Pick<OpenedBid, 'supplierId' | 'receivedAt'>[]

/**
 * Who passed and yet does not take part, with the reason; everybody can read both. `asWritten` leaves out what was written
 * in the register after a moment.
 */
export async function findSetAside(
  ctx: Ctx,
  projectId: string,
  passing: Passing,
  asWritten = ctx.clock.now(),
): Promise<SetAside[]> {
  const ids = passing.map(({ supplierId }) => supplierId)
  const suppliers = await readSuppliers(ctx, projectId, ids)
  const payeeOf = (id: string) => {
    const found = suppliers.find(({ partyId }) => partyId === id)
    return found?.payeeVerifiedAt && found.payeeVerifiedAt <= asWritten ? found.payee : null
  }
  const barred: SetAside[] = []
  for (const supplierId of ids)
    if ((await readStanding(ctx, supplierId, asWritten)) === 'bad') barred.push({ supplierId, why: 'standing' })
  const rest = passing.filter(({ supplierId }) => !barred.some((one) => one.supplierId === supplierId))
  return [...barred, ...findTwice(rest.map((one) => ({ ...one, payee: payeeOf(one.supplierId) })))]
}

/** Whether what somebody wrote in the register after the close changes who takes part: an officer looks at that. */
export async function isTurnedSince(
  ctx: Ctx,
  { notice, state }: Evaluation,
  passing: Passing,
  now: readonly SetAside[],
): Promise<boolean> {
  const closedAt = new Date(state.notice!.closesAt)
  const then = await findSetAside(ctx, notice.projectId, passing, closedAt)
  return JSON.stringify(then) !== JSON.stringify(now)
}

/** What one firm that takes part under two names cannot well hide; a domain of mails is shared by honest firms, too. */
const OF_ONE_FIRM: readonly SharedTrait[] = ['address', 'phone', 'account']

/**
 * Whether two of those who take part may be one: none of them is excluded by it, and each has one entry, but an officer
 * looks at it before anybody is chosen (abuse:A16).
 */
export async function areAlike(
  ctx: Ctx,
  projectId: string,
  taking: readonly { supplierId: string }[],
): Promise<boolean> {
  const ids = taking.map(({ supplierId }) => supplierId)
  const links = findInterestLinks(await readSuppliers(ctx, projectId, ids))
  return links.some(({ traits }) => traits.some((trait) => OF_ONE_FIRM.includes(trait)))
}
