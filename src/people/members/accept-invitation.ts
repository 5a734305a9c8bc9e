import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { createPerson } from '../account/create-person.ts'
import { findPersonByEmail, findPersonById } from '../account/persons.store.ts'
import { hashSecret } from '../actor.ts'
import { refusals } from '../people.errors.ts'
import { type NewAccount, newAccount, type OpenInvitation } from './invitation.ts'
import { findOpenInvitation, holdInvitation, markAccepted } from './invitations.store.ts'
import { findMember, storeMember } from './members.store.ts'

/** The invitation behind a link, and whether the invited person has an account already. */
export async function findInvitation(ctx: Ctx, secret: string): Promise<OpenInvitation & { hasAccount: boolean }> {
  const invitation = await findOpenInvitation(ctx.db, hashSecret(secret), ctx.clock.now())
  if (!invitation) throw refusals.noInvitation()
  return { ...invitation, hasAccount: Boolean(await findPersonByEmail(ctx.db, invitation.email)) }
}

/** Who accepts: the signed-in person the invitation is for, or a new account made now. */
async function findInvitee(ctx: Ctx, invitation: OpenInvitation, account: NewAccount | undefined): Promise<string> {
  if (ctx.actor.kind === 'person') {
    const person = await findPersonById(ctx.db, ctx.actor.id)
    if (person?.email !== invitation.email) throw refusals.otherPerson(invitation.email)
    return person.id
  }
  if (await findPersonByEmail(ctx.db, invitation.email)) throw refusals.signInToAccept()
  return createPerson(ctx, { ...checkInput(newAccount, account ?? {}), email: invitation.email, administrator: false })
}

async function join(
  ctx: Ctx,
  personId: string,
  { projectId, role }: { projectId: string; role: string },
): Promise<void> {
  if (!(await findMember(ctx.db, projectId, personId)))
    await storeMember(ctx.db, { projectId, personId, role, joinedAt: ctx.clock.now() })
  const actor = { kind: 'person' as const, id: personId }
  await ctx.log.record(
    { ...ctx, actor },
    { type: 'member.joined', thing: `person:${personId}`, projectId, data: { role } },
  )
}

/**
 * Accepts an invitation by its link; `projectId` is null where it was to have an account and no more. Rights changed, so
 * the caller starts a new session for the person given back.
 */
export function acceptInvitation(
  ctx: Ctx,
  input: { secret: string; account?: NewAccount },
): Promise<{ personId: string; projectId: string | null }> {
  return transact(ctx, async (ctx) => {
    const invitation = await findOpenInvitation(ctx.db, hashSecret(input.secret), ctx.clock.now())
    // Held before the person is looked for: two at once would both make the account.
    if (!invitation || !(await holdInvitation(ctx.db, invitation.id))) throw refusals.noInvitation()
    const personId = await findInvitee(ctx, invitation, input.account)
    const { projectId, role } = invitation
    await markAccepted(ctx.db, invitation.id, ctx.clock.now())
    if (projectId && role) await join(ctx, personId, { projectId, role })
    return { personId, projectId }
  })
}
