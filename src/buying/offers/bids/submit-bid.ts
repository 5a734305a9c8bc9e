import { readCase } from '#buying/cases/index.ts'
import { listStandingBids } from '#lib/sealing/offer-log.ts'
import { type Receipt, signReceipt } from '#lib/sealing/receipt.ts'
import type { Ctx } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { limitOffers } from '../limit-public.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import type { Notice } from '../notices/notice.ts'
import { offerRefusals } from '../offers.errors.ts'
import { receiveBid, type SentBid, withdrawBid } from '../sealing/index.ts'
import { readStanding } from '../suppliers/find-suppliers.ts'
import type { Supplier } from '../suppliers/supplier.ts'
import { withSupplierLink } from '../suppliers/supplier-link.ts'
import { areOne } from '../suppliers/suppliers.store.ts'
import { behindWall } from './behind-wall.ts'
import { countBidFiles, insertBidFiles } from './bid-files.store.ts'
import { emptyBid, holdStage, insertBid, type KeptBid, lockSupplier, selectBidsOf } from './bids.store.ts'

/** What a bid is bound to. */
export const contextOf = ({ caseId, closesAt }: Notice, supplierId: string) => ({
  version: 1 as const,
  offerId: caseId,
  supplierId,
  deadline: closesAt.toISOString(),
})

/** The bid of a supplier that stands: not withdrawn, and not replaced. */
const standing = (bids: readonly KeptBid[]): KeptBid | undefined => {
  const ids = new Set(listStandingBids(bids.map(({ leaf }) => leaf)).map(({ id }) => id))
  return bids.find(({ id }) => ids.has(id))
}

/** Whoever has another part in the purchase, under whatever name, does not offer in it (rule:G20, abuse:A09). */
async function checkPart(ctx: Ctx, notice: Notice, { partyId }: Supplier): Promise<void> {
  const { state } = await readCase(ctx, notice)
  const others = [...state.seats.map(({ party }) => party), ...notice.holders.map(({ partyId }) => partyId)]
  if (await areOne(ctx.db, partyId, others)) throw offerRefusals.mayNotOffer()
  if ((await readStanding(ctx, partyId)) === 'bad') throw offerRefusals.standing()
}

/** An opportunity that takes bids stands still until the transaction ends: it is not closed while one comes in. */
async function holdOpen(ctx: Ctx, caseId: string): Promise<Notice> {
  const held = await holdStage(ctx.db, caseId)
  const notice = await needNotice(ctx, caseId)
  if (held?.stage !== 'open') throw offerRefusals.notOpen()
  // What was written is in the future of this clock: it was set back, and says nothing about the deadline (abuse:A05).
  if (ctx.clock.now() < held.changedAt) throw offerRefusals.clockMovedBack()
  return notice
}

type AtBid = { ctx: Ctx; notice: Notice; supplier: Supplier; mine: KeptBid | undefined; all: readonly KeptBid[] }

/** Does `work` for a supplier at an opportunity that is open, behind the wall, alone with its own bids. */
function atOpenOffer<T>(ctx: Ctx, held: Held, caseId: string, work: (at: AtBid) => Promise<T>): Promise<T> {
  return withSupplierLink(ctx, held, (ctx, supplier) =>
    behindWall(ctx, { supplierId: supplier.partyId }, async (ctx) => {
      const notice = await holdOpen(ctx, caseId)
      if (notice.projectId !== supplier.projectId) throw offerRefusals.noSuchOpportunity()
      await lockSupplier(ctx.db, caseId, supplier.partyId)
      const all = await selectBidsOf(ctx.db, caseId, supplier.partyId)
      return work({ ctx, notice, supplier, mine: standing(all), all })
    }),
  )
}

/**
 * Takes a sealed bid, in the place of the one that the supplier had. It is in time before the deadline by the clock of this
 * server, and at the deadline too late. Nothing but the receipt tells of it: no event, letter, job or line of a log
 * (abuse:A01). Throws `offers.…`, `sealing.…`, and what the link refuses.
 */
export function submitBid(ctx: Ctx, held: Held, input: { caseId: string; sent: SentBid }): Promise<Receipt> {
  return atOpenOffer(ctx, held, input.caseId, async ({ ctx, notice, supplier, mine, all }) => {
    limitOffers(ctx, all)
    await checkPart(ctx, notice, supplier)
    const context = contextOf(notice, supplier.partyId)
    const place = { context, holders: notice.holders, ...(mine && { replaces: mine.id }) }
    const { files, leaf, text, receipt } = await receiveBid(ctx, place, input.sent)
    if (mine) await emptyBid(ctx.db, mine.id)
    await insertBid(ctx.db, {
      ...{ id: leaf.id, caseId: notice.caseId, supplierId: supplier.partyId, kind: 'bid', leaf: receipt.leaf },
      ...{ sealed: text, deadline: context.deadline, receivedAt: new Date(leaf.receivedAt) },
    })
    await insertBidFiles(ctx.db, { id: leaf.id, caseId: notice.caseId, supplierId: supplier.partyId }, files)
    return receipt
  })
}

/** Takes a bid back before the deadline. The receipt proves that it was. */
export function withdrawOffer(ctx: Ctx, held: Held, { caseId }: { caseId: string }): Promise<Receipt> {
  return atOpenOffer(ctx, held, caseId, async ({ ctx, notice, supplier, mine }) => {
    if (!mine) throw offerRefusals.noBid()
    const context = contextOf(notice, supplier.partyId)
    const { leaf, text, receipt } = withdrawBid(ctx, { context, of: mine.id })
    await emptyBid(ctx.db, mine.id)
    await insertBid(ctx.db, {
      ...{ id: leaf.id, caseId, supplierId: supplier.partyId, kind: 'withdrawal', leaf: text },
      ...{ sealed: null, deadline: context.deadline, receivedAt: ctx.clock.now() },
    })
    return receipt
  })
}

/** A supplier's own bid that stands, with its receipt: the same text each time it is asked for. */
export type MyBid = { id: string; receivedAt: Date; receipt: Receipt; files: number }

/** When the offers of a supplier that stand came in, by opportunity; for its own page, after its link was proven. */
export function readOwnOffers(
  ctx: Ctx,
  { partyId }: Pick<Supplier, 'partyId'>,
  caseIds: readonly string[],
): Promise<Map<string, Date>> {
  return behindWall(ctx, { supplierId: partyId }, async (ctx) => {
    const own = new Map<string, Date>()
    for (const caseId of caseIds) {
      const mine = standing(await selectBidsOf(ctx.db, caseId, partyId))
      if (mine) own.set(caseId, mine.receivedAt)
    }
    return own
  })
}

/** Whether the supplier has a bid there, since when, and with how many files: told to that supplier alone. */
export function findMyBid(ctx: Ctx, held: Held, { caseId }: { caseId: string }): Promise<MyBid | null> {
  return withSupplierLink(ctx, held, (ctx, { partyId }) =>
    behindWall(ctx, { supplierId: partyId }, async (ctx) => {
      const mine = standing(await selectBidsOf(ctx.db, caseId, partyId))
      if (!mine) return null
      const { id, receivedAt } = mine
      return { id, receivedAt, receipt: signReceipt(mine.leaf, ctx.keys), files: await countBidFiles(ctx.db, id) }
    }),
  )
}
