import { findActing, findSeats, listCases, type Moved, moveCase, passes, readCase } from '#buying/cases/index.ts'
import { asProduct, findBidLog, keepDocument, type OpenedBid } from '#buying/offers/index.ts'
import { drawSeedOf } from '#buying/offers/sealing/index.ts'
import type { Json } from '#lib/canonical-json.ts'
import { drawOrder } from '#lib/sealing/draw.ts'
import { type PublishedBid, type PublishedDraw, recomputeDraw } from '#lib/sealing/recompute-draw.ts'
import { allow, may } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { askReached } from './ask-reached.ts'
import { awardRefusals } from './award.errors.ts'
import { checkAward, isAwardChecked, nameOrder } from './check-award.ts'
import { completeEvaluators, type Evaluation, needOpened, openedOnly, type Which } from './needed.ts'
import { drawBids, type Entrant, rankBids, rotateBids } from './order-bids.ts'
import { areAlike, findSetAside, isTurnedSince } from './set-aside.ts'

/** A purchase whose supplier is chosen; why in spite of a warning, where the risk appetite wants that written down. */
type Choosing = Which & { warningReason?: string }
type Opened = Extract<OpenedBid, { void: null }>
const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

const passingOf = ({ state, bids }: Evaluation): Opened[] => openedOnly(bids).filter(({ id }) => passes(state, id))

function meanScore({ found }: Evaluation, bid: string): number {
  const last = new Map<string, number>()
  for (const event of found.events)
    if (event.type === 'bid.assessed' && event.data.bid === bid) last.set(event.party ?? '', event.data.scoreBp ?? 0)
  const scores = [...last.values()]
  return scores.length ? Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length) : 0
}

/** What suppliers were given by this project within a year, for rotation. */
async function readAwards(ctx: Ctx, projectId: string): Promise<Map<string, { awards: number; lastAwardAt: string }>> {
  const since = ctx.clock.now().getTime() - YEAR_MS
  const given = new Map<string, { awards: number; lastAwardAt: string }>()
  for (const { supplierId, changedAt } of await listCases(asProduct(ctx), projectId)) {
    if (!supplierId || changedAt.getTime() < since) continue
    const before = given.get(supplierId)
    const at = changedAt.toISOString()
    given.set(supplierId, {
      awards: (before?.awards ?? 0) + 1,
      lastAwardAt: before && before.lastAwardAt > at ? before.lastAwardAt : at,
    })
  }
  return given
}

/** The order that nobody can turn: of the seed that was committed, and the secret in every bid. */
async function makeDraw(ctx: Ctx, evaluation: Evaluation, taking: readonly Opened[]): Promise<PublishedDraw> {
  const { notice, bids } = evaluation
  const { caseId: offerId, seedCommitment } = notice
  const seed = drawSeedOf(ctx, offerId)
  const commitmentOf = ({ outline }: OpenedBid) => outline.header.drawCommitment
  const secrets = openedOnly(bids).map((bid) => ({ commitment: commitmentOf(bid), secret: bid.drawSecret }))
  const passing = taking.map((bid) => ({ commitment: commitmentOf(bid), payee: bid.supplierId }))
  const order = await drawOrder({ offerId, seed, bids: secrets, passing: passing.map(({ commitment }) => commitment) })
  const log = (await findBidLog(ctx, offerId))!
  const published = bids.map(
    (bid): PublishedBid => ({
      ...bid.outline,
      ...(bid.void === null ? { secret: bid.drawSecret } : { void: bid.void }),
    }),
  )
  return { offerId, seedCommitment, seed, log, bids: published, passing, order }
}

const methods = { draw: drawBids, ranking: rankBids, rotation: rotateBids }

async function orderOf(ctx: Ctx, evaluation: Evaluation, taking: readonly Opened[], draw: PublishedDraw) {
  const { notice } = evaluation
  const given = await readAwards(ctx, notice.projectId)
  const entrants = taking.map(({ id: bid, supplierId }): Entrant => {
    const { awards = 0, lastAwardAt = null } = given.get(supplierId) ?? {}
    return { bid, supplierId, scoreBp: meanScore(evaluation, bid), awards, lastAwardAt }
  })
  const bidOf = new Map(taking.map((one) => [one.outline.header.drawCommitment, one.id]))
  return methods[notice.terms.method](
    entrants,
    draw.order.flatMap((commitment) => bidOf.get(commitment) ?? []),
  )
}

