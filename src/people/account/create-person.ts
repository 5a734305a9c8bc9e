import type { Ctx } from '#platform/context.ts'
import { refusals } from '../people.errors.ts'
import { findPersonByEmail, storePassword, storePerson } from './persons.store.ts'

/** Makes an account. Only the setup, an accepted invitation and the demonstration call it; each proves the person first. */
export async function createPerson(
  ctx: Ctx,
  input: { name: string; email: string; password: string; administrator: boolean },
): Promise<string> {
  const { name, email, administrator } = input
  if (await findPersonByEmail(ctx.db, email)) throw refusals.emailTaken()
  const id = ctx.clock.newId()
  const at = ctx.clock.now()
  await storePerson(ctx.db, { id, name, email, administrator, createdAt: at })
  await storePassword(ctx.db, {
    id: ctx.clock.newId(),
    personId: id,
    hash: await ctx.auth.hashPassword(input.password),
    at,
  })
  await ctx.log.record(ctx, { type: 'account.created', thing: `person:${id}`, data: { administrator } })
  return id
}
