import {
  answerAsOfficer,
  askForOffer,
  askOfficer,
  askRules,
  cancelCase,
  chooseSupplier,
  confirmFunds as confirmFundsOf,
  decideAsOfficer,
  describeCase,
  finishTask,
  listUnanswered,
  type Moment,
  moveCase,
  openCase,
  placeOrder,
  stateFacts,
  withdrawAnswer,
} from '#buying/cases/index.ts'
import type { Value } from '#buying/guardrails/index.ts'
import { bringQuestions, listPackages } from '#buying/need/index.ts'
import { takeIntoPilot } from '#buying/pilot/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { dayFrom, partyOf } from './at-moment.ts'
import { type Buying, placeOf, stateOf } from './buying.ts'
import { priceOf, RATE_CENTS } from './purchase.ts'

const TAX_BP = 1500
const FREE_CENTS = 9_000_000

async function open(buying: Buying): Promise<void> {
  const { ctx, purchase, year } = buying
  const { lane, title, category, purpose, repository, requirement = '' } = purchase
  const { projectId } = year
  const packageId = (await listPackages(ctx, projectId)).find((one) => one.title === title)?.id ?? null
  const opening = { lane, title, category, purpose, repository, requirement, packageId, currency: 'CAD' }
  buying.caseId = (await openCase(ctx, { projectId, ...opening })).caseId
  if (packageId) await bringQuestions(ctx, { ...placeOf(buying), packageId })
}

async function describe(buying: Buying): Promise<void> {
  const { ctx, purchase, year } = buying
  const { title, start, deliverBy, criteria } = purchase
  await describeCase(ctx, {
    ...{ ...placeOf(buying), title, priceCents: priceOf(purchase), taxBp: TAX_BP, criteria: [...criteria] },
    ...{ startDay: dayFrom(year, start), deliverBy: dayFrom(year, deliverBy) },
    ...{ budgetLine: '4100-22', licence: 'MIT' },
  })
}

async function takeIn(buying: Buying): Promise<void> {
  await takeIntoPilot(buying.ctx, { ...placeOf(buying), team: buying.purchase.team })
}

/** The pilot refuses it, and keeps why. */
async function takeInInVain(buying: Buying): Promise<void> {
  const refused = await takeIn(buying).then(
    () => undefined,
    (error) => error,
  )
  if (!isAppError(refused) || refused.code !== 'pilot.outside') throw refused ?? new Error('The pilot took it in.')
}

/** What the requesters say where the rules ask: work for everybody to see, from a price of hours and a rate. */
const answersOf = ({ purchase }: Buying): Record<string, Value> => ({
  ...{ hours: purchase.hours, hourlyRate: RATE_CENTS, classification: 'unclassified', personalData: false },
  ...{ prohibitedMatches: 0, mandatoryAgreements: 0, repositoryPublic: true, supplierPublicServant: 'none' },
  ...{ priceBidding: false, unforeseenWithEvidence: false, standaloneAnswered: true, capacityAnswered: true },
  ...{ estimate: priceOf(purchase), supplierTaxKnown: true, materialChange: false, priceChange: 0 },
})

/** What the rules of a moment still ask of the requester, with the answers. */
async function listAnswers(buying: Buying, moment: Moment): Promise<Record<string, Value>> {
  const asked = await listUnanswered(buying.ctx, { ...placeOf(buying), moment, speaker: 'requester' })
  const answers = answersOf(buying)
  return Object.fromEntries(asked.flatMap((id) => (id in answers ? [[id, answers[id]!]] : [])))
}

export async function answerRules(buying: Buying, moment: Moment): Promise<void> {
  await stateFacts(buying.ctx, { ...placeOf(buying), facts: await listAnswers(buying, moment) })
}

async function check(buying: Buying): Promise<void> {
  await answerRules(buying, 'check')
  if (buying.purchase.lane === 'open') await answerRules(buying, 'publish')
  await askRules(buying.ctx, { ...placeOf(buying), moment: 'check' })
}

