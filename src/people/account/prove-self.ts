import type { Ctx } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { hasPassword } from './persons.store.ts'

/** How a signed-in person shows once more that it is them: their password, or when they signed in. */
export type Proof = { password?: string; signedInAt?: Date | undefined }

/** Where there is no password, somebody who signed in (by a passkey, through a provider) within this time is believed. */
const FRESH_MS = 10 * 60_000

/** Refuses unless the proof is good: a right password, or a fresh sign-in of somebody who has none. */
export async function proveSelf(ctx: Ctx, personId: string, { password, signedInAt }: Proof): Promise<void> {
  if (await hasPassword(ctx.db, personId)) {
    if (password && (await ctx.auth.checkPassword(personId, password))) return
    throw refusals.wrongPassword('password')
  }
  if (signedInAt && ctx.clock.now().getTime() - signedInAt.getTime() < FRESH_MS) return
  throw refusals.signInAgain()
}
