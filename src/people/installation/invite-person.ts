import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findPersonByEmail } from '../account/persons.store.ts'
import { emailSchema, type OpenInvitation } from '../members/invitation.ts'
import { listOpenInvitations, markWithdrawn } from '../members/invitations.store.ts'
import { makeInvitation } from '../members/make-invitation.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'

/** Invites somebody to have an account, in no project yet; the link is given back, to be handed over in any way. */
export function invitePerson(ctx: Ctx, input: { email: string }): Promise<{ id: string; link: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.invite')
    const { email } = checkInput(z.object({ email: emailSchema }), input)
    if (await findPersonByEmail(ctx.db, email)) throw refusals.emailTaken()
    const made = await makeInvitation(ctx, { email, projectId: null, role: null })
    await ctx.log.record(ctx, { type: 'account.invited', thing: `invitation:${made.id}` })
    return made
  })
}

/** Open invitations to the installation alone, not to a project. */
export async function listPersonInvitations(ctx: Ctx): Promise<OpenInvitation[]> {
  await allow(ctx, 'account.invite')
  return listOpenInvitations(ctx.db, null, ctx.clock.now())
}

/** Makes such an invitation's link useless. */
export function withdrawPersonInvitation(ctx: Ctx, input: { id: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.invite')
    if (!(await markWithdrawn(ctx.db, null, input.id, ctx.clock.now()))) throw refusals.noInvitation()
    await ctx.log.record(ctx, { type: 'account.invitation-withdrawn', thing: `invitation:${input.id}` })
  })
}
