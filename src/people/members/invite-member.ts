import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { emailSchema, type Invitation, isToProject } from './invitation.ts'
import { listOpenInvitations, markWithdrawn } from './invitations.store.ts'
import { makeInvitation } from './make-invitation.ts'
import { listMembersOf, listRolesOf } from './members.store.ts'

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
    const made = await makeInvitation(ctx, { email, projectId, role: role.id })
    await ctx.log.record(ctx, {
      type: 'member.invited',
      thing: `invitation:${made.id}`,
      projectId,
      data: { role: role.id },
    })
    return made
  })
}

/** Invitations that can still be accepted. */
export async function listInvitations(ctx: Ctx, projectId: string): Promise<Invitation[]> {
  await allow(ctx, 'member.invite', projectId)
  const open = await listOpenInvitations(ctx.db, projectId, ctx.clock.now())
  return open.filter(isToProject)
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
