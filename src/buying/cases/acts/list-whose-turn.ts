import type { Ctx } from '#platform/context.ts'
import type { CaseState } from '../machine/state.ts'
import { waitsFor } from '../machine/waits-for.ts'
import { selectDuties, selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { isInForce, type Party } from '../parties/party.ts'
import { conflictsOf, type Seat } from '../seats/seats.ts'
import { suppliersOf } from './suppliers-of.ts'

/** Suppliers who are waited for: whoever has the work, or whom it is offered to, or who were asked and have not answered. */
function listAwaited({ contract, ladder, reached, offers }: CaseState): string[] {
  const one = contract?.supplierId ?? ladder[reached]?.supplierId
  return one ? [one] : offers.filter(({ standing }) => standing === 'asked').map(({ supplierId }) => supplierId)
}

/**
 * Those who may do what a purchase waits for: whoever asked for it, its suppliers, the three of its notice, or who holds the
 * duty and no conflicting part. Empty where nobody is named for it, or a day has to come. For whoever was let in already.
 */
export async function listWhoseTurn(ctx: Ctx, of: { projectId: string; state: CaseState }): Promise<Party[]> {
  const seat = waitsFor(of.state)?.seat
  return seat && seat !== 'time' ? listHolders(ctx, of, seat) : []
}

/** Those who may act in a seat of a purchase today. */
export async function listHolders(
  ctx: Ctx,
  { projectId, state }: { projectId: string; state: CaseState },
  seat: Seat,
): Promise<Party[]> {
  const parties = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const withDuty = (await selectDuties(ctx.db, projectId))
    .filter((duty) => duty.duty === seat && isInForce(duty, day))
    .map(({ partyId }) => partyId)
  const conflicting = state.seats.filter((one) => conflictsOf(seat).includes(one.seat)).map(({ party }) => party)
  const barred = new Set([...conflicting, ...suppliersOf(state)].map((id) => rootOf(parties, id)))
  const named: Partial<Record<Seat, readonly string[]>> = {
    requester: state.seats.filter((one) => one.seat === seat).map(({ party }) => party),
    'key-holder': state.notice?.holders ?? [],
    supplier: listAwaited(state),
  }
  const ids = named[seat] ?? withDuty.filter((id) => !barred.has(rootOf(parties, id)))
  return [...new Set(ids)].flatMap((id) => parties.get(id) ?? [])
}
