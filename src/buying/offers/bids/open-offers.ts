import { findActing, moveCase, readCase } from '#buying/cases/index.ts'
import { toBase64url } from '#lib/sealing/bytes.ts'
import { type BidLeaf, listStandingBids, writeLeaf } from '#lib/sealing/offer-log.ts'
import { openBid } from '#lib/sealing/open-bid.ts'
import type { BidOutcome } from '#lib/sealing/outcome.ts'
import { readSealedBid } from '#lib/sealing/read-sealed-bid.ts'
import { type BidContext, type BidHeader, outlineSealedBid, type SealedBid } from '#lib/sealing/sealed-bid.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { openFiles } from '../files/open-files.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import type { Notice } from '../notices/notice.ts'
import { offerRefusals } from '../offers.errors.ts'
import { type AnswerForBid, areFilesOf, openSharesOnServer } from '../sealing/index.ts'
import { areOne } from '../suppliers/suppliers.store.ts'
import { behindWall } from './behind-wall.ts'
import { selectBidFiles } from './bid-files.store.ts'
import { holdCase, type KeptBid, selectBids } from './bids.store.ts'
import { readClosedLeaves } from './closed-leaves.ts'
import { deleteShares, type HandedIn, insertOpened, keepShares, type OpenedBid, selectShares } from './opening.store.ts'

/** A sealed bid as it is opened: what was received, and what its leaf says. */
type Sealed = KeptBid & { leaf: BidLeaf; bid: SealedBid | null }

/** How far an opening is. `altered` names bids that are gone, or are not those that were received: nothing is opened (abuse:A02). */
export type Opening =
  | { state: 'opened'; opened: number; faulty: { bid: string; why: string }[] }
  | { state: 'waiting'; handedIn: string[]; wrong: string[] }
  | { state: 'altered'; bids: string[] }

/** What a holder has to open: the header of each bid that stands. Nothing of it is readable without their key. */
export type ToOpen = { bid: string; header: BidHeader }

async function readSealed(ctx: Ctx, notice: Notice): Promise<Sealed[]> {
  const all = await behindWall(ctx, { caseId: notice.caseId }, (ctx) => selectBids(ctx.db, notice.caseId))
  const closed = await readClosedLeaves(ctx, await readCase(ctx, notice))
  const standing = new Map(listStandingBids(all.map(({ leaf }) => leaf)).map((leaf) => [leaf.id, leaf]))
  return all.flatMap((kept) => {
    const leaf = standing.get(kept.id)
    const isClosed = leaf !== undefined && closed.has(writeLeaf(leaf))
    return leaf ? [{ ...kept, leaf, bid: isClosed ? readKept(kept, notice) : null }] : []
  })
}

/** Bytes that cannot even be read are altered ones: what cannot be read is not taken in. */
function readKept({ sealed, deadline, supplierId }: KeptBid, { caseId, holders }: Notice): SealedBid | null {
  const context = { version: 1 as const, offerId: caseId, supplierId, deadline }
  try {
    return readSealedBid(sealed ?? '', { context, holders })
  } catch {
    return null
  }
}

async function needSealed(ctx: Ctx, projectId: string, caseId: string) {
  const notice = await needNotice(ctx, caseId)
  const { state } = await readCase(ctx, { projectId, caseId })
  if (state.stage !== 'sealed') throw offerRefusals.notSealedYet()
  const acting = await findActing(ctx, { projectId, caseId, state }, ['key-holder'])
  const holder = notice.holders.find(({ partyId }) => partyId === acting.party)
  if (!holder) throw offerRefusals.notAHolder()
  return { notice, holder }
}

/**
 * What one of the holders opens, after the deadline. A member by their account, somebody outside by their link. Throws
 * `offers.not-sealed-yet`, `offers.not-a-holder`.
 */
export function listToOpen(ctx: Ctx, { projectId, caseId }: { projectId: string; caseId: string }): Promise<ToOpen[]> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== 'link') await allow(ctx, 'offers.open', projectId)
    const { notice } = await needSealed(ctx, projectId, caseId)
    return (await readSealed(ctx, notice)).flatMap(({ id, bid }) => (bid ? [{ bid: id, header: bid.header }] : []))
  })
}

const contextOf = ({ caseId }: Notice, { supplierId, deadline }: KeptBid): BidContext => ({
  ...{ version: 1, offerId: caseId, supplierId, deadline },
})

/** The sealed files of a bid, read behind the wall. */
const readFiles = (ctx: Ctx, { caseId }: Notice, { id }: KeptBid): Promise<Uint8Array[]> =>
  behindWall(ctx, { caseId }, (ctx) => selectBidFiles(ctx.db, id))

async function openOne(ctx: Ctx, one: Sealed, notice: Notice, handedIn: readonly HandedIn[]): Promise<BidOutcome> {
  const isWhole = one.bid && (await areFilesOf(one.bid.header, await readFiles(ctx, notice, one)))
  if (!one.bid || !isWhole) return { state: 'altered', what: 'bytes' }
  const [context, { holders }] = [contextOf(notice, one), notice]
  const answers = handedIn.flatMap(({ shares }) => shares.filter(({ bid }) => bid === one.id))
  return openBid(one.bid, { context, holders, hash: one.leaf.sealed }, answers)
}

type Tried = Sealed & { outcome: BidOutcome }

