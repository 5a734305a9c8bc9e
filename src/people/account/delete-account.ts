import { type Ctx, transact } from '#platform/context.ts'
import { forgetLettersTo } from '#platform/mail/open-mail.ts'
import { personOf } from '../actor.ts'
import { deleteInvitationsTo } from '../members/invitations.store.ts'
import { isLastLead } from '../members/member.ts'
import { listMembersOf, lockMembers } from '../members/members.store.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import {
  deletePerson,
  deleteVerificationsOf,
  findPersonById,
  listMembershipsOf,
  lockAdministrators,
  type Person,
} from './persons.store.ts'
import { type Proof, proveSelf } from './prove-self.ts'

/** What depends on one person alone: the installation, and projects that nobody else can manage. */
export type Obstacles = { isLastAdministrator: boolean; projects: { projectId: string; project: string }[] }

async function findObstacles(ctx: Ctx, person: Person): Promise<Obstacles> {
  const projects: Obstacles['projects'] = []
  for (const { projectId, project } of await listMembershipsOf(ctx.db, person.id)) {
    await lockMembers(ctx.db, projectId)
    if (isLastLead(await listMembersOf(ctx.db, projectId), person.id)) projects.push({ projectId, project })
  }
  const isLastAdministrator = person.administrator && (await lockAdministrators(ctx.db)).length === 1
  return { isLastAdministrator, projects }
}

/** What keeps the person who acts from deleting their account, for the page that says what to do about it. */
export function listDeletionObstacles(ctx: Ctx): Promise<Obstacles> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.delete')
    const person = await findPersonById(ctx.db, personOf(ctx))
    return person ? findObstacles(ctx, person) : { isLastAdministrator: false, projects: [] }
  })
}

/**
 * Deletes the account of the person who acts, with all that is about them: sign-in, sessions, tokens, memberships,
 * invitations and letters to their address; their key is destroyed, so that what was encrypted for them can never be
 * read again. What they did stays under their id alone. Refused without proof that it is them, and while others depend
 * on them (last lead, last administrator).
 */
export async function deleteAccount(ctx: Ctx, proof: Proof): Promise<void> {
  await allow(ctx, 'account.delete')
  const personId = personOf(ctx)
  // Outside the transaction: a wrong try is counted, also where nothing else changes.
  await proveSelf(ctx, personId, proof)
  await transact(ctx, async (ctx) => {
    const person = await findPersonById(ctx.db, personId)
    if (!person) throw refusals.noSuchMember()
    const { isLastAdministrator, projects } = await findObstacles(ctx, person)
    if (isLastAdministrator) throw refusals.lastAdministrator()
    if (projects.length > 0) throw refusals.lastLeadLeaves(projects.map(({ project }) => project))
    await ctx.log.record(ctx, { type: 'account.deleted', thing: `person:${personId}` })
    await erase(ctx, person)
  })
}

async function erase(ctx: Ctx, { id, email }: Person): Promise<void> {
  await deleteInvitationsTo(ctx.db, email)
  await forgetLettersTo(ctx, email)
  await deleteVerificationsOf(ctx.db, id)
  await deletePerson(ctx.db, id)
  await ctx.keys.forget(ctx, id)
}
