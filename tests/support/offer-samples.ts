import { acceptAward, assessBid, declareInterest, lockAssessment, selectSupplier } from '#buying/award/index.ts'
import { readOrderName } from '#buying/award/select-supplier.ts'
import {
  addMemberParty,
  type Duty,
  decideAsOfficer,
  giveDuty,
  makeCaseLink,
  moveCase,
  openCase,
  readCase,
  withCaseLink,
} from '#buying/cases/index.ts'
import {
  actOnDueOffers,
  addSupplier,
  askQuestion,
  listToOpen,
  openOffers,
  publishNotice,
  readOpenedBids,
  shareSupplierPage,
  submitBid,
  suspendSupplier,
} from '#buying/offers/index.ts'
import { makeKeyOnServer, openSharesOnServer } from '#buying/offers/sealing/index.ts'
import type { Ctx } from '#platform/context.ts'
import { openLink } from '#workspace/links/index.ts'
import type { ApiProject } from './api-project.ts'
import { smallFix } from './buying-world.ts'
import { TOTAL } from './delivered-buy.ts'
import { joinProject } from './imports.ts'
import { goodAnswers, noticeContent, noticeTerms } from './offer-world.ts'
import type { Sample } from './sample.ts'
import { PASSPHRASE } from './sealing.ts'

/** When offers were asked for, when some of them closed, and when the others will, after the day of these tests. */
const [ASKED, CLOSED, CLOSES] = ['2026-05-18T12:00:00Z', '2026-05-26T12:00:00Z', '2026-06-22T12:00:00Z']
const [QUESTIONS, LATER] = ['2026-06-18T12:00:00Z', '2026-06-25T12:00:00Z']
/** Like no other need, so that what the rules ask of it stays the same whatever else is bought. */
const OTHER_NEED = 'Alternative texts for the map of the harbour'
const terms = { ...noticeTerms, leastEvaluators: 1 }
const why = 'The answer says how, and it can be tested.'
const verdict = { passes: true, rationale: why }
const verdicts = [verdict, verdict]

const firm = (name: string) => ({ firm: `${name} Works`, contact: `Sam of ${name}`, email: `${name}@works.example` })

/** Whoever does something for opportunities: the lead asks, the viewer opens and assesses, others confirm and open. */
async function openSeats({ ctx, callers, projectId }: ApiProject) {
  const asLead = ctx.as({ kind: 'person', id: callers.lead.id })
  const seat = async (personId: string, duties: Duty[] = []) => {
    const { id: party } = await addMemberParty(asLead, { projectId, personId })
    for (const duty of duties) await giveDuty(asLead, { projectId, partyId: party, duty, fromDay: '2026-01-01' })
    return { party, ctx: ctx.as({ kind: 'person', id: personId }) as Ctx }
  }
  const join = async (duty: Duty) => seat((await joinProject(ctx, projectId, 'viewer')).id, [duty])
  const holding = async (holder: Awaited<ReturnType<typeof seat>>) => {
    const { file, keyId } = await makeKeyOnServer(holder.ctx, { projectId }, PASSPHRASE)
    return { ...holder, keyId, brings: { file, passphrase: PASSPHRASE } }
  }
  const viewer = await holding(await seat(callers.viewer.id, ['officer', 'evaluator', 'key-holder']))
  const others = [await holding(await join('key-holder')), await holding(await join('key-holder'))] as const
  return { lead: await seat(callers.lead.id), viewer, others, funds: await join('funds') }
}
type Seats = Awaited<ReturnType<typeof openSeats>>

/** A supplier with its own link in its hands. */
async function openSupplier({ ctx, projectId }: ApiProject, { lead }: Seats, name: string) {
  const { partyId } = await addSupplier(lead.ctx, { projectId, ...firm(name) })
  const { link } = await shareSupplierPage(lead.ctx, { projectId, supplierId: partyId })
  return { partyId, held: await hold(ctx, link) }
}
type OpenSupplier = Awaited<ReturnType<typeof openSupplier>>

