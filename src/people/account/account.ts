import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { personOf } from '../actor.ts'
import { passwordSchema } from '../members/invitation.ts'
import { isLastLead } from '../members/member.ts'
import { listMembersOf, lockMembers } from '../members/members.store.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import {
  countAdministrators,
  deletePerson,
  findPersonById,
  listMembershipsOf,
  listPasskeysOf,
  listSessionsOf,
  type Person,
  storePassword,
} from './persons.store.ts'
import { listTokensOf } from './tokens.store.ts'

export type Account = Person & { passkeys: { id: string; name: string | null; createdAt: Date | null }[] }

/** The account of the person who acts. */
export async function findAccount(ctx: Ctx): Promise<Account> {
  await allow(ctx, 'account.read')
  const id = personOf(ctx)
  const person = await findPersonById(ctx.db, id)
  if (!person) throw refusals.noSuchMember()
  return { ...person, passkeys: await listPasskeysOf(ctx.db, id) }
}

/** The person who acts, as the frame of a page shows them; undefined where their account is gone. */
export async function findViewer(ctx: Ctx): Promise<Person | undefined> {
  await allow(ctx, 'account.read')
  return findPersonById(ctx.db, personOf(ctx))
}

/** Everything kept about the person who acts, for them to take away. */
export async function exportAccount(ctx: Ctx): Promise<Record<string, unknown>> {
  await allow(ctx, 'account.export')
  const account = await findAccount(ctx)
  const [memberships, sessions, tokens] = await Promise.all([
    listMembershipsOf(ctx.db, account.id),
    listSessionsOf(ctx.db, account.id),
    listTokensOf(ctx.db, account.id),
  ])
  await transact(ctx, (ctx) => ctx.log.record(ctx, { type: 'account.exported', thing: `person:${account.id}` }))
  return { exportedAt: ctx.clock.now(), account, memberships, sessions, accessTokens: tokens }
}

/** Sets a new password after the current one is proven, and ends every session. */
export async function changePassword(ctx: Ctx, input: { current: string; next: string }): Promise<void> {
  await allow(ctx, 'account.read')
  const personId = personOf(ctx)
  const { next } = checkInput(z.object({ next: passwordSchema }), input)
  if (!(await ctx.auth.checkPassword(personId, input.current))) throw refusals.wrongPassword()
  const hash = await ctx.auth.hashPassword(next)
  await transact(ctx, async (ctx) => {
    await storePassword(ctx.db, { id: ctx.clock.newId(), personId, hash, at: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'account.password-changed', thing: `person:${personId}` })
  })
  await ctx.auth.endSessionsOf(personId)
}

async function refuseToOrphan(ctx: Ctx, personId: string): Promise<void> {
  const person = await findPersonById(ctx.db, personId)
  if (person?.administrator && (await countAdministrators(ctx.db)) === 1) throw refusals.lastAdministrator()
  for (const { projectId } of await listMembershipsOf(ctx.db, personId)) {
    await lockMembers(ctx.db, projectId)
    const members = await listMembersOf(ctx.db, projectId)
    if (members.length > 1 && isLastLead(members, personId)) throw refusals.lastLead()
  }
}

/**
 * Deletes the account of the person who acts and destroys their key, so that what was encrypted for them can never be
 * read again. The log keeps the id and nothing else. Refused while others depend on them (last lead, last administrator).
 */
export function deleteAccount(ctx: Ctx): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.delete')
    const personId = personOf(ctx)
    await refuseToOrphan(ctx, personId)
    await ctx.log.record(ctx, { type: 'account.deleted', thing: `person:${personId}` })
    await deletePerson(ctx.db, personId)
    await ctx.keys.forget(ctx, personId)
  })
}
