import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { createPerson } from '../account/create-person.ts'
import { hashSecret } from '../actor.ts'
import { emailSchema, newAccount } from '../members/invitation.ts'
import { refusals } from '../people.errors.ts'
import { findAdministrator, hasUnusedToken, replaceSetupToken, useSetupToken } from './setup.store.ts'

const newAdministrator = newAccount.extend({ email: emailSchema })
export type NewAdministrator = z.infer<typeof newAdministrator>

/** Whether anybody administers this installation yet. */
export const hasAdministrator = (ctx: Ctx): Promise<boolean> => findAdministrator(ctx.db)

/** A fresh one-time token for the first administrator, or undefined where there is one already. */
export function issueSetupToken(ctx: Ctx): Promise<string | undefined> {
  return transact(ctx, async (ctx) => {
    if (await hasAdministrator(ctx)) return undefined
    const token = ctx.clock.newSecret(24)
    await replaceSetupToken(ctx.db, hashSecret(token), ctx.clock.now())
    return token
  })
}

/** Refuses unless the token is the newest and nobody has used it. */
export async function checkSetupToken(ctx: Ctx, token: string): Promise<void> {
  if (await hasAdministrator(ctx)) throw refusals.setupDone()
  if (!(await hasUnusedToken(ctx.db, hashSecret(token)))) throw refusals.setupToken()
}

/** Makes the first administrator with the token of the printed address; gives their id. */
export function createAdministrator(ctx: Ctx, input: { token: string; account: NewAdministrator }): Promise<string> {
  return transact(ctx, async (ctx) => {
    await checkSetupToken(ctx, input.token)
    const account = checkInput(newAdministrator, input.account)
    if (!(await useSetupToken(ctx.db, hashSecret(input.token), ctx.clock.now()))) throw refusals.setupToken()
    return createPerson(ctx, { ...account, administrator: true })
  })
}
