import { type Ctx, findOnce, transact } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { isLastLead, type Member } from './member.ts'
import { deleteMember, findMember, listMembersOf, lockMembers } from './members.store.ts'

/** The members of a project, by name. */
export async function listMembers(ctx: Ctx, projectId: string): Promise<Member[]> {
  await allow(ctx, 'member.list', projectId)
  return findOnce(ctx, `members ${projectId}`, () => listMembersOf(ctx.db, projectId))
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
