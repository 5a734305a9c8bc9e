import { readCase } from '#buying/cases/index.ts'
import { findBidLog } from '#buying/offers/index.ts'
import { type OfferLeaf, readLeaf } from '#lib/sealing/offer-log.ts'
import { checkReceipt, isReceiptSigned, type Receipt, type ReceiptFinding, readReceipt } from '#lib/sealing/receipt.ts'
import type { Ctx } from '#platform/context.ts'
import { findInstance } from '#platform/instance.ts'
import { selectCasePlace } from '../publication/publication.store.ts'

/** Whether the receipt of a sealed offer holds: against the record of offers once they were opened, before by its signature. */
export type CheckedOfferReceipt = {
  finding: ReceiptFinding | 'not-opened'
  /** What it says; undefined where it says nothing that a receipt can. */
  leaf: Exclude<OfferLeaf, { kind: 'dummy' }> | undefined
  /** The opportunity that it was sent for, where the receipt is ours and the opportunity is here. */
  caseId: string | null
}

function readSaid({ leaf: text }: Receipt): CheckedOfferReceipt['leaf'] {
  const leaf = readLeaf(text)
  return leaf && leaf.kind !== 'dummy' ? leaf : undefined
}

/** Nothing of the record is told before the opening; afterwards it is public. */
async function holdAgainstRecord(ctx: Ctx, receipt: Receipt, caseId: string, publicKey: string) {
  const place = await selectCasePlace(ctx.db, caseId)
  if (!place) return { finding: 'not-opened' as const, caseId: null }
  const { events } = await readCase(ctx, { ...place, caseId })
  const log = await findBidLog(ctx, caseId)
  if (!log || !events.some(({ type }) => type === 'offers.opened')) return { finding: 'not-opened' as const, caseId }
  const isClosedOne = events.some((event) => event.type === 'offers.closed' && event.data.root === log.root)
  return { finding: isClosedOne ? await checkReceipt(receipt, publicKey, log) : ('log-not-whole' as const), caseId }
}

/** Checks the receipt of a sealed offer for whoever brings one, without signing in; undefined where the text is none. */
export async function checkOfferReceipt(
  ctx: Ctx,
  { text }: { text: string },
): Promise<CheckedOfferReceipt | undefined> {
  const receipt = readReceipt(text)
  if (!receipt) return undefined
  const { publicKey } = await findInstance(ctx.db)
  const leaf = readSaid(receipt)
  if (!leaf || !(await isReceiptSigned(receipt, publicKey))) return { finding: 'not-signed', leaf, caseId: null }
  return { leaf, ...(await holdAgainstRecord(ctx, receipt, leaf.offerId, publicKey)) }
}