/** Which two opened: whose shares were right, in the order in which they came. */
function openersOf({ holders }: Notice, handedIn: readonly HandedIn[], tried: readonly Tried[]): HandedIn[] {
  const wrong = new Set(tried.flatMap(({ outcome }) => ('wrong' in outcome ? outcome.wrong : [])))
  const right = handedIn.filter(({ keyId }) => !wrong.has(keyId))
  const named = right.length >= 2 ? right : handedIn
  return named.filter(({ holderId }) => holders.some(({ partyId }) => partyId === holderId)).slice(0, 2)
}

async function keepOpened(ctx: Ctx, tried: readonly Tried[], notice: Notice, priceCents: number): Promise<OpenedBid[]> {
  // In the order of their random names, so that a number tells nothing of when a bid came.
  const sorted = tried.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const opened: OpenedBid[] = []
  for (const [index, one] of sorted.entries()) {
    const { id, supplierId, bid, receivedAt, outcome } = one
    const base = { id, caseId: notice.caseId, supplierId, number: index + 1, receivedAt }
    const outline = await outlineSealedBid(bid!)
    const told: OpenedBid =
      outcome.state === 'opened'
        ? { ...base, outline, void: null, priceCents, answers: outcome.content.answers, drawSecret: outcome.drawSecret }
        : { ...base, outline, void: outcome.state === 'void' ? outcome.reason : 'boxes' }
    await insertOpened(ctx.db, told, outcome.state === 'opened' ? toBase64url(outcome.contentKey) : null)
    if (outcome.state === 'opened') await openFilesOf(ctx, one, notice, outcome)
    opened.push(told)
  }
  return opened
}

async function openFilesOf(
  ctx: Ctx,
  one: Tried,
  notice: Notice,
  { content: { attachments: names }, contentKey }: Extract<BidOutcome, { state: 'opened' }>,
): Promise<void> {
  if (!names.length) return
  const sealed = await readFiles(ctx, notice, one)
  await openFiles(ctx, { bidId: one.id, context: contextOf(notice, one), bid: one.bid!, contentKey, names, sealed })
}

async function finish(
  ctx: Ctx,
  notice: Notice,
  tried: readonly Tried[],
  handedIn: readonly HandedIn[],
): Promise<Opening> {
  const { projectId, caseId } = notice
  const { state } = await readCase(ctx, notice)
  const all = await keepOpened(ctx, tried, notice, state.plan!.priceCents)
  const opened = all.flatMap((one) =>
    one.void === null ? [{ bid: one.id, supplierId: one.supplierId, priceCents: one.priceCents }] : [],
  )
  const faulty = all.flatMap((one) => (one.void === null ? [] : [{ bid: one.id, why: one.void as string }]))
  const holders = openersOf(notice, handedIn, tried).map(({ holderId }) => holderId)
  await moveCase(ctx, { projectId, caseId, type: 'offers.opened', data: { holders, opened, faulty } })
  await deleteShares(ctx.db, caseId)
  return { state: 'opened', opened: opened.length, faulty }
}

/** Of those who turned out to be one person since the notice, the first counts: two people open, not two keys (abuse:A09). */
async function onePerPerson(ctx: Ctx, handedIn: readonly HandedIn[]): Promise<HandedIn[]> {
  const counted: HandedIn[] = []
  for (const one of handedIn) {
    const others = counted.map(({ holderId }) => holderId)
    if (!(await areOne(ctx.db, one.holderId, others))) counted.push(one)
  }
  return counted
}

async function tryOpening(ctx: Ctx, notice: Notice): Promise<Opening> {
  const handedIn = await onePerPerson(ctx, await selectShares(ctx.db, notice.caseId))
  const tried: Tried[] = []
  for (const one of await readSealed(ctx, notice))
    tried.push({ ...one, outcome: await openOne(ctx, one, notice, handedIn) })
  const sound = new Set(tried.flatMap(({ id, outcome }) => (outcome.state === 'altered' ? [] : [id])))
  const { state } = await readCase(ctx, notice)
  const altered = state.bids.filter(({ bid }) => !sound.has(bid))
  if (altered.length) return { state: 'altered', bids: altered.map(({ bid }) => bid) }
  const isWaiting = handedIn.length < 2 || tried.some(({ outcome }) => outcome.state === 'waiting')
  if (!isWaiting) return finish(ctx, notice, tried, handedIn)
  const wrong = [...new Set(tried.flatMap(({ outcome }) => (outcome.state === 'waiting' ? outcome.wrong : [])))]
  return { state: 'waiting', handedIn: handedIn.map(({ holderId }) => holderId), wrong }
}

/** What a holder brings: what their browser opened, or their file and passphrase, which are used once and not kept. */
export type HolderBrings = { shares: AnswerForBid[] } | { file: string; passphrase: string }

/**
 * Takes what one of the three holders brings. With the second the bids open: one alone opens nothing. Where bytes were
 * altered nothing opens, and the bids are named; where a share is wrong its holder is named, and the third may come in.
 */
export function openOffers(
  ctx: Ctx,
  { projectId, caseId, brings }: { projectId: string; caseId: string; brings: HolderBrings },
): Promise<Opening> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind !== 'link') await allow(ctx, 'offers.open', projectId)
    await holdCase(ctx.db, caseId)
    const { notice, holder } = await needSealed(ctx, projectId, caseId)
    const toOpen = await listToOpen(ctx, { projectId, caseId })
    const told = 'shares' in brings ? brings.shares : await openSharesOnServer(brings, toOpen)
    const shares = told.filter((one) => one.holder === holder.keyId)
    await keepShares(ctx.db, caseId, { holderId: holder.partyId, keyId: holder.keyId, shares }, ctx.clock.now())
    return tryOpening(ctx, notice)
  })
}
