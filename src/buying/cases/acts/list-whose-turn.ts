import type { Ctx } from '#platform/context.ts'
import type { CaseState } from '../machine/state.ts'
import { waitsFor } from '../machine/waits-for.ts'
import { adoptJoined, selectDuties, selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { isInForce, type Party } from '../parties/party.ts'
import { conflictsOf, type Seat } from '../seats/seats.ts'
import { readCardHolder } from './read-card-holder.ts'
import { suppliersOf } from './suppliers-of.ts'

type Of = { projectId: string; id: string; state: CaseState }

/** Suppliers who are waited for: whoever has the work, or whom it is offered to, or who were asked and have not answered. */
function listAwaited({ contract, ladder, reached, offers }: CaseState): string[] {
  const one = contract?.supplierId ?? ladder[reached]?.supplierId
  return one ? [one] : offers.filter(({ standing }) => standing === 'asked').map(({ supplierId }) => supplierId)
}

/**
 * Those who may do what a purchase waits for: whoever asked for it, its suppliers, the three of its notice, or who holds the
 * duty and no conflicting part. Empty where nobody is named for it, or a day has to come. For whoever was let in already.
 */
export async function listWhoseTurn(ctx: Ctx, of: Of): Promise<Party[]> {
  const seat = waitsFor(of.state)?.seat
  return seat && seat !== 'time' ? listHolders(ctx, of, seat) : []
}

/** Who holds the duty of a seat today, and whom another part in this purchase bars from it. */
async function readHolding(ctx: Ctx, { projectId, state }: Of, seat: Seat) {
  await adoptJoined(ctx.db, projectId)
  const parties = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const withDuty = (await selectDuties(ctx.db, projectId))
    .filter((duty) => duty.duty === seat && isInForce(duty, day))
    .map(({ partyId }) => partyId)
  const conflicting = state.seats.filter((one) => conflictsOf(seat).includes(one.seat)).map(({ party }) => party)
  const barred = new Set([...conflicting, ...suppliersOf(state)].map((id) => rootOf(parties, id)))
  return { parties, withDuty, isBarred: (id: string) => barred.has(rootOf(parties, id)) }
}

/** Those who have the duty that a purchase waits for, though not in this one: they have another part in it. */
export async function listBarred(ctx: Ctx, of: Of): Promise<Party[]> {
  const seat = waitsFor(of.state)?.seat
  if (!seat || seat === 'time') return []
  const { parties, withDuty, isBarred } = await readHolding(ctx, of, seat)
  return [...new Set(withDuty)].filter(isBarred).flatMap((id) => parties.get(id) ?? [])
}

/**
 * Those who may act in a seat of a purchase today. Of those who pay by card it is whoever holds the card of this purchase, as
 * soon as one is known. Who was given a duty by their address and has joined since counts as the member that they are.
 */
export async function listHolders(ctx: Ctx, of: Of, seat: Seat): Promise<Party[]> {
  const { projectId, id: caseId, state } = of
  const { parties, withDuty, isBarred } = await readHolding(ctx, of, seat)
  const named: Partial<Record<Seat, readonly string[]>> = {
    requester: state.seats.filter((one) => one.seat === seat).map(({ party }) => party),
    'key-holder': state.notice?.holders ?? [],
    supplier: listAwaited(state),
  }
  const ids = named[seat] ?? withDuty.filter((id) => !isBarred(id))
  const all = [...new Set(ids)].flatMap((id) => parties.get(id) ?? [])
  const holder = seat === 'payer' && all.length > 1 ? await readCardHolder(ctx, { projectId, caseId }) : undefined
  const holding = all.filter(({ id }) => rootOf(parties, id) === holder)
  return holding.length ? holding : all
}
