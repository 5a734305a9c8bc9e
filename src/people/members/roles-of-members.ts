import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { storeRoles } from '../projects/projects.store.ts'
import type { Role } from '../roles.ts'
import { isLastLead, type Member } from './member.ts'
import {
  deleteHeldRolesExcept,
  findMember,
  listMembersOf,
  listRolesOf,
  lockMembers,
  markRoleAccepted,
  storeHeldRoles,
} from './members.store.ts'

type Held = { projectId: string; personId: string }

/** The roles that members of a project can hold, by side; the core team's first, and those that may do most. */
export async function listRoles(ctx: Ctx, projectId: string): Promise<Required<Role>[]> {
  await allow(ctx, 'member.list', projectId)
  return listRolesOf(ctx.db, projectId)
}

/** Adds the roles of a playbook to those that members can hold; one of the same id stays as it was. */
export function addRoles(ctx: Ctx, input: { projectId: string; roles: Role[] }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId } = input
    await allow(ctx, 'member.change-role', projectId)
    const known = new Set((await listRolesOf(ctx.db, projectId)).map(({ id }) => id))
    const roles = input.roles.filter(({ id }) => !known.has(id))
    if (!roles.length) return
    await storeRoles(ctx.db, projectId, roles)
    await ctx.log.record(ctx, {
      type: 'project.roles-added',
      thing: `project:${projectId}`,
      projectId,
      data: { roles: roles.map(({ id }) => id).join(' ') },
    })
  })
}

async function checkRoles(ctx: Ctx, projectId: string, wanted: readonly string[]): Promise<Role[]> {
  const known = new Map((await listRolesOf(ctx.db, projectId)).map((role) => [role.id, role]))
  return wanted.map((id) => {
    const role = known.get(id)
    if (!role) throw refusals.noSuchRole(id)
    return role
  })
}

async function findHolder(ctx: Ctx, { projectId, personId }: Held): Promise<Member> {
  await lockMembers(ctx.db, projectId)
  const member = await findMember(ctx.db, projectId, personId)
  if (!member) throw refusals.noSuchMember()
  return member
}

async function recordRoles(ctx: Ctx, { projectId, personId }: Held, roles: readonly string[]): Promise<void> {
  await ctx.auth.endSessionsOf(personId)
  const data = { roles: roles.join(' ') }
  await ctx.log.record(ctx, { type: 'member.role-changed', thing: `person:${personId}`, projectId, data })
}

/**
 * Gives a member these roles and no others, and ends their sessions. Throws `people.no-such-role`, `people.no-role` for an
 * empty list, `people.last-lead` where nobody could manage the project any more.
 */
export function setRoles(ctx: Ctx, input: Held & { roles: readonly string[] }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, personId } = input
    await allow(ctx, 'member.change-role', projectId)
    await findHolder(ctx, input)
    const roles = await checkRoles(ctx, projectId, input.roles)
    if (!roles.length) throw refusals.noRole()
    const manages = roles.some((role) => role.grants.includes('manage'))
    if (!manages && isLastLead(await listMembersOf(ctx.db, projectId), personId)) throw refusals.lastLead()
    await deleteHeldRolesExcept(ctx.db, projectId, personId, input.roles)
    await storeHeldRoles(ctx.db, projectId, personId, input.roles, ctx.clock.now())
    await recordRoles(ctx, input, input.roles)
  })
}

/** Gives a member one role more; sessions end only where it grants what they could not do before. */
export function giveRole(ctx: Ctx, input: Held & { role: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, personId, role } = input
    await allow(ctx, 'member.change-role', projectId)
    const member = await findHolder(ctx, input)
    const [given] = await checkRoles(ctx, projectId, [role])
    if (member.roles.some(({ id }) => id === role)) return
    await storeHeldRoles(ctx.db, projectId, personId, [role], ctx.clock.now())
    const data = { roles: [...member.roles.map(({ id }) => id), role].join(' ') }
    if (given?.grants.some((grant) => !member.grants.includes(grant))) await ctx.auth.endSessionsOf(personId)
    await ctx.log.record(ctx, { type: 'member.role-changed', thing: `person:${personId}`, projectId, data })
  })
}

/** The person who acts accepts what one of their roles expects of them. Throws `people.not-your-role`. */
export function acceptRole(ctx: Ctx, input: { projectId: string; role: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, role } = input
    await allow(ctx, 'member.accept-role', projectId)
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : ''
    const member = await findMember(ctx.db, projectId, personId)
    if (!member?.roles.some(({ id }) => id === role)) throw refusals.notYourRole()
    if (!(await markRoleAccepted(ctx.db, { projectId, personId, role, at: ctx.clock.now() }))) return
    await ctx.log.record(ctx, {
      type: 'member.role-accepted',
      thing: `person:${personId}`,
      projectId,
      data: { role },
    })
  })
}