/** An answer was given too early; it is given again once it is known. */
async function takeBack(buying: Buying, fact: string): Promise<void> {
  await withdrawAnswer(buying.ctx, { ...placeOf(buying), fact })
}

/** A step that the rules let go on; the story has no other. */
function needDone(what: string, { done, check }: Awaited<ReturnType<typeof placeOrder>>): void {
  if (done) return
  const why = check.report.results.filter(({ result }) => result === 'ask' || result === 'block')
  throw new Error(`${what}: ${why.map(({ rule, sentence }) => `${rule} ${sentence.en}`).join('; ')}`)
}

async function confirmFunds(buying: Buying): Promise<void> {
  const { plan } = await stateOf(buying)
  const amountCents = Math.ceil((plan!.priceCents * (10_000 + plan!.taxBp)) / 10_000)
  const funds = { amountCents, reference: `Reserved in ${plan!.budgetLine}`, facts: { freeBalance: FREE_CENTS } }
  needDone('Funds', await confirmFundsOf(buying.ctx, { ...placeOf(buying), ...funds }))
}

async function ask(buying: Buying, supplier: string, until: number): Promise<void> {
  const { ctx, year, links } = buying
  const asked = { supplierId: partyOf(year, supplier), until: dayFrom(year, until) }
  links.set(supplier, (await askForOffer(ctx, { ...placeOf(buying), ...asked })).linkId)
}

async function offer(buying: Buying, supplier: string, words: string): Promise<void> {
  const { ctx, year, purchase } = buying
  const data = { supplierId: partyOf(year, supplier), priceCents: priceOf(purchase), words }
  await moveCase(ctx, { ...placeOf(buying), type: 'offer.given', data })
}

async function declineOffer(buying: Buying, supplier: string, reason: string): Promise<void> {
  const data = { supplierId: partyOf(buying.year, supplier), reason }
  await moveCase(buying.ctx, { ...placeOf(buying), type: 'offer.declined', data })
}

async function choose(buying: Buying, supplier: string, reason: string): Promise<void> {
  const supplierId = partyOf(buying.year, supplier)
  const facts = await listAnswers(buying, 'order')
  await chooseSupplier(buying.ctx, { ...placeOf(buying), supplierId, reason, hasInterest: false, facts })
}

async function order(buying: Buying, words: string): Promise<void> {
  needDone('Order', await placeOrder(buying.ctx, { ...placeOf(buying), words }))
}

async function askOffice(buying: Buying, step: string, text: string): Promise<void> {
  await askOfficer(buying.ctx, { ...placeOf(buying), step, text })
}

async function answerOffice(buying: Buying, text: string): Promise<void> {
  const [questionId] = (await stateOf(buying)).openQuestions
  await answerAsOfficer(buying.ctx, { ...placeOf(buying), questionId: questionId ?? '', text })
}

/** Does what the rules tell the one who owns the finances to do. */
async function doTask(buying: Buying, words: string): Promise<void> {
  const task = (await stateOf(buying)).tasks.find(({ seat, isDone }) => seat === 'finance-owner' && !isDone)
  if (!task) throw new Error(`The rules tell nobody of the finances to do anything in “${buying.purchase.title}”.`)
  await finishTask(buying.ctx, { ...placeOf(buying), taskId: task.id, words })
}

async function decide(buying: Buying, verdict: 'allow' | 'aggregate', reason: string): Promise<void> {
  const { check } = await stateOf(buying)
  await decideAsOfficer(buying.ctx, { ...placeOf(buying), checkId: check?.checkId ?? '', verdict, reason })
}

async function cancel(buying: Buying, reason: string): Promise<void> {
  await cancelCase(buying.ctx, { ...placeOf(buying), reason })
}

/** From a need to an order, in the small lane; the first of them in both. */
export const smallVerbs = {
  ...{ open, describe, takeIn, takeInInVain, check, confirmFunds, ask, offer, declineOffer, choose, order },
  ...{ askOffice, answerOffice, decide, doTask, cancel, takeBack },
}