async function hold(ctx: Ctx, link: string) {
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(ctx, { secret, from: '127.0.0.1' })
  return { linkId, secret, from: '127.0.0.1' }
}

type Place = Pick<ApiProject, 'ctx' | 'projectId'>

/** What the rules said, as the product writes it down. */
const checkOf =
  ({ ctx, projectId }: Place) =>
  (caseId: string, moment: 'funds' | 'publish' | 'award', about: string | null = null) =>
    moveCase(ctx, {
      ...{ projectId, caseId, type: 'case.checked' },
      data: {
        ...{ checkId: ctx.clock.newId(), moment, outcome: 'allow', about },
        ...{ totalCents: TOTAL, rulesetHash: 'a'.repeat(64) },
      },
    })

/** The rules allow whoever comes first as the offers are assessed now. */
export async function allowOrder(place: Place, caseId: string): Promise<void> {
  const { ctx, projectId } = place
  await checkOf(place)(caseId, 'award', await readOrderName(ctx, { projectId, caseId }))
}

/** The steps of an opportunity, each by whoever takes it. */
function stepsOf({ ctx, projectId }: ApiProject, { lead, viewer, others, funds }: Seats) {
  const visitor = ctx.as({ kind: 'visitor' })
  const check = checkOf({ ctx, projectId })
  const prepare = async (title = smallFix.title) => {
    const opening = { projectId, lane: 'open' as const, title, category: 'accessibility' }
    const { caseId } = await openCase(lead.ctx, { ...opening, currency: 'CAD' })
    await moveCase(lead.ctx, { projectId, caseId, type: 'case.described', data: { ...smallFix, title } })
    await check(caseId, 'funds')
    await moveCase(funds.ctx, { projectId, caseId, type: 'funds.confirmed', data: { amountCents: TOTAL } })
    await check(caseId, 'publish')
    return caseId
  }
  const publish = async (closesAt: string, suppliers: OpenSupplier[] = []) => {
    const caseId = await prepare()
    const holders: [string, string, string] = [viewer.party, others[0].party, others[1].party]
    const questionsUntil = closesAt === CLOSES ? QUESTIONS : closesAt
    await publishNotice(lead.ctx, {
      ...{ projectId, caseId, content: noticeContent, terms, closesAt, questionsUntil, holders },
    })
    for (const { held } of suppliers)
      await submitBid(visitor, held, { caseId, sent: { answers: goodAnswers, attachments: [] } })
    return caseId
  }
  const open = async (caseId: string) => {
    for (const { ctx, brings } of others) await openOffers(ctx, { projectId, caseId, brings })
    return (await readOpenedBids(ctx, caseId)).map(({ id }) => id)
  }
  const assess = (caseId: string, bid: string) => assessBid(viewer.ctx, { projectId, caseId, bid, verdicts })
  const declare = (caseId: string) => declareInterest(viewer.ctx, { projectId, caseId, hasInterest: false })
  /** Assessed, drawn, and accepted by the one who offered. */
  const accept = async (caseId: string, supplierId: string) => {
    const which = { projectId, caseId }
    const bids = await open(caseId)
    await declare(caseId)
    for (const bid of bids) await assess(caseId, bid)
    await lockAssessment(viewer.ctx, which)
    await allowOrder({ ctx, projectId }, caseId)
    await selectSupplier(lead.ctx, which)
    const asked = { ...which, partyId: supplierId, seat: 'supplier' as const }
    const { link } = await ctx.db.transaction().execute((db) => makeCaseLink({ ...ctx, db }, asked))
    await withCaseLink(visitor, await hold(ctx, link), (ctx, at) => acceptAward(ctx, at, { name: 'Sam' }))
  }
  return { visitor, check, prepare, publish, open, assess, declare, accept }
}

