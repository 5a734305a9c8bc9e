import type { Fact, Facts, StoredCheck, Value } from '#buying/guardrails/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { checkCase } from '../check/check-case.ts'
import { findRoot } from '../check/history.store.ts'
import { readCase } from '../find-case.ts'
import { selectDuties } from '../parties/parties.store.ts'
import { isInForce } from '../parties/party.ts'
import { mayGoOn } from './may-go-on.ts'
import { stateFacts } from './state-facts.ts'

type Confirming = {
  projectId: string
  caseId: string
  amountCents: number
  reference?: string
  /** What the rules ask of whoever confirms: the free balance of the budget line. */
  facts?: Readonly<Record<string, Value>>
}
/** What the rules said, and whether the step was done. */
export type Stepped = { done: boolean; check: StoredCheck }

const NO_LIMIT = Number.MAX_SAFE_INTEGER

/** Up to how much somebody may sign, and whether that holds today, as the register of duties says. */
async function delegationOf(ctx: Ctx, projectId: string, party: string): Promise<Facts> {
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

/**
 * Confirms the funds of a purchase, for at least what may have to be paid. The rules are asked first; where they ask an
 * officer or block, what they said is kept and nothing is confirmed.
 */
export function confirmFunds(ctx: Ctx, input: Confirming): Promise<Stepped> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, amountCents, reference = '', facts = {} } = input
    const { state } = await readCase(ctx, { projectId, caseId })
    const { party } = await findActing(ctx, { projectId, caseId, state, amountCents }, ['funds'])
    await stateFacts(ctx, { projectId, caseId, facts })
    const known = party === null ? {} : await delegationOf(ctx, projectId, party)
    const check = await checkCase(ctx, { projectId, caseId, moment: 'funds', known })
    if (!mayGoOn(await readCase(ctx, { projectId, caseId }))) return { done: false, check }
    await moveCase(ctx, { projectId, caseId, type: 'funds.confirmed', data: { amountCents, reference } })
    return { done: true, check }
  })
}
