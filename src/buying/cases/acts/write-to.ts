import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import { type Occasion, sayAsked } from '../letters.ts'
import { makeCaseLink } from '../links.ts'
import type { Party } from '../parties/party.ts'
import type { Seat } from '../seats/seats.ts'

type Place = { projectId: string; id: string; title: string; currency: string }

/** A letter to each of some people on one occasion: members get the page, others a link of their own, in one seat. */
export async function writeTo(
  ctx: Ctx,
  { projectId, id: caseId, title, currency }: Place,
  { whose, seat, occasion }: { whose: readonly Party[]; seat: Seat; occasion: Occasion },
): Promise<void> {
  for (const { id: partyId, personId, name, address: to } of whose) {
    if (!to) continue
    if (personId === null) {
      await makeCaseLink(ctx, { projectId, caseId, partyId, seat, occasion })
      continue
    }
    const { subject, says } = sayAsked({ seat, title, currency, occasion })
    const link = `${ctx.config.url}/projects/${projectId}/buying/${caseId}`
    await ctx.mail.send(ctx, { to, subject, text: t('case.member-letter', { name, says, link }) })
  }
}
