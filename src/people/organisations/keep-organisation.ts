import type { Ctx } from '#platform/context.ts'
import { selectOrganisationNamed, storeOrganisation } from './organisations.store.ts'

/** The id of the organisation of this name, made where there is none: nobody types one a second time by mistake. */
export async function keepOrganisation(ctx: Ctx, name: string): Promise<string> {
  const found = await selectOrganisationNamed(ctx.db, name)
  if (found) return found.id
  const id = ctx.clock.newId()
  await storeOrganisation(ctx.db, { id, name, createdAt: ctx.clock.now() })
  await ctx.log.record(ctx, { type: 'organisation.made', thing: `organisation:${id}` })
  return id
}
