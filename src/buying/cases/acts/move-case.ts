import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { caseRefusals } from '../cases.errors.ts'
import {
  insertEvent,
  insertSeat,
  type KeptEvent,
  lockCase,
  selectEvents,
  selectTaken,
  updateCase,
} from '../cases.store.ts'
import { decideMove } from '../machine/decide-move.ts'
import { type CaseEvent, type EventType, eventData } from '../machine/events.ts'
import { replay } from '../machine/fold.ts'
import { moves } from '../machine/moves.ts'
import type { CaseState } from '../machine/state.ts'
import { selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { findClash, type Taken } from '../seats/find-clash.ts'
import type { Seat } from '../seats/seats.ts'
import { type Acting, findActing } from './find-acting.ts'

type Input<T extends EventType> = z.input<(typeof eventData)[T]>
/** What happens in a case; `seats` narrows in which of the seats that may it is done. */
export type MoveInput<T extends EventType> = {
  projectId: string
  caseId: string
  type: T
  data: Input<T>
  seats?: readonly (Seat | 'system')[]
}
export type Moved = { caseId: string; seq: number; eventId: string; state: CaseState }

const SALT_BYTES = 32

/** What commits the public log to an event without telling of it: a salted hash over its canonical bytes. */
export const commitTo = (caseId: string, salt: Buffer, event: Omit<KeptEvent, 'salt' | 'commitment'>): Buffer => {
  const { id, seq, type, seat, party, at, data } = event
  const told = canonicalJson({ case: caseId, id, seq, type, seat, party, at, data: data as never })
  return createHash('sha256').update(salt).update(told).digest()
}

/** Members go by the policy; who holds a link is asked by its seat alone. */
export async function allowAct(ctx: Ctx, projectId: string): Promise<void> {
  if (ctx.actor.kind !== 'link') await allow(ctx, 'case.act', projectId)
}

const CONFLICT = 'BU001'
const AUDITOR = 'BU002'

/** The first lock on segregation of duties (rule:G22); the database has the second, and relies on nothing that stands here. */
async function keepApart(ctx: Ctx, projectId: string, caseId: string, next: Taken): Promise<void> {
  const taken = await selectTaken(ctx.db, caseId)
  const parties = new Map((await selectParties(ctx.db, projectId)).map((one) => [one.id, one]))
  if (findClash(taken, next, (party) => rootOf(parties, party))) throw caseRefusals.seatsConflict()
}

async function takeSeat(
  ctx: Ctx,
  { projectId, caseId }: { projectId: string; caseId: string },
  { seat, party, forParty }: Acting,
): Promise<void> {
  if (party === null) return
  await keepApart(ctx, projectId, caseId, { seat, party, forParty })
  try {
    await insertSeat(ctx.db, caseId, { seat, party, forParty, at: ctx.clock.now() })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === CONFLICT) throw caseRefusals.seatsConflict()
    if (code === AUDITOR) throw caseRefusals.auditorsOnlyRead()
    throw error
  }
}

const amountOf = (data: unknown) => (data as { amountCents?: number }).amountCents

/** Keeps a decided event: its row, what lists show, and one leaf of the log (invariant:I5). */
async function keep(ctx: Ctx, projectId: string, caseId: string, event: CaseEvent, state: CaseState): Promise<Moved> {
  const [id, salt] = [ctx.clock.newId(), randomBytes(SALT_BYTES)]
  const bare = { ...event, id, seq: state.seq }
  const commitment = commitTo(caseId, salt, bare)
  await insertEvent(ctx.db, caseId, { ...bare, salt, commitment })
  const named = event.type === 'case.described' ? { title: event.data.title } : {}
  await updateCase(ctx.db, caseId, state, new Date(event.at), named)
  const { seq, stage, money, publication } = state
  await ctx.log.record(ctx, {
    ...{ type: event.type, thing: `case:${caseId}`, projectId },
    data: { event: id, seq, stage, money, publication, commitment: commitment.toString('hex') },
  })
  return { caseId, seq, eventId: id, state }
}

/** The state of a case and its events, for whoever moves it: nobody else does until the transaction ends. */
async function holdCase(ctx: Ctx, projectId: string, caseId: string) {
  const row = await lockCase(ctx.db, projectId, caseId)
  if (!row) throw caseRefusals.noSuchCase()
  const events = await selectEvents(ctx.db, caseId)
  return { events, state: replay(events) }
}

/**
 * Lets something happen in a case, or refuses: who acts has the seat, the table of moves allows it at this point, and the
 * same person holds no conflicting seat. Throws `case.…` with what to do, `input.invalid`.
 */
export function moveCase<T extends EventType>(ctx: Ctx, input: MoveInput<T>): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, type } = input
    await allowAct(ctx, projectId)
    const data = checkInput(eventData[type], input.data)
    const { events, state } = await holdCase(ctx, projectId, caseId)
    const wanted = input.seats ?? moves[type].by
    const acting = await findActing(ctx, { projectId, caseId, state, amountCents: amountOf(data) }, wanted)
    const at = ctx.clock.now().toISOString()
    if (at < (events.at(-1)?.at ?? '')) throw caseRefusals.clockMovedBack()
    const event = { type, data, at, party: acting.party, seat: acting.seat } as CaseEvent
    await takeSeat(ctx, input, acting)
    const decided = decideMove(state, event)
    if ('why' in decided) throw caseRefusals.mayNot(decided.why)
    const moved = await keep(ctx, projectId, caseId, event, decided.state)
    await ctx.queue.add(ctx, 'cases.tell', { projectId, caseId }, { key: `cases.tell ${caseId}` })
    return moved
  })
}
