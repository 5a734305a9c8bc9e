import type { StoredCheck, Value } from '#buying/guardrails/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { askAboutChange } from './ask-about-change.ts'
import { delegationOf } from './delegation-of.ts'
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

/**
 * Confirms the funds of a purchase, for at least what may have to be paid. The rules are asked first; where they ask an
 * officer or block, what they said is kept and nothing is confirmed. For a change of the contract they are asked about that next.
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
    if (state.change) await askAboutChange(ctx, { projectId, caseId })
    return { done: true, check }
  })
}
