import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import type { Role } from '../roles.ts'
import { isLastLead, type Member } from './member.ts'
import { deleteMember, findMember, listMembersOf, listRolesOf, lockMembers, storeRole } from './members.store.ts'

/** The members of a project, by name. */
export async function listMembers(ctx: Ctx, projectId: string): Promise<Member[]> {
  await allow(ctx, 'member.list', projectId)
  return listMembersOf(ctx.db, projectId)
}

/** The roles that members of a project can hold. */
export async function listRoles(ctx: Ctx, projectId: string): Promise<Role[]> {
  await allow(ctx, 'member.list', projectId)
  return listRolesOf(ctx.db, projectId)
}

/** Gives a member another role and ends their sessions; refuses to leave a project without a lead. */
export function changeRole(ctx: Ctx, input: { projectId: string; personId: string; role: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, personId } = input
    await allow(ctx, 'member.change-role', projectId)
    await lockMembers(ctx.db, projectId)
    if (!(await findMember(ctx.db, projectId, personId))) throw refusals.noSuchMember()
    const role = (await listRolesOf(ctx.db, projectId)).find((r) => r.id === input.role)
    if (!role) throw refusals.noSuchRole(input.role)
    const members = await listMembersOf(ctx.db, projectId)
    if (!role.grants.includes('manage') && isLastLead(members, personId)) throw refusals.lastLead()
    await storeRole(ctx.db, projectId, personId, role.id)
    await ctx.auth.endSessionsOf(personId)
    await ctx.log.record(ctx, {
      type: 'member.role-changed',
      thing: `person:${personId}`,
      projectId,
      data: { role: role.id },
    })
  })
}

/** Ends a membership and the person's sessions; refuses to leave a project without a lead. */
export function removeMember(ctx: Ctx, input: { projectId: string; personId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, personId } = input
    await allow(ctx, 'member.remove', projectId)
    await lockMembers(ctx.db, projectId)
    if (!(await findMember(ctx.db, projectId, personId))) throw refusals.noSuchMember()
    if (isLastLead(await listMembersOf(ctx.db, projectId), personId)) throw refusals.lastLead()
    await deleteMember(ctx.db, projectId, personId)
    await ctx.auth.endSessionsOf(personId)
    await ctx.log.record(ctx, { type: 'member.removed', thing: `person:${personId}`, projectId })
  })
}
