import { z } from 'zod'
import { findOwnWords } from '#buying/guardrails/index.ts'
import { speakAs, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockCase, selectEvents, updateTold } from '../cases.store.ts'
import { findOccasion } from '../letters.ts'
import { makeCaseLink, makeDeliveryLink } from '../links.ts'
import type { CaseEvent } from '../machine/events.ts'
import { replay } from '../machine/fold.ts'
import { type CaseState, mostPayable } from '../machine/state.ts'
import { type Waits, waitsFor } from '../machine/waits-for.ts'
import type { Duty, Party } from '../parties/party.ts'
import type { Seat } from '../seats/seats.ts'
import { listWhoseTurn } from './list-whose-turn.ts'
import { forgetLetters, keepLetter } from './turn-letters.store.ts'
import { writeTo } from './write-to.ts'

/** Seats whose holders are told by letter that it is their turn; suppliers are told by links of their own. */
const TOLD: readonly Seat[] = ['funds', 'approver', 'payer', 'officer', 'requester', 'key-holder', 'evaluator']

/** Offers are assessed, rules written and everything looked at on pages of members: a link would lead those without an account nowhere. */
const MEMBERS_ALONE: readonly (Seat | Duty)[] = ['evaluator', 'rule-author', 'rule-approver', 'auditor']

/** Whether somebody who takes part by an address has to join the project before they can do what a seat is for. */
export const needsAccount = ({ personId }: Pick<Party, 'personId'>, seat: string): boolean =>
  personId === null && (MEMBERS_ALONE as readonly string[]).includes(seat)

/** Whether a letter says to somebody in a seat that it is their turn. */
export const isTold = (party: Party, seat: Seat): boolean =>
  TOLD.includes(seat) && party.address !== null && !needsAccount(party, seat)

/** Whose turn it is, of those to whom a letter can go. */
export async function listTold(ctx: Ctx, of: Parameters<typeof listWhoseTurn>[1], seat: Seat): Promise<Party[]> {
  return (await listWhoseTurn(ctx, of)).filter((one) => isTold(one, seat))
}

/** A letter to somebody whose turn it is: members get the page, others a link of their own. */
export async function writeTurn(ctx: Ctx, told: Told, party: Party, next: NonNullable<Waits>) {
  const { projectId, caseId, title } = told
  const seat = next.seat as Seat
  await keepLetter(ctx.db, { caseId, partyId: party.id, now: ctx.clock.now() })
  if (next.act === 'open-offers')
    return writeTo(ctx, { ...told, id: caseId }, { whose: [party], seat, occasion: { about: 'opening' } })
  if (party.personId === null) return makeCaseLink(ctx, { projectId, caseId, partyId: party.id, seat })
  const values = { name: party.name, title, link: `${ctx.config.url}/projects/${projectId}/buying/${caseId}` }
  const what = speakAs(await findOwnWords(ctx, projectId), () => t(`case.waits-${next.act}`))
  return ctx.mail.send(ctx, {
    to: party.address!,
    subject: t('case.turn-subject', values),
    text: t('case.turn-letter', { ...values, what }),
  })
}

/** Tells whoever has the contract that the work was accepted, or is asked for again, by a link of their own. */
async function tellSupplier(ctx: Ctx, told: Told, state: CaseState, events: readonly CaseEvent[]): Promise<void> {
  const { projectId, caseId } = told
  const act = waitsFor(state)?.act ?? ''
  const occasion = findOccasion(state, events, { act, mostCents: mostPayable(state) })
  if (occasion && state.contract) await makeDeliveryLink(ctx, { projectId, caseId, ...state.contract }, occasion)
}

/** Writes once more to those whose turn it is, where they have not acted for long. */
export async function tellAgain(ctx: Ctx, { projectId, caseId }: { projectId: string; caseId: string }): Promise<void> {
  await allow(ctx, 'case.time', projectId)
  await updateTold(ctx.db, caseId, null)
  await ctx.queue.add(ctx, 'cases.tell', { projectId, caseId })
}

/** One turn of somebody; another day of delivery is told of like another turn. */
export const nameTurn = ({ seat, act }: NonNullable<Waits>, { contract }: CaseState): string =>
  [seat, act, ...(act === 'deliver' && contract ? [contract.deliverBy] : [])].join(' ')

type Told = { projectId: string; caseId: string; title: string; currency: string }
const payloadSchema = z.object({ projectId: z.string(), caseId: z.string() })

/**
 * Job `cases.tell`: writes to those whose turn it is, once a turn. It looks at the case as it stands, however many events
 * have come at once, and writes to nobody whose own step it was that made it their turn.
 */
export function tellNext(ctx: Ctx, payload: unknown): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId } = payloadSchema.parse(payload)
    await allow(ctx, 'case.time', projectId)
    const row = await lockCase(ctx.db, projectId, caseId)
    if (!row) return
    const events = await selectEvents(ctx.db, caseId)
    const state = replay(events)
    const next = waitsFor(state)
    const turn = next && nameTurn(next, state)
    if (turn === row.told_turn) return
    await updateTold(ctx.db, caseId, turn)
    await forgetLetters(ctx.db, caseId)
    const told = { projectId, caseId, title: row.title, currency: row.currency }
    if (next?.seat === 'supplier') return tellSupplier(ctx, told, state, events)
    if (!next || next.seat === 'time' || !TOLD.includes(next.seat)) return
    const lastSeat = events.findLast(({ party }) => party)?.seat
    if (lastSeat === next.seat) return
    for (const party of await listTold(ctx, { projectId, id: caseId, state }, next.seat))
      await writeTurn(ctx, told, party, next)
  })
}
