import {
  type EventType,
  type FoundCase,
  findSeats,
  listPossible,
  listUnanswered,
  type Moment,
  type Party,
  readAnswers,
  readSupplierTies,
  readTasks,
  type Seat,
} from '#buying/cases/index.ts'
import {
  findLook,
  findPayAt,
  findPayingHolder,
  listDeliveredFiles,
  listOwnCards,
  mayReconcile,
} from '#buying/deliver/index.ts'
import { findFactKind, listChecks, type Speaker, type StoredCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { emptyForm, type FormState } from '../../../ui/form.tsx'
import type { Acting } from './act-forms.tsx'
import { fieldOf } from './fact-fields.tsx'
import { writeFact } from './fact-says.ts'
import { sayParty } from './frame.tsx'
import { listRestsOn } from './rests-on.tsx'

/** Reads what belongs to the rules for whoever was let in to the purchase already. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'purchase-page' } })

/** The last check of a purchase, as it was kept; undefined before the first. */
export async function findLastCheck(ctx: Ctx, { projectId, id, events }: FoundCase): Promise<StoredCheck | undefined> {
  const last = events.findLast(({ type }) => type === 'case.checked')
  if (last?.type !== 'case.checked') return undefined
  const all = await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })
  return all.find((check) => check.id === last.data.checkId)
}

/** Of whom the rules ask something before a step that these seats take now. */
function whoIsAsked({ state }: FoundCase, seats: readonly Seat[]): { moment: Moment; speaker: Speaker } | undefined {
  if (seats.includes('funds') && state.money === 'none' && state.plan)
    return { moment: 'funds', speaker: 'fund-holder' }
  if (seats.includes('payer') && state.money === 'payment-approved') return { moment: 'pay', speaker: 'cardholder' }
  return undefined
}

/** Who holds another card than the one that paid knows nothing of its statement. */
async function listSteps(ctx: Ctx, found: FoundCase, seats: readonly Seat[]): Promise<EventType[]> {
  const all = listPossible(found.state, seats)
  if (!all.includes('payment.reconciled')) return all
  const isOwn = await mayReconcile(ctx, { projectId: found.projectId, caseId: found.id })
  return isOwn ? all : all.filter((type) => type !== 'payment.reconciled')
}

/**
 * What the rules ask of whoever confirms the funds, and of whoever pays, that no register or ledger answers: first what is
 * open, then what was answered, so that a wrong answer can be given anew.
 */
async function factsFor(ctx: Ctx, found: FoundCase, seats: readonly Seat[]) {
  const who = whoIsAsked(found, seats)
  if (!who) return { facts: [], answered: {} }
  const open = await listUnanswered(ctx, { projectId: found.projectId, caseId: found.id, ...who })
  const given = (await readAnswers(ctx, found)).filter(({ speaker, isOpen }) => isOpen && speaker === who.speaker)
  const asked = open.filter((id) => who.moment !== 'funds' || findFactKind(id).from !== 'register')
  return {
    facts: [...asked, ...given.map(({ fact }) => fact)],
    answered: Object.fromEntries(given.map(({ fact, value }) => [fieldOf(fact), writeFact(fact, value)])),
  }
}

type Asked = {
  found: FoundCase
  parties: ReadonlyMap<string, Party>
  action: string
  state?: FormState | undefined
}

/** What somebody can do in a purchase now, with all that the forms for it need. */
export async function readActing(
  ctx: Ctx,
  { found, parties, action, state = emptyForm() }: Asked,
): Promise<{ acting: Acting; check: StoredCheck | undefined }> {
  const seats = await findSeats(ctx, found)
  const check = await findLastCheck(ctx, found)
  const pays = seats.includes('payer') && found.state.money === 'payment-approved'
  const cards = pays ? await listOwnCards(ctx, { projectId: found.projectId, caseId: found.id }) : []
  const acting = {
    ...{ found, seats, action, state, possible: await listSteps(ctx, found, seats), paymentKey: ctx.clock.newId() },
    ...(await factsFor(ctx, found, seats)),
    derogations: seats.includes('officer') ? await listRestsOn(ctx, found) : [],
    look: found.stage === 'delivered' ? await findLook(ctx, found) : undefined,
    // Papers stand below the page of their purchase, for members and for those with a link.
    files:
      found.stage === 'delivered'
        ? (await listDeliveredFiles(ctx, found)).map(({ id, name }) => ({ name, href: `${action}/papers/${id}` }))
        : [],
    tasks: await readTasks(ctx, found),
    ties: await readSupplierTies(ctx, found),
    nameOf: (id: string | null) => sayParty(parties, id),
    otherPays: pays ? await findPayingHolder(ctx, { projectId: found.projectId, caseId: found.id }) : '',
    payAt: pays ? await findPayAt(ctx, { projectId: found.projectId, caseId: found.id }) : '',
    cards: cards.map(({ id, name, lastFour }) => ({ id, name: `${name} ··${lastFour}` })),
  }
  return { acting, check }
}
