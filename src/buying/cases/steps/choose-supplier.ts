import type { StoredCheck, Value } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { moveCase } from '../acts/move-case.ts'
import { caseRefusals } from '../cases.errors.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { makeCaseLink } from '../links.ts'
import { selectParty } from '../parties/parties.store.ts'
import { choiceSchema } from './choice.ts'
import { stateFacts } from './state-facts.ts'

type Place = { projectId: string; caseId: string }

async function needParty(ctx: Ctx, projectId: string, partyId: string): Promise<void> {
  if (!(await selectParty(ctx.db, projectId, partyId))) throw caseRefusals.noSuchParty()
}

/**
 * Asks a supplier for an offer, by a link that is sent to them and shown to nobody else: whoever has it acts as the
 * supplier. One to three are asked.
 */
export function askForOffer(
  ctx: Ctx,
  input: Place & { supplierId: string; until: string },
): Promise<{ linkId: string }> {
  return transact(ctx, async (ctx) => {
    const { supplierId, until, ...at } = input
    await readCase(ctx, at)
    await needParty(ctx, at.projectId, supplierId)
    await moveCase(ctx, { ...at, type: 'offer.asked', data: { supplierId, until } })
    const occasion = { about: 'offer', day: until } as const
    const { linkId } = await makeCaseLink(ctx, { ...at, partyId: supplierId, seat: 'supplier', occasion })
    return { linkId }
  })
}

type Choice = Place & {
  supplierId: string
  reason: string
  /** Whether whoever chooses, or somebody close to them, has an interest in the supplier. */
  hasInterest: boolean
  interest?: string
  /** Answers to what the rules ask about the supplier. */
  facts?: Readonly<Record<string, Value>>
}

/**
 * Chooses a supplier: one who offered, at the price they offered, or directly, at the price of the plan, with the reason.
 * Then the rules are asked about this supplier; what they say stands in the purchase before anything is ordered.
 */
export function chooseSupplier(ctx: Ctx, input: Choice): Promise<StoredCheck> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, facts = {}, ...given } = input
    const at = { projectId, caseId }
    const { state } = await readCase(ctx, at)
    const { supplierId, reason, hasInterest, interest } = checkInput(choiceSchema, given)
    await needParty(ctx, projectId, supplierId)
    const offer = state.offers.find((one) => one.supplierId === supplierId)
    const priceCents = offer?.priceCents ?? state.plan?.priceCents ?? 0
    await moveCase(ctx, { ...at, type: 'interest.declared', data: { hasInterest, words: interest } })
    const data = { supplierId, priceCents, isDirect: offer === undefined, reason }
    await moveCase(ctx, { ...at, type: 'supplier.chosen', data })
    await stateFacts(ctx, { ...at, facts })
    return checkCase(ctx, { ...at, moment: 'check' })
  })
}
