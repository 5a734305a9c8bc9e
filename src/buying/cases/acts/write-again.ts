import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { endOpenLink } from '#workspace/links/index.ts'
import { caseRefusals } from '../cases.errors.ts'
import { type FoundCase, readCase } from '../find-case.ts'
import { findOccasion } from '../letters.ts'
import { makeCaseLink, makeDeliveryLink } from '../links.ts'
import { endOf } from '../machine/fold-offers.ts'
import { mostPayable } from '../machine/state.ts'
import { waitsFor } from '../machine/waits-for.ts'
import type { Party } from '../parties/party.ts'
import type { Seat } from '../seats/seats.ts'
import { listWhoseTurn } from './list-whose-turn.ts'
import { isTold, writeTurn } from './tell-next.ts'
import { selectLetters, selectLinksMade, selectWorkingLinks } from './turn-letters.store.ts'

type Place = { projectId: string; caseId: string }

/** Those whose turn it is and to whom this room writes; whoever asked for the work looks after it, and another room offers awards. */
const listAddressed = ({ state }: FoundCase, whose: readonly Party[], now: string): Party[] => {
  const isLate = (id: string) => state.offers.some((one) => one.supplierId === id && now >= endOf(one.until))
  const waits = waitsFor(state)
  if (!waits || waits.seat === 'requester' || waits.act === 'answer-award') return []
  if (waits.seat === 'supplier')
    return whose.filter(({ id, address }) => address !== null && (state.contract || !isLate(id)))
  return whose.filter((party) => isTold(party, waits.seat as Seat))
}

/** Those to whom `writeAgain` would write now, for whoever was let in to the purchase; empty where it would refuse. */
export const listToWriteAgain = async (ctx: Ctx, found: FoundCase): Promise<Party[]> =>
  listAddressed(found, await listWhoseTurn(ctx, found), ctx.clock.now().toISOString())

/**
 * When those whose turn it is were last written to: by party, nothing of whom no letter went to yet. For whoever was let in
 * to the purchase.
 */
export async function readLastLetters(ctx: Ctx, { id, state }: FoundCase): Promise<ReadonlyMap<string, Date>> {
  const seat = waitsFor(state)?.seat
  if (!seat || seat === 'time') return new Map()
  const told = [...(await selectLetters(ctx.db, id))].map(([party, { sentAt }]) => [party, sentAt] as const)
  const last = new Map(told)
  for (const [party, at] of await selectLinksMade(ctx.db, id, seat)) {
    const known = last.get(party)
    if (!known || known < at) last.set(party, at)
  }
  return last
}

/** A new link to each supplier who still may offer, or to the one who has the work. */
async function writeToSupplier(ctx: Ctx, place: Place, { state, events }: FoundCase, party: Party): Promise<void> {
  const asked = state.offers.find(({ supplierId }) => supplierId === party.id)
  if (state.contract) {
    const act = waitsFor(state)?.act ?? ''
    const occasion = findOccasion(state, events, { act, mostCents: mostPayable(state) })
    return makeDeliveryLink(ctx, { ...place, ...state.contract }, occasion)
  }
  if (!asked) return
  const occasion = { about: 'offer', day: asked.until } as const
  await makeCaseLink(ctx, { ...place, partyId: party.id, seat: 'supplier', occasion })
}

/** Whoever gets a new link uses no other of the same seat: one that was lost may be in the hands of somebody else. */
async function endOlder(ctx: Ctx, { caseId }: Place, partyId: string, seat: Seat): Promise<void> {
  const now = ctx.clock.now()
  for (const id of await selectWorkingLinks(ctx.db, { caseId, partyId, seat, now })) await endOpenLink(ctx, id)
}

/**
 * Writes once more to those whose turn it is, where a letter was lost or its link was ended: members get the page, others a
 * new link, which ends those they had. Throws `case.not-now` where nobody is waited for by letter.
 */
export function writeAgain(ctx: Ctx, place: Place): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'case.share', place.projectId)
    const found = await readCase(ctx, place)
    const next = waitsFor(found.state)
    const whose = await listToWriteAgain(ctx, found)
    if (!next || !whose.length) throw caseRefusals.mayNot('not-now')
    const told = { ...place, title: found.title, currency: found.currency }
    for (const party of whose) {
      await endOlder(ctx, place, party.id, next.seat as Seat)
      await (next.seat === 'supplier' ? writeToSupplier(ctx, place, found, party) : writeTurn(ctx, told, party, next))
    }
  })
}
