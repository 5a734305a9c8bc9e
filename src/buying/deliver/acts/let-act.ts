import { findActing, findRoot, readCase, type Seat } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { AtCase } from './step.ts'

/** The one person that a party turned out to be. */
export const rootParty = ({ db }: Ctx, partyId: string): Promise<string> => findRoot(db, partyId)

/**
 * Finds a purchase for whoever has one of the seats in it, and as which party they act: for what stands beside its events.
 * Members go by the policy too; who holds a link is asked by its seat alone.
 */
export async function letAct(ctx: Ctx, { projectId, caseId }: AtCase, seats: readonly Seat[], amountCents?: number) {
  if (ctx.actor.kind !== 'link') await allow(ctx, 'case.act', projectId)
  const found = await readCase(ctx, { projectId, caseId })
  const { party, seat, forParty } = await findActing(ctx, { projectId, caseId, state: found.state, amountCents }, seats)
  return { found, party: party!, root: await rootParty(ctx, party!), seat, forParty }
}
