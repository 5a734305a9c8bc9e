import { type FoundCase, findCase, withCaseLink } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { proveEvents } from '#platform/log/prove-events.ts'
import type { Held } from '#workspace/links/index.ts'
import { findNames, gatherReceipts } from '../bundle/gather.ts'
import { fileRefusals } from '../file.errors.ts'
import type { Receipt } from './receipt.ts'
import { type ReceiptFile, writeReceiptFile } from './receipt-file.ts'

type Place = { projectId: string; caseId: string }

/** The receipts of a purchase, of all who signed or of one party. Throws `case.no-such-case`. */
export async function receiptsOf(ctx: Ctx, { party, ...place }: Place & { party?: string }): Promise<Receipt[]> {
  await allow(ctx, 'case-file.read', place.projectId)
  const { receipts } = await gatherReceipts(ctx, await findCase(ctx, place))
  return party === undefined ? receipts : receipts.filter((one) => one.party === party)
}

/** One receipt with the names in it and the way from its leaf to the signed state of the log. Throws `case-file.no-such-receipt`. */
export async function findReceipt(ctx: Ctx, { eventId, ...place }: Place & { eventId: string }) {
  await allow(ctx, 'case-file.read', place.projectId)
  const found = await findCase(ctx, place)
  const receipt = (await gatherReceipts(ctx, found)).receipts.find((one) => one.eventId === eventId)
  if (!receipt) throw fileRefusals.noSuchReceipt()
  const { events, ...signed } = await proveEvents(ctx, [`case:${found.id}`])
  const leaf = events.find(({ body }) => JSON.parse(body).data?.event === eventId)
  return { found, receipt, names: await findNames(ctx, place.projectId), proof: leaf && { ...signed, ...leaf } }
}

/**
 * What whoever holds a link signed in its purchase. A supplier is not told what the rules said. Throws what `withCaseLink`
 * throws.
 */
export const receiptByLink = (ctx: Ctx, held: Held) =>
  withCaseLink(ctx, held, async (ctx, { found, partyId, seat }) => {
    const { receipts } = await gatherReceipts(ctx, found)
    const theirs = receipts.filter(({ party }) => party === partyId)
    const shown = seat === 'supplier' ? theirs.map((one) => ({ ...one, check: null })) : theirs
    return { found, receipts: shown, names: await findNames(ctx, found.projectId) }
  })

const addressOf = (ctx: Ctx) => new URL('/check-receipt', ctx.config.url).href

async function writeFile(ctx: Ctx, found: FoundCase, receipt: Receipt, names: ReadonlyMap<string, string>) {
  const proofs = await proveEvents(ctx, [`case:${found.id}`])
  const file = writeReceiptFile(found, receipt, {
    ...{ proofs, checkAt: addressOf(ctx) },
    signedBy: names.get(receipt.party) ?? '',
  })
  if (!file) throw fileRefusals.noSuchReceipt()
  return file
}

/** A receipt as a file that holds by itself, for members. Throws `case-file.no-such-receipt`. */
export async function findReceiptFile(ctx: Ctx, at: Place & { eventId: string }): Promise<ReceiptFile> {
  const { found, receipt, names } = await findReceipt(ctx, at)
  return writeFile(ctx, found, receipt, names)
}

/** The same for whoever holds a link and signed it. Throws what `withCaseLink` throws, `case-file.no-such-receipt`. */
export async function receiptFileByLink(ctx: Ctx, held: Held, eventId: string): Promise<ReceiptFile> {
  const { found, receipts, names } = await receiptByLink(ctx, held)
  const receipt = receipts.find((one) => one.eventId === eventId)
  if (!receipt) throw fileRefusals.noSuchReceipt()
  return writeFile(ctx, found, receipt, names)
}
