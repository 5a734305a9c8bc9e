import type { Fact, Facts, Value } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findRoot } from '../check/history.store.ts'
import { selectDuties } from '../parties/parties.store.ts'
import { isInForce } from '../parties/party.ts'

const NO_LIMIT = Number.MAX_SAFE_INTEGER

/** Up to how much somebody may sign, and whether that holds today, as the register of duties says (rule:G23). */
export async function delegationOf(ctx: Ctx, projectId: string, party: string): Promise<Facts> {
  const [at, day] = [ctx.clock.now().toISOString(), ctx.clock.now().toISOString().slice(0, 10)]
  const own = (await selectDuties(ctx.db, projectId)).filter((duty) => duty.partyId === party && duty.duty === 'funds')
  const limit = Math.max(
    0,
    ...own.filter((duty) => isInForce(duty, day)).map(({ limitCents }) => limitCents ?? NO_LIMIT),
  )
  const fact = (value: Value): Fact => ({ value, from: 'register', at })
  const confirmer: Fact = { value: await findRoot(ctx.db, party), from: 'case', at }
  return { delegationLimit: fact(limit), delegationValid: fact(limit > 0), fundsConfirmer: confirmer }
}
