import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { makeCaseLink } from '../links.ts'
import type { CaseState } from '../machine/state.ts'
import { waitsFor } from '../machine/waits-for.ts'
import { selectDuties, selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { isInForce, type Party } from '../parties/party.ts'
import { conflictsOf, type Seat } from '../seats/seats.ts'

/** Seats whose holders are told by letter that it is their turn; suppliers get their link when they are asked. */
const TOLD: readonly Seat[] = ['funds', 'approver', 'payer', 'officer', 'requester']

/** Who may do what it waits for: whoever asked for it, or holds the duty today and has no conflicting part. */
async function findNext(ctx: Ctx, projectId: string, state: CaseState, seat: Seat): Promise<Party[]> {
  const parties = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const withDuty = (await selectDuties(ctx.db, projectId))
    .filter((duty) => duty.duty === seat && isInForce(duty, day))
    .map(({ partyId }) => partyId)
  const own = state.seats.filter((one) => one.seat === seat).map(({ party }) => party)
  const barred = new Set(
    state.seats.filter((one) => conflictsOf(seat).includes(one.seat)).map(({ party }) => rootOf(parties, party)),
  )
  const ids = seat === 'requester' ? own : withDuty.filter((id) => !barred.has(rootOf(parties, id)))
  return [...new Set(ids)].flatMap((id) => parties.get(id) ?? []).filter(({ address }) => address)
}

/** Writes to those whose turn it has become; members get the page, others a link of their own. */
export async function tellNext(
  ctx: Ctx,
  at: { projectId: string; caseId: string; title: string; before: CaseState; after: CaseState },
): Promise<void> {
  const { projectId, caseId, title, before, after } = at
  const next = waitsFor(after)
  if (!next || next.seat === 'time' || !TOLD.includes(next.seat)) return
  const last = waitsFor(before)
  if (last?.seat === next.seat && (last.act === next.act || next.seat === 'requester')) return
  const seat = next.seat
  for (const party of await findNext(ctx, projectId, after, seat)) {
    if (party.personId === null) {
      await makeCaseLink(ctx, { projectId, caseId, partyId: party.id, seat })
      continue
    }
    const values = { name: party.name, title, link: `${ctx.config.url}/projects/${projectId}/buying/${caseId}` }
    const what = t(`case.waits-${next.act}`)
    await ctx.mail.send(ctx, {
      to: party.address!,
      subject: t('case.turn-subject', values),
      text: t('case.turn-letter', { ...values, what }),
    })
  }
}
