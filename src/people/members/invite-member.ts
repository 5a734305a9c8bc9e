import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { t } from '#lib/words/words.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { hashSecret } from '../actor.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { emailSchema, INVITATION_DAYS, type Invitation } from './invitation.ts'
import { listOpenInvitations, markWithdrawn, storeInvitation } from './invitations.store.ts'
import { listMembersOf, listRolesOf } from './members.store.ts'

const DAY_MS = 86_400_000

/** Invites a person by e-mail; the link is given back too, so that it can be handed over in any other way. */
export function inviteMember(
  ctx: Ctx,
  input: { projectId: string; email: string; role: string },
): Promise<{ id: string; link: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'member.invite', projectId)
    const { email } = checkInput(z.object({ email: emailSchema }), input)
    const role = (await listRolesOf(ctx.db, projectId)).find((r) => r.id === input.role)
    if (!role) throw refusals.noSuchRole(input.role)
    if ((await listMembersOf(ctx.db, projectId)).some((m) => m.email === email)) throw refusals.alreadyMember(email)

    const secret = ctx.clock.newSecret()
    const id = ctx.clock.newId()
    const createdAt = ctx.clock.now()
    const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS)
    const invitedBy = ctx.actor.kind === 'person' ? ctx.actor.id : null
    await storeInvitation(ctx.db, {
      id,
      projectId,
      email,
      role: role.id,
      createdAt,
      expiresAt,
      invitedBy,
      tokenHash: hashSecret(secret),
    })
    const link = `${ctx.config.url}/invitations/${secret}`
    await ctx.mail.send(ctx, {
      to: email,
      subject: t('people.invitation-subject'),
      text: t('people.invitation-letter', { link, days: INVITATION_DAYS }),
    })
    await ctx.log.record(ctx, { type: 'member.invited', thing: `invitation:${id}`, projectId, data: { role: role.id } })
    return { id, link }
  })
}

/** Invitations that can still be accepted. */
export async function listInvitations(ctx: Ctx, projectId: string): Promise<Invitation[]> {
  await allow(ctx, 'member.invite', projectId)
  return listOpenInvitations(ctx.db, projectId, ctx.clock.now())
}

/** Makes an invitation's link useless. */
export function withdrawInvitation(ctx: Ctx, input: { projectId: string; id: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'member.invite', input.projectId)
    if (!(await markWithdrawn(ctx.db, input.projectId, input.id, ctx.clock.now()))) throw refusals.noInvitation()
    await ctx.log.record(ctx, {
      type: 'member.invitation-withdrawn',
      thing: `invitation:${input.id}`,
      projectId: input.projectId,
    })
  })
}