/** What the viewer, as the second of three, hands in to open the one offer of a purchase. */
async function shareOf(projectId: string, caseId: string, { viewer, others }: Seats) {
  await openOffers(others[0].ctx, { projectId, caseId, brings: others[0].brings })
  const toOpen = await listToOpen(viewer.ctx, { projectId, caseId })
  const [{ bid, holder, share }] = (await openSharesOnServer(viewer.brings, toOpen)) as [
    { bid: string; holder: string; share: string },
  ]
  return { sealedBid: bid, sealedHolder: holder, sealedShare: share }
}

/** A supplier of a project in which nothing is on its way. */
async function addIdleSupplier({ ctx, callers, other }: ApiProject): Promise<string> {
  const as = ctx.as({ kind: 'person', id: callers.stranger.id })
  return (await addSupplier(as, { projectId: other, ...firm('ida') })).partyId
}

/** The rules in force ask an officer about the notice that a call publishes; the officer lets it go on. */
async function letPublish({ projectId }: ApiProject, { lead, viewer, others }: Seats, caseId: string): Promise<void> {
  const notice = { content: noticeContent, terms, closesAt: CLOSES, questionsUntil: QUESTIONS }
  const holders: [string, string, string] = [viewer.party, others[0].party, others[1].party]
  await publishNotice(lead.ctx, { projectId, caseId, ...notice, holders }).catch(() => undefined)
  const { events } = await readCase(viewer.ctx, { projectId, caseId })
  const { checkId } = events.findLast((event) => event.type === 'case.checked')!.data
  const reason = 'What the rules miss here was looked up by hand, and nothing speaks against it.'
  await decideAsOfficer(viewer.ctx, { projectId, caseId, checkId, verdict: 'allow', reason })
}

/** Opportunities at each point that a call goes on from. The clock stands as it stood in the end. */
export async function fillOffers(world: ApiProject) {
  const { ctx, projectId } = world
  const now = ctx.clock.now()
  ctx.clock.set(ASKED)
  const seats = await openSeats(world)
  const steps = stepsOf(world, seats)
  const [ada, bob] = [await openSupplier(world, seats, 'ada'), await openSupplier(world, seats, 'bob')]
  const [noticeCaseId, openCaseId] = [await steps.prepare(OTHER_NEED), await steps.publish(CLOSES)]
  const asked = await askQuestion(steps.visitor, { caseId: openCaseId, text: 'Is the form tested by somebody else?' })
  const [sealedCaseId, assessedCaseId] = [await steps.publish(CLOSED, [ada]), await steps.publish(CLOSED, [ada, bob])]
  const [acceptedCaseId, emptyCaseId] = [await steps.publish(CLOSED, [bob]), await steps.publish(CLOSED)]
  ctx.clock.set(CLOSED)
  await actOnDueOffers(ctx)
  const share = await shareOf(projectId, sealedCaseId, seats)
  const [bidId, otherBidId] = await steps.open(assessedCaseId)
  await steps.declare(assessedCaseId)
  await steps.assess(assessedCaseId, otherBidId!)
  await steps.accept(acceptedCaseId, bob.partyId)
  ctx.clock.set(now)
  await letPublish(world, seats, noticeCaseId)
  const reason = 'It left two contracts unfinished, and answered no letter.'
  const suspended = { projectId, supplierId: ada.partyId, reason, untilDay: '2026-12-31' }
  const { id: suspensionId } = await suspendSupplier(seats.viewer.ctx, suspended)
  const firms = { firmId: ada.partyId, otherFirmId: bob.partyId, idleFirmId: await addIdleSupplier(world) }
  const holders = { holderA: seats.viewer.party, holderB: seats.others[0].party, holderC: seats.others[1].party }
  const cases = { noticeCaseId, openCaseId, sealedCaseId, assessedCaseId, acceptedCaseId, emptyCaseId }
  const askedId = asked.state.unansweredQuestions[0]!
  return { ...holders, ...cases, ...share, bidId: bidId!, askedId, ...firms, suspensionId }
}

