import { isFactId, type StoredCheck, type Value } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { moveCase } from '../acts/move-case.ts'
import { caseRefusals } from '../cases.errors.ts'
import { checkCase } from '../check/check-case.ts'
import { isAboutSupplier } from '../check/list-answers.ts'
import { readCase } from '../find-case.ts'
import { makeCaseLink } from '../links.ts'
import { selectDuties, selectParties } from '../parties/parties.store.ts'
import { rootOf } from '../parties/parties.ts'
import { isInForce } from '../parties/party.ts'
import { choiceSchema } from './choice.ts'
import { stateFacts } from './state-facts.ts'

type Place = { projectId: string; caseId: string }

/**
 * A supplier is somebody from outside: whoever signs, pays or decides in the purchases of the project, or has a part in this
 * one, is refused before a letter asks them to sign for themselves (rule:G20, rule:G22).
 */
async function needSupplier(ctx: Ctx, { projectId, caseId }: Place, partyId: string): Promise<void> {
  const { state } = await readCase(ctx, { projectId, caseId })
  const all = new Map((await selectParties(ctx.db, projectId)).map((party) => [party.id, party]))
  if (!all.has(partyId)) throw caseRefusals.noSuchParty()
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const duties = (await selectDuties(ctx.db, projectId)).filter((duty) => isInForce(duty, day))
  const parts = state.seats.filter(({ seat }) => seat !== 'supplier').map(({ party }) => party)
  const inside = [...duties.map((duty) => duty.partyId), ...parts].map((id) => rootOf(all, id))
  if (inside.includes(rootOf(all, partyId))) throw caseRefusals.supplierInside()
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
    if (until < ctx.clock.now().toISOString().slice(0, 10)) throw caseRefusals.pastOfferDay()
    await needSupplier(ctx, at, supplierId)
    await moveCase(ctx, { ...at, type: 'offer.asked', data: { supplierId, until } })
    const occasion = { about: 'offer', day: until } as const
    const { linkId } = await makeCaseLink(ctx, { ...at, partyId: supplierId, seat: 'supplier', occasion })
    return { linkId }
  })
}

/** What was answered about the supplier who was chosen before says nothing of another. */
async function takeBackAnswers(ctx: Ctx, at: Place, stated: readonly string[]): Promise<void> {
  const about = stated.filter((fact) => isFactId(fact) && isAboutSupplier(fact))
  for (const fact of about) await moveCase(ctx, { ...at, type: 'statement.withdrawn', data: { fact } })
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
    await needSupplier(ctx, at, supplierId)
    const offer = state.offers.find((one) => one.supplierId === supplierId)
    const priceCents = offer?.priceCents ?? state.plan?.priceCents ?? 0
    await moveCase(ctx, { ...at, type: 'interest.declared', data: { hasInterest, words: interest } })
    const data = { supplierId, priceCents, isDirect: offer === undefined, reason }
    await moveCase(ctx, { ...at, type: 'supplier.chosen', data })
    const before = state.ladder[state.reached]?.supplierId
    if (before !== supplierId) await takeBackAnswers(ctx, at, Object.keys(state.stated))
    await stateFacts(ctx, { ...at, facts })
    return checkCase(ctx, { ...at, moment: 'check' })
  })
}
