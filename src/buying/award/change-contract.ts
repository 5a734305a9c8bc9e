import { z } from 'zod'
import {
  type AtLink,
  askAboutChange,
  listStopsOfChange,
  type Moved,
  moveCase,
  readCase,
  totalOf,
} from '#buying/cases/index.ts'
import { checkForEverybody, keepDocument } from '#buying/offers/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { awardRefusals } from './award.errors.ts'
import { allowMember, type Which } from './needed.ts'

const changeSchema = z.object({
  priceCents: z
    .int('Enter an amount, like 4000 or 4000.50.')
    .min(1, 'Enter a price above 0.')
    .max(Number.MAX_SAFE_INTEGER),
  deliverBy: z.iso.date('Enter a day.'),
  reason: z.string().trim().min(1, 'Say why.').max(2000, 'Shorten it to 2000 characters.'),
  name: z.string().trim().min(1, 'Enter your name.').max(200, 'Shorten it to 200 characters.'),
})
/** Another price, without tax, or another day for what was ordered or signed; why, and the name of whoever asks for it. */
type ChangeOfContract = z.input<typeof changeSchema>

/** What the rules stop whoever confirms the funds is told to whoever asks for it, before anybody else is asked (rule:G01). */
async function allowByRules(ctx: Ctx, wanted: Parameters<typeof listStopsOfChange>[1]): Promise<void> {
  const [stop] = await listStopsOfChange(ctx, wanted)
  if (!stop) return
  const says = [stop.sentence, ...stop.whatWouldPass.map((one) => one.says)]
  throw awardRefusals.changeStopped(says.map((text) => text[currentLanguage()]).join(' '))
}

/**
 * Asks the supplier for another price or another day, after the order or the contract, and signs it for the buyer. The rules
 * are asked about the purchase as it would be then (rule:G37); what costs more waits until its funds are confirmed
 * (abuse:A07), what an officer must see for them, and all of it for the supplier’s own name. Throws `award.no-contract`,
 * `award.change-stopped`, `case.nothing-changes`, `offers.personal-data`.
 */
export function proposeChange(ctx: Ctx, { projectId, caseId, ...given }: Which & ChangeOfContract): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allowMember(ctx, 'award.sign', projectId)
    const { priceCents, deliverBy, reason, name } = checkInput(changeSchema, given)
    checkForEverybody({ reason: [reason] })
    const { state, currency } = await readCase(ctx, { projectId, caseId })
    const { contract, plan, fundsCents } = state
    if (!contract || !plan) throw awardRefusals.noContract()
    await allowByRules(ctx, { projectId, caseId, priceCents, deliverBy })
    const document = await keepDocument(ctx, caseId, 'change', {
      ...{ what: 'Fairlead change of contract 1', case: caseId, supplier: contract.supplierId, currency, reason },
      ...{
        before: { priceCents: contract.priceCents, deliverBy: contract.deliverBy },
        after: { priceCents, deliverBy },
      },
    })
    const data = { priceCents, deliverBy, reason, name, document }
    const moved = await moveCase(ctx, { projectId, caseId, type: 'change.proposed', data })
    if (fundsCents >= totalOf({ ...plan, priceCents })) await askAboutChange(ctx, { projectId, caseId })
    return moved
  })
}

type AtChange = Pick<AtLink, 'found'>

/**
 * Signs a change for the supplier, by its link: the same document, by its hash. Throws `case.no-such-change` where it was
 * replaced meanwhile, and what the rules or the funds refuse.
 */
export function agreeChange(ctx: Ctx, { found }: AtChange, signed: { document: string; name: string }): Promise<Moved> {
  return moveCase(ctx, { projectId: found.projectId, caseId: found.id, type: 'change.agreed', data: signed })
}

/** Leaves the contract as it is. */
export function declineChange(ctx: Ctx, { found }: AtChange, { reason = '' }: { reason?: string }): Promise<Moved> {
  return moveCase(ctx, { projectId: found.projectId, caseId: found.id, type: 'change.declined', data: { reason } })
}