const top = '/projects/{projectId}/buying'
const one = `${top}/cases/{caseId}`
const of = (caseId: string) => ({ params: { caseId: `{${caseId}}` } })
const ofFirm = { params: { supplierId: '{firmId}' } }
const asViewer = { as: 'viewer' as const, ...of('assessedCaseId') }

/** Calls of suppliers, opportunities and awards, in an order in which each finds what it needs. */
export const offerSamples: Record<string, Sample> = {
  [`get ${top}/suppliers`]: {},
  [`post ${top}/suppliers`]: { body: firm('cyn') },
  [`get ${top}/suppliers/{supplierId}`]: ofFirm,
  [`post ${top}/suppliers/{supplierId}/checks`]: {
    ...{ ...ofFirm, body: { kind: 'eligible', outcome: 'good', day: '2026-06-01', source: 'Register of firms' } },
  },
  [`put ${top}/suppliers/{supplierId}/account`]: { ...ofFirm, body: { account: '1234 5678' } },
  [`post ${top}/suppliers/{supplierId}/link`]: ofFirm,
  [`get ${top}/shared-traits`]: {},
  [`get ${top}/suppliers/{supplierId}/purchases`]: ofFirm,
  [`post ${top}/suppliers/{supplierId}/suspensions/{suspensionId}/end`]: {
    ...{ as: 'viewer', params: { supplierId: '{firmId}', suspensionId: '{suspensionId}' } },
    body: { reason: 'They finished it.' },
  },
  [`delete ${top}/suppliers/{supplierId}/contact`]: {
    ...{ as: 'stranger', params: { projectId: '{otherId}', supplierId: '{idleFirmId}' } },
  },
  [`post ${one}/notice`]: {
    ...of('noticeCaseId'),
    body: {
      ...{ content: noticeContent, terms, closesAt: CLOSES, questionsUntil: QUESTIONS },
      holders: ['{holderA}', '{holderB}', '{holderC}'],
    },
  },
  [`post ${one}/notice/questions/{questionId}/answer`]: {
    params: { ...of('openCaseId').params, questionId: '{askedId}' },
    body: { text: 'By everybody who wants to.' },
  },
  [`put ${one}/notice`]: {
    ...of('openCaseId'),
    body: {
      ...{
        content: noticeContent,
        closesAt: LATER,
        questionsUntil: QUESTIONS,
        reason: 'Somebody asked for more time.',
      },
    },
  },
  [`get ${one}/opening`]: { as: 'viewer', ...of('sealedCaseId') },
  [`post ${one}/opening`]: {
    ...{ as: 'viewer', ...of('sealedCaseId') },
    body: { shares: [{ bid: '{sealedBid}', holder: '{sealedHolder}', share: '{sealedShare}' }] },
  },
  [`get ${one}/bidders`]: asViewer,
  [`post ${one}/interest`]: { ...asViewer, body: { hasInterest: false } },
  [`get ${one}/assessment`]: asViewer,
  [`put ${one}/assessment/{bidId}`]: { ...asViewer, body: { verdicts } },
  [`post ${one}/assessment-lock`]: asViewer,
  [`get ${one}/signals`]: asViewer,
  [`post ${one}/selection`]: { as: 'viewer', ...of('assessedCaseId'), body: {} },
  [`post ${one}/feedback`]: of('assessedCaseId'),
  [`post ${one}/no-award`]: of('emptyCaseId'),
  [`post ${one}/contract`]: { ...of('acceptedCaseId'), body: { name: 'The lead' } },
  [`post ${one}/contract-changes`]: {
    ...of('acceptedCaseId'),
    body: { priceCents: 900_000, deliverBy: '2027-07-20', reason: 'A second form came to light.', name: 'The lead' },
  },
  [`post ${top}/suppliers/{supplierId}/suspensions`]: {
    ...{ as: 'viewer', params: { supplierId: '{otherFirmId}' } },
    body: { reason: 'It left two contracts unfinished, and answered no letter.', untilDay: '2026-12-31' },
  },
}
