import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { personOf } from '../actor.ts'
import { refusals } from '../people.errors.ts'
import { allow } from '../policy.ts'
import { nameSchema } from '../projects/project.ts'
import { deletePasskey, listPasskeysOf, storePasskeyName } from './passkeys.store.ts'
import { hasPassword } from './persons.store.ts'

const passkeyName = z.object({ name: nameSchema('a name for the passkey') })

/** Notes in the log that the person who acts has added a passkey; the browser made it with sign-in itself. */
export async function recordNewPasskey(ctx: Ctx): Promise<void> {
  await allow(ctx, 'account.passkeys')
  await transact(ctx, (ctx) => ctx.log.record(ctx, { type: 'account.passkey-added', thing: `person:${personOf(ctx)}` }))
}

/** Changes what the person who acts calls one of their passkeys. Throws `people.no-such-passkey`. */
export function renamePasskey(ctx: Ctx, input: { id: string; name: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.passkeys')
    const { name } = checkInput(passkeyName, input)
    if (!(await storePasskeyName(ctx.db, personOf(ctx), input.id, name))) throw refusals.noSuchPasskey()
    await ctx.log.record(ctx, { type: 'account.passkey-named', thing: `passkey:${input.id}` })
  })
}

/** Whether, without this passkey, nobody could sign in to the account: no password, no other passkey, no provider. */
async function isLastWayIn(ctx: Ctx, personId: string, id: string): Promise<boolean> {
  if (ctx.auth.hasProvider || (await hasPassword(ctx.db, personId))) return false
  return (await listPasskeysOf(ctx.db, personId)).every((passkey) => passkey.id === id)
}

/** Removes a passkey of the person who acts. Throws `people.no-such-passkey`, `people.last-way-in`. */
export function removePasskey(ctx: Ctx, input: { id: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'account.passkeys')
    const personId = personOf(ctx)
    if (await isLastWayIn(ctx, personId, input.id)) throw refusals.lastWayIn()
    if (!(await deletePasskey(ctx.db, personId, input.id))) throw refusals.noSuchPasskey()
    await ctx.log.record(ctx, { type: 'account.passkey-removed', thing: `passkey:${input.id}` })
  })
}
