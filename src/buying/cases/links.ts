import { findOwnWords } from '#buying/guardrails/index.ts'
import { isId } from '#lib/ids.ts'
import { speakAs, t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { showDate } from '#platform/render/shown.ts'
import { type Held, makeLink, type ReviewerLink, usualEnd, withLink } from '#workspace/links/index.ts'
import { caseRefusals } from './cases.errors.ts'
import { insertCaseLink, selectCaseLink } from './cases.store.ts'
import { type FoundCase, readCase } from './find-case.ts'
import { type Occasion, sayAsked } from './letters.ts'
import { selectParties, selectParty } from './parties/parties.store.ts'
import type { Party } from './parties/party.ts'
import type { Seat } from './seats/seats.ts'

const AFTER_DELIVERY_DAYS = 45
const MOST_DAYS = 90
const DAY_MS = 86_400_000

/** Who is asked for an offer has the link as long as the offer is taken, as far as a link may last. */
export function endOfCaseLink(now: Date, occasion?: Occasion): string {
  const day = occasion?.about === 'offer' && occasion.day > usualEnd(now) ? occasion.day : usualEnd(now)
  const most = new Date(now.getTime() + MOST_DAYS * DAY_MS).toISOString().slice(0, 10)
  return [day, most].toSorted()[0]!
}

type Asked = { projectId: string; caseId: string; partyId: string; seat: Seat; until?: string; occasion?: Occasion }

/**
 * Asks somebody to act in a purchase by a link: in one seat, in no other purchase. The link is sent to their address where
 * one is known, and given back this once.
 */
export function askByLink(ctx: Ctx, input: Asked): Promise<{ linkId: string; link: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, partyId, seat } = input
    await allow(ctx, 'case.share', projectId)
    return makeCaseLink(ctx, { ...input, projectId, caseId, partyId, seat })
  })
}

/** The same for an operation that has allowed it already. */
export async function makeCaseLink(ctx: Ctx, input: Asked): Promise<{ linkId: string; link: string }> {
  const { projectId, caseId, partyId, seat, until = endOfCaseLink(ctx.clock.now(), input.occasion) } = input
  const { title, currency } = await readCase(ctx, { projectId, caseId })
  const party = isId(partyId) ? await selectParty(ctx.db, projectId, partyId) : undefined
  if (!party?.name) throw caseRefusals.noSuchParty()
  const thing = `case:${caseId}` as const
  const own = await findOwnWords(ctx, projectId)
  const { subject, says } = speakAs(own, () => sayAsked({ seat, title, currency, occasion: input.occasion }))
  const sayLetter = (link: string) => t('case.letter', { name: party.name, says, link, until: showDate(until) })
  const { id: linkId, link } = await makeLink(
    ctx,
    {
      projectId,
      thing,
      version: null,
      party: seat,
      title,
      letter: (link) => ({ subject, text: sayLetter(link) }),
    },
    { name: party.name, organisation: party.organisation, may: 'sign', until, email: party.address ?? '' },
  )
  await insertCaseLink(ctx.db, { linkId, caseId, partyId, seat })
  await ctx.log.record(ctx, { type: 'case.shared', thing, projectId, data: { link: linkId, seat } })
  return { linkId, link }
}

type Ordered = { projectId: string; caseId: string; supplierId: string; deliverBy: string; totalCents: number }

/**
 * The last day of a link to deliver by: some weeks after the delivery, or after today where that day has passed, for the
 * invoice; as long as a link may. A change that waits may ask for a later day than the one that stands.
 */
export function endOfDeliveryLink(now: Date, deliverBy: string, told: Occasion): string {
  const day = 'day' in told && told.day > deliverBy ? told.day : deliverBy
  const wanted = Math.max(Date.parse(day), now.getTime()) + AFTER_DELIVERY_DAYS * DAY_MS
  return new Date(Math.min(wanted, now.getTime() + MOST_DAYS * DAY_MS)).toISOString().slice(0, 10)
}

/** Gives whoever delivers a link; its letter tells of the order with its terms, or of the occasion. */
export async function makeDeliveryLink(ctx: Ctx, contract: Ordered, told?: Occasion): Promise<void> {
  const { projectId, caseId, supplierId, deliverBy, totalCents } = contract
  const occasion = told ?? { about: 'order', totalCents, day: deliverBy }
  const until = endOfDeliveryLink(ctx.clock.now(), deliverBy, occasion)
  await makeCaseLink(ctx, { projectId, caseId, partyId: supplierId, seat: 'supplier', until, occasion })
}

/** What the holder of a link sees and does, in one transaction after the link was proven. */
export type AtLink = {
  link: ReviewerLink
  found: FoundCase
  seat: Seat
  partyId: string
  /** Those whose names the holder sees: everybody for the buying side, themselves for a supplier. */
  parties: ReadonlyMap<string, Party>
}

/** Does `work` in a purchase as the holder of a link. Throws what `withLink` throws, `case.no-such-case`. */
export function withCaseLink<T>(ctx: Ctx, held: Held, work: (ctx: Ctx, at: AtLink) => Promise<T>): Promise<T> {
  return withLink(ctx, held, 'sign', async (ctx, link) => {
    const at = await selectCaseLink(ctx.db, link.id)
    if (!at) throw caseRefusals.noSuchCase()
    const found = await readCase(ctx, { projectId: link.projectId, caseId: at.caseId })
    const all = await selectParties(ctx.db, link.projectId)
    const seen = all.filter(({ id }) => at.seat !== 'supplier' || id === at.partyId)
    const parties = new Map(seen.map((party) => [party.id, party]))
    return work(ctx, { link, found, seat: at.seat as Seat, partyId: at.partyId, parties })
  })
}
