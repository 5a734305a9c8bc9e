import { t } from '#lib/words/words.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { hashSecret } from '../actor.ts'
import { INVITATION_DAYS } from './invitation.ts'
import { storeInvitation } from './invitations.store.ts'

const DAY_MS = 86_400_000

type Wanted = { email: string } & ({ projectId: string; role: string } | { projectId: null; role: null })

/** Keeps an invitation and sends its link; the secret in it is kept as a hash alone. */
export async function makeInvitation(ctx: Ctx, wanted: Wanted): Promise<{ id: string; link: string }> {
  const secret = ctx.clock.newSecret()
  const id = ctx.clock.newId()
  const createdAt = ctx.clock.now()
  const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS)
  const invitedBy = actingPerson(ctx)
  await storeInvitation(ctx.db, { ...wanted, id, createdAt, expiresAt, invitedBy, tokenHash: hashSecret(secret) })
  const link = `${ctx.config.url}/invitations/${secret}`
  await ctx.mail.send(ctx, {
    to: wanted.email,
    subject: t(wanted.projectId ? 'people.invitation-subject' : 'accounts.invitation-subject'),
    text: t('people.invitation-letter', { link, days: INVITATION_DAYS }),
  })
  return { id, link }
}
