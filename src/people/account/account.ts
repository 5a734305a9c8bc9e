import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { Language } from '#lib/words/language.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listEvents } from '#platform/log/list-events.ts'
import { listLettersTo } from '#platform/mail/open-mail.ts'
import { personOf } from '../actor.ts'
import { passwordSchema } from '../members/invitation.ts'
import { listInvitationsTo } from '../members/invitations.store.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { listPasskeysOf, type Passkey } from './passkeys.store.ts'
import {
  findPersonById,
  findWorkplace,
  hasPassword,
  listMembershipsOf,
  listSessionsOf,
  type Person,
  storeLanguage,
  storePassword,
} from './persons.store.ts'
import { listTokensOf } from './tokens.store.ts'

export type Account = Person & { organisation: string | null; hasPassword: boolean; passkeys: Passkey[] }

/** More changes than anybody makes by hand. */
const MOST_CHANGES = 100_000

/** The account of the person who acts. */
export async function findAccount(ctx: Ctx): Promise<Account> {
  await allow(ctx, 'account.read')
  const id = personOf(ctx)
  const person = await findPersonById(ctx.db, id)
  if (!person) throw refusals.noSuchMember()
  return {
    ...person,
    organisation: await findWorkplace(ctx.db, id),
    hasPassword: await hasPassword(ctx.db, id),
    passkeys: await listPasskeysOf(ctx.db, id),
  }
}

/** The person who acts, as the frame of a page shows them; undefined where their account is gone. */
export async function findViewer(ctx: Ctx): Promise<Person | undefined> {
  await allow(ctx, 'account.read')
  return findPersonById(ctx.db, personOf(ctx))
}

/** The person who acts chooses the language of their pages and letters; of all they chose, only the last is kept. */
export function chooseLanguage(ctx: Ctx, input: { language: Language }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.read')
    const id = personOf(ctx)
    await storeLanguage(ctx.db, id, input.language)
    await ctx.log.record(ctx, { type: 'account.language-chosen', thing: `person:${id}` })
  })
}

/** Everything kept about the person who acts, for them to take away. */
export async function exportAccount(ctx: Ctx): Promise<Record<string, unknown>> {
  await allow(ctx, 'account.export')
  const account = await findAccount(ctx)
  const [memberships, invitations, sessions, accessTokens, letters, changes] = await Promise.all([
    listMembershipsOf(ctx.db, account.id),
    listInvitationsTo(ctx.db, account.email),
    listSessionsOf(ctx.db, account.id),
    listTokensOf(ctx.db, account.id),
    listLettersTo(ctx, account.email),
    listEvents(ctx, { actor: `person:${account.id}`, limit: MOST_CHANGES }),
  ])
  await transact(ctx, (ctx) => ctx.log.record(ctx, { type: 'account.exported', thing: `person:${account.id}` }))
  return { exportedAt: ctx.clock.now(), account, memberships, invitations, sessions, accessTokens, letters, changes }
}

/** Sets a new password after the current one is proven, and ends every session. */
export async function changePassword(ctx: Ctx, input: { current: string; next: string }): Promise<void> {
  await allow(ctx, 'account.read')
  const personId = personOf(ctx)
  const { next } = checkInput(z.object({ next: passwordSchema }), input)
  if (!(await ctx.auth.checkPassword(personId, input.current))) throw refusals.wrongPassword('current')
  const hash = await ctx.auth.hashPassword(next)
  await transact(ctx, async (ctx) => {
    await storePassword(ctx.db, { id: ctx.clock.newId(), personId, hash, at: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'account.password-changed', thing: `person:${personId}` })
  })
  await ctx.auth.endSessionsOf(personId)
}