/** Who comes in which order, and all that shows it. Nothing is written: asked again, it is the same (invariant:I9). */
async function choose(ctx: Ctx, evaluation: Evaluation, passing: readonly Opened[]) {
  const setAside = await findSetAside(ctx, evaluation.notice.projectId, passing)
  const taking = passing.filter(({ supplierId }) => !setAside.some((one) => one.supplierId === supplierId))
  if (!taking.length) throw awardRefusals.allSetAside()
  const draw = await makeDraw(ctx, evaluation, taking)
  const order = await orderOf(ctx, evaluation, taking, draw)
  const priceOf = new Map(taking.map(({ supplierId, priceCents }) => [supplierId, priceCents]))
  const ladder = order.map(({ supplierId }) => ({ supplierId, priceCents: priceOf.get(supplierId)! }))
  const about = nameOrder(evaluation.state, { seed: draw.seed, ladder, setAside, reached: 0 })
  return { setAside, draw, order, ladder, about }
}

async function select(ctx: Ctx, which: Choosing, evaluation: Evaluation, passing: readonly Opened[]): Promise<Moved> {
  const { projectId, caseId, warningReason = '' } = which
  const { method, answerDays } = evaluation.notice.terms
  const { setAside, draw, order, ladder, about } = await choose(ctx, evaluation, passing)
  // What came between the check and this is asked about first; nobody is chosen on what was said of another order.
  if (evaluation.state.check?.about !== about) throw awardRefusals.changed()
  const drawn = await keepDocument(ctx, caseId, 'draw', draw as unknown as Json)
  const proof =
    method === 'draw'
      ? drawn
      : await keepDocument(ctx, caseId, method, { what: `Fairlead ${method} 1`, draw: drawn, order })
  const acceptBy = new Date(ctx.clock.now().getTime() + answerDays * DAY_MS).toISOString()
  const reason = warningReason.trim()
  const data = { method, ladder, setAside, acceptBy, proof, ...(reason && { warningReason: reason }) }
  const moved = await moveCase(asProduct(ctx), { projectId, caseId, type: 'supplier.selected', data })
  await askReached(ctx, which)
  return moved
}

/** The order in which suppliers come now, by a name that no check of another order has. */
export async function readOrderName(ctx: Ctx, which: Which): Promise<string> {
  const evaluation = await needOpened(ctx, which)
  return (await choose(ctx, evaluation, passingOf(evaluation))).about
}

/** Those who write for the project choose, and officers of the purchase. */
async function allowSelect(ctx: Ctx, which: Which): Promise<void> {
  await allow(ctx, 'award.select', which.projectId)
  if (await may(ctx, 'case.share', which.projectId)) return
  const { state } = await readCase(ctx, which)
  await findActing(ctx, { ...which, state }, ['officer'])
}

/**
 * The rules are asked first, of whoever would be chosen; what they said stays, whether the selection goes on or not. Where
 * the register was changed after the close and the order by it, or two of those in it may be one, an officer chooses, or has
 * allowed this very order.
 */
async function checkFirst(ctx: Ctx, which: Which, evaluation: Evaluation, passing: readonly Opened[]): Promise<void> {
  const { ladder, draw, about, setAside } = await choose(ctx, evaluation, passing)
  const drawRecomputes = (await recomputeDraw(draw)).isRight
  await checkAward(ctx, which, { evaluation, ...ladder[0]!, drawRecomputes, about })
  const isTurned = await isTurnedSince(ctx, evaluation, passing, setAside)
  if (!isTurned && !(await areAlike(ctx, which.projectId, ladder))) return
  const { state } = await needOpened(ctx, which)
  const isAllowed = isAwardChecked(state, about) && state.check?.outcome === 'ask'
  if (!isAllowed && !(await findSeats(ctx, evaluation.found)).includes('officer'))
    throw isTurned ? awardRefusals.turnedSinceClose() : awardRefusals.perhapsOne()
}

/**
 * Chooses by the method that the notice promised, once everybody it promised has locked their assessment: the first of the
 * order is asked to accept, the others stand in reserve. It takes no chance of its own: asked again, the answer is the same
 * (invariant:I9, abuse:A17). Where nobody passed the purchase ends without an award.
 */
export async function selectSupplier(ctx: Ctx, which: Choosing): Promise<Moved> {
  await allowSelect(ctx, which)
  const before = await needOpened(ctx, which)
  const least = before.notice.terms.leastEvaluators
  const complete = completeEvaluators(before).length
  if (openedOnly(before.bids).length && complete < least) throw awardRefusals.moreEvaluators(complete, least)
  const mayPass = passingOf(before)
  if (mayPass.length) await checkFirst(ctx, which, before, mayPass)
  return transact(ctx, async (ctx) => {
    const evaluation = await needOpened(ctx, which)
    const passing = passingOf(evaluation)
    if (passing.length) return select(ctx, which, evaluation, passing)
    return moveCase(asProduct(ctx), { ...which, type: 'bids.none-passed', data: {} })
  })
}
