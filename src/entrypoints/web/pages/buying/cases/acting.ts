import { type FoundCase, findSeats, listPossible, listUnanswered, type Seat } from '#buying/cases/index.ts'
import { listOwnCards } from '#buying/deliver/index.ts'
import { type FactId, findFactKind, listChecks, type StoredCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { emptyForm, type FormState } from '../../../ui/form.tsx'
import type { Acting } from './act-forms.tsx'

/** Reads what belongs to the rules for whoever was let in to the purchase already. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'purchase-page' } })

/** The last check of a purchase, as it was kept; undefined before the first. */
export async function findLastCheck(ctx: Ctx, { projectId, id, events }: FoundCase): Promise<StoredCheck | undefined> {
  const last = events.findLast(({ type }) => type === 'case.checked')
  if (last?.type !== 'case.checked') return undefined
  const all = await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })
  return all.find((check) => check.id === last.data.checkId)
}

/** What the rules ask of whoever confirms the funds, and of whoever pays, that no register or ledger answers. */
async function factsFor(
  ctx: Ctx,
  { projectId, id: caseId, state }: FoundCase,
  seats: readonly Seat[],
): Promise<FactId[]> {
  const at = { projectId, caseId }
  if (seats.includes('funds') && state.money === 'none' && state.plan)
    return (await listUnanswered(ctx, { ...at, moment: 'funds', speaker: 'fund-holder' })).filter(
      (id) => findFactKind(id).from !== 'register',
    )
  if (!seats.includes('payer') || state.money !== 'payment-approved') return []
  return listUnanswered(ctx, { ...at, moment: 'pay', speaker: 'cardholder' })
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
    facts: await factsFor(ctx, found, seats),
    cards: cards.map(({ id, name, lastFour }) => ({ id, name: `${name} ··${lastFour}` })),
  }
  return { acting, check }
}
