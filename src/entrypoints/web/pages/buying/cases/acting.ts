import { type FoundCase, findSeats, listPossible, type Moment, type Seat } from '#buying/cases/index.ts'
import { listOwnCards } from '#buying/deliver/index.ts'
import {
  type FactId,
  findActiveRuleset,
  findCheck,
  findFactKind,
  type Speaker,
  type StoredCheck,
} from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { emptyForm, type FormState } from '../../../ui/form.tsx'
import type { Acting } from './act-forms.tsx'
import { findMissing } from './fact-fields.tsx'

/** Reads what belongs to the rules for whoever was let in to the purchase already. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'purchase-page' } })

/** The last check of a purchase, as it was kept; undefined before the first. */
export async function findLastCheck(ctx: Ctx, { projectId, events }: FoundCase): Promise<StoredCheck | undefined> {
  const last = events.findLast(({ type }) => type === 'case.checked')
  if (last?.type !== 'case.checked') return undefined
  return findCheck(asProduct(ctx), { projectId, checkId: last.data.checkId })
}

const SPEAKS: Partial<Record<Seat, { speaker: Speaker; moment: Moment }>> = {
  funds: { speaker: 'fund-holder', moment: 'funds' },
  payer: { speaker: 'cardholder', moment: 'pay' },
}

/** What the rules ask of a fund holder before they are asked: the register of duties answers the rest. */
async function listAsked(ctx: Ctx, projectId: string): Promise<FactId[]> {
  const ruleset = await findActiveRuleset(asProduct(ctx), projectId)
  const { rules = [], standings = {} } = ruleset?.content ?? {}
  const asked = rules
    .filter(({ id, at }) => at.includes('funds') && standings[id]?.is !== 'off')
    .flatMap(({ facts }) => facts)
    .filter((id) => findFactKind(id).saidBy === 'fund-holder' && findFactKind(id).from !== 'register')
  return [...new Set(asked)]
}

async function factsFor(
  ctx: Ctx,
  found: FoundCase,
  seats: readonly Seat[],
  check: StoredCheck | undefined,
): Promise<FactId[]> {
  const { money } = found.state
  if (seats.includes('funds') && money === 'none') return listAsked(ctx, found.projectId)
  const speaks = seats.includes('payer') && money === 'payment-approved' ? SPEAKS.payer : undefined
  return speaks && check?.moment === speaks.moment ? findMissing(check.report, speaks.speaker) : []
}

/** What somebody can do in a purchase now, with all that the forms for it need. */
export async function readActing(
  ctx: Ctx,
  { found, action, state = emptyForm() }: { found: FoundCase; action: string; state?: FormState | undefined },
): Promise<{ acting: Acting; check: StoredCheck | undefined }> {
  const seats = await findSeats(ctx, found)
  const check = await findLastCheck(ctx, found)
  const pays = seats.includes('payer') && found.state.money === 'payment-approved'
  const cards = pays ? await listOwnCards(ctx, { projectId: found.projectId, caseId: found.id }) : []
  const acting = {
    ...{ found, seats, action, state, possible: listPossible(found.state, seats), paymentKey: ctx.clock.newId() },
    facts: await factsFor(ctx, found, seats, check),
    cards: cards.map(({ id, name, lastFour }) => ({ id, name: `${name} ··${lastFour}` })),
  }
  return { acting, check }
}
