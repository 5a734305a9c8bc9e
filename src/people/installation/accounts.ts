import { type Ctx, transact } from '#platform/context.ts'
import { lockAdministrators } from '../account/persons.store.ts'
import { personOf } from '../actor.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import {
  type ListedAccount,
  selectAccount,
  selectAllAccounts,
  storeAdministrator,
  storeDisabled,
} from './accounts.store.ts'

/** Every account of the installation, by name. */
export async function listAccounts(ctx: Ctx): Promise<ListedAccount[]> {
  await allow(ctx, 'account.list')
  return selectAllAccounts(ctx.db, ctx.clock.now())
}

async function find(ctx: Ctx, personId: string): Promise<ListedAccount> {
  const account = await selectAccount(ctx.db, personId, ctx.clock.now())
  if (!account) throw refusals.noSuchAccount()
  return account
}

/** One account. Throws `people.no-such-account`. */
export async function findListedAccount(ctx: Ctx, personId: string): Promise<ListedAccount> {
  await allow(ctx, 'account.list')
  return find(ctx, personId)
}

/** Refuses to leave the installation without an administrator who can sign in. */
async function keepAnAdministrator(ctx: Ctx, personId: string): Promise<void> {
  const administrators = await lockAdministrators(ctx.db)
  if (administrators.every((id) => id === personId)) throw refusals.lastAdministrator()
}

/**
 * Makes somebody an administrator or takes it from them, and ends their sessions, since their rights changed. Throws
 * `people.no-such-account`, `people.last-administrator`, and `people.account-disabled` for who cannot sign in.
 */
export async function setAdministrator(ctx: Ctx, input: { personId: string; administrator: boolean }): Promise<void> {
  const { personId, administrator } = input
  await transact(ctx, async (ctx) => {
    await allow(ctx, 'account.change-administrator')
    const account = await find(ctx, personId)
    if (administrator && account.disabledAt) throw refusals.accountDisabled()
    if (!administrator && account.administrator) await keepAnAdministrator(ctx, personId)
    await storeAdministrator(ctx.db, personId, administrator)
    const type = administrator ? 'account.administrator-made' : 'account.administrator-ended'
    await ctx.log.record(ctx, { type, thing: `person:${personId}` })
  })
  await ctx.auth.endSessionsOf(personId)
}

/**
 * Disables an account, or lets it be used again. A disabled one has no sessions, and neither password, passkey nor token
 * opens it; what its owner did stays. Throws `people.not-yourself`, `people.last-administrator`.
 */
export async function setDisabled(ctx: Ctx, input: { personId: string; disabled: boolean }): Promise<void> {
  const { personId, disabled } = input
  await transact(ctx, async (ctx) => {
    await allow(ctx, 'account.disable')
    const account = await find(ctx, personId)
    if (disabled && ctx.actor.kind === 'person' && personOf(ctx) === personId) throw refusals.notYourself()
    if (disabled && account.administrator) await keepAnAdministrator(ctx, personId)
    await storeDisabled(ctx.db, personId, disabled ? (account.disabledAt ?? ctx.clock.now()) : null)
    await ctx.log.record(ctx, { type: disabled ? 'account.disabled' : 'account.enabled', thing: `person:${personId}` })
  })
  // After the commit: from then on nobody can start a session in its place.
  if (disabled) await ctx.auth.endSessionsOf(personId)
}

/** Signs somebody out everywhere, as when a device was lost. */
export async function endSessions(ctx: Ctx, input: { personId: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    await allow(ctx, 'account.end-sessions')
    await find(ctx, input.personId)
    await ctx.log.record(ctx, { type: 'account.sessions-ended', thing: `person:${input.personId}` })
  })
  await ctx.auth.endSessionsOf(input.personId)
}
