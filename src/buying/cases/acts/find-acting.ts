import type { Ctx } from '#platform/context.ts'
import { caseRefusals } from '../cases.errors.ts'
import { selectCaseLink } from '../cases.store.ts'
import type { CaseState } from '../machine/state.ts'
import { selectDuties } from '../parties/parties.store.ts'
import { partyOfPerson } from '../parties/parties.ts'
import { type HeldDuty, isInForce } from '../parties/party.ts'
import { conflictsOf, type Seat } from '../seats/seats.ts'
import { suppliersOf } from './suppliers-of.ts'

/** Who acts in a case, in which seat, and in whose place. */
export type Acting = { party: string | null; seat: Seat | 'system'; forParty: string | null }

const SYSTEM: Acting = { party: null, seat: 'system', forParty: null }

function isOwn(state: CaseState, seat: Seat, party: string): boolean {
  if (seat === 'requester')
    return state.seq === 0 || state.seats.some((one) => one.seat === seat && one.party === party)
  return seat === 'supplier' && suppliersOf(state).includes(party)
}

/** The widest duty that lets a party take a seat today; a duty of one's own before one in another's place. */
function findDuty(all: readonly HeldDuty[], party: string, seat: Seat, day: string): HeldDuty | undefined {
  const mine = all.filter((duty) => duty.partyId === party && duty.duty === seat && isInForce(duty, day))
  const limit = ({ limitCents }: HeldDuty) => limitCents ?? Number.POSITIVE_INFINITY
  return mine.toSorted(
    (a, b) => limit(b) - limit(a) || Number(a.delegateOf !== null) - Number(b.delegateOf !== null),
  )[0]
}

type Candidate = Acting & { limitCents: number | null }

async function findCandidates(ctx: Ctx, projectId: string, state: CaseState, party: string, wanted: readonly Seat[]) {
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const all = await selectDuties(ctx.db, projectId)
  return wanted.flatMap((seat): Candidate[] => {
    if (isOwn(state, seat, party)) return [{ party, seat, forParty: null, limitCents: null }]
    const duty = findDuty(all, party, seat, day)
    return duty ? [{ party, seat, forParty: duty.forPartyId, limitCents: duty.limitCents }] : []
  })
}

/** The seat that one takes of those one may: one held already, then one that conflicts with nothing one holds. */
function choose(state: CaseState, candidates: readonly Candidate[]): Candidate | undefined {
  const held = state.seats.filter(({ party }) => candidates.some((one) => one.party === party)).map(({ seat }) => seat)
  return (
    candidates.find(({ seat }) => held.includes(seat as Seat)) ??
    candidates.find(({ seat }) => !conflictsOf(seat as Seat).some((other) => held.includes(other))) ??
    candidates[0]
  )
}

async function findParty(
  ctx: Ctx,
  projectId: string,
  caseId: string,
): Promise<{ party: string; seat?: Seat } | undefined> {
  const { actor } = ctx
  if (actor.kind === 'person') return { party: (await partyOfPerson(ctx, projectId, actor.id)).id }
  if (actor.kind !== 'link') return undefined
  const link = await selectCaseLink(ctx.db, actor.id)
  return link?.caseId === caseId ? { party: link.partyId, seat: link.seat as Seat } : undefined
}

/**
 * Who acts in a case and in which of the wanted seats: the product itself, somebody whose own the seat is (who asked, who
 * supplies), or somebody with a duty in force. The holder of a link acts in the seat of the link alone, and only as long
 * as the duty behind it stands. Throws `case.not-your-seat`, and `case.over-limit` above what they may sign for.
 */
export async function findActing(
  ctx: Ctx,
  at: { projectId: string; caseId: string; state: CaseState; amountCents?: number | undefined },
  wanted: readonly (Seat | 'system')[],
): Promise<Acting> {
  if (ctx.actor.kind === 'system' && wanted.includes('system')) return SYSTEM
  const who = await findParty(ctx, at.projectId, at.caseId)
  const open = wanted.filter((seat) => seat !== 'system' && (!who?.seat || who.seat === seat)) as Seat[]
  const found = who && choose(at.state, await findCandidates(ctx, at.projectId, at.state, who.party, open))
  if (!found) throw caseRefusals.mayNot('not-your-seat')
  if (found.limitCents !== null && (at.amountCents ?? 0) > found.limitCents) throw caseRefusals.overLimit()
  const { limitCents: _, ...acting } = found
  return acting
}

/** The seats of the wanted ones that whoever asks may take, without those that conflict with what they did already. */
export async function findOwnSeats(
  ctx: Ctx,
  at: { projectId: string; caseId: string; state: CaseState },
  wanted: readonly Seat[],
): Promise<Seat[]> {
  const who = await findParty(ctx, at.projectId, at.caseId)
  if (!who) return []
  const open = wanted.filter((seat) => !who.seat || who.seat === seat)
  const candidates = await findCandidates(ctx, at.projectId, at.state, who.party, open)
  const held = at.state.seats.filter(({ party }) => party === who.party).map(({ seat }) => seat)
  return candidates
    .map(({ seat }) => seat as Seat)
    .filter((seat) => !conflictsOf(seat).some((other) => held.includes(other)))
}
