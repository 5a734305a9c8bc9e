import { commitTo, type EventType, type KeptEvent, readCase, replay } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { findInstance, type Instance } from '#platform/instance.ts'
import { hashLeaf } from '#platform/log/hashes.ts'
import { openCheckpoint, verifierKey } from '#platform/log/note.ts'
import { isIncluded } from '#platform/log/proof.ts'
import { findOcid, selectCasePlace, selectPublishedAt } from '../publication/publication.store.ts'
import { wordsOf } from './receipt.ts'
import { type ProvenEvent, type ReceiptFile, readReceiptFile } from './receipt-file.ts'

/** Why a receipt does not hold: another log signed it, its signature, its place in the log, or what it says. */
export type ReceiptFault = 'elsewhere' | 'signature' | 'not-in-log' | 'changed'

/** What a receipt says, whether it holds, and where its purchase is seen; `purchase` is null where it does not hold. */
export type CheckedReceipt = {
  fault: ReceiptFault | null
  said: {
    type: EventType
    seat: string
    at: string
    signedBy: string
    amountCents: number | null
    currency: string
    words: string[]
    /** What the rules had said before, and on which total. */
    check: { outcome: string; totalCents: number | null } | null
  }
  purchase: { projectId: string; caseId: string; ocid: string | null } | null
}

const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** Whether the log committed to an event as the receipt has it. */
function isAsSaid(caseId: string, { event, salt, leaf }: ProvenEvent): boolean {
  const { thing, data } = JSON.parse(leaf.body)
  const commitment = commitTo(caseId, bytes(salt), event as unknown as KeptEvent).toString('hex')
  return thing === `case:${caseId}` && data?.event === event.id && data?.commitment === commitment
}

/** What is wrong with a receipt, the first thing that is; pure. */
export function findFault(file: ReceiptFile, { origin, publicKey }: Instance): ReceiptFault | null {
  if (file.log.key !== verifierKey(origin, publicKey)) return 'elsewhere'
  const signed = openCheckpoint(file.log.checkpoint, publicKey)
  if (!signed || signed.origin !== origin) return 'signature'
  const proven = [file.signed, ...(file.check ? [file.check] : [])]
  const isIn = ({ leaf: { position, body, path } }: ProvenEvent) =>
    isIncluded({ leaf: hashLeaf(body), index: position, path: path.map(bytes), size: signed.size, root: signed.root })
  if (!proven.every(isIn)) return 'not-in-log'
  const isBefore =
    !file.check || (file.check.event.type === 'case.checked' && file.check.event.seq < file.signed.event.seq)
  return isBefore && proven.every((one) => isAsSaid(file.purchase.id, one)) ? null : 'changed'
}

const numberIn = (data: ProvenEvent['event']['data'], name: string): number | null =>
  typeof data[name] === 'number' ? data[name] : null

function sayReceipt({ signed: { event }, check, signedBy, purchase }: ReceiptFile): CheckedReceipt['said'] {
  const outcome = check?.event.data.outcome
  return {
    ...{ type: event.type as EventType, seat: event.seat, at: event.at, signedBy, currency: purchase.currency },
    amountCents: numberIn(event.data, 'amountCents'),
    words: wordsOf(event as unknown as KeptEvent, purchase.currency),
    check: check && { outcome: String(outcome), totalCents: numberIn(check.event.data, 'totalCents') },
  }
}

/**
 * Whether the check in a receipt is the one that stood when it was signed, and its amounts are in the currency of the
 * purchase: each event of a receipt holds by itself, and a kinder check of the same purchase would, too.
 */
async function isAsKept(ctx: Ctx, { purchase, signed, check }: ReceiptFile): Promise<boolean> {
  const place = await selectCasePlace(ctx.db, purchase.id)
  if (!place) return true
  const { currency, events } = await readCase(ctx, { ...place, caseId: purchase.id })
  const stood = replay(events.slice(0, signed.event.seq - 1)).check
  return currency === purchase.currency && (!check || check.event.data.checkId === stood?.checkId)
}

async function findPlace(ctx: Ctx, caseId: string): Promise<CheckedReceipt['purchase']> {
  const place = await selectCasePlace(ctx.db, caseId)
  if (!place) return null
  const ocid = await findOcid(ctx.db, caseId)
  const isPublic = ocid !== undefined && (await selectPublishedAt(ctx.db, ocid)) !== undefined
  return { projectId: place.projectId, caseId, ocid: isPublic ? ocid : null }
}

/**
 * Checks a receipt for whoever brings one, without signing in: against the key and the log of this installation, which
 * tell nothing that the receipt does not say itself. Throws `case-file.not-a-receipt`.
 */
export async function checkReceipt(ctx: Ctx, { text }: { text: string }): Promise<CheckedReceipt> {
  const file = readReceiptFile(text)
  const found = findFault(file, await findInstance(ctx.db))
  const fault = found ?? ((await isAsKept(ctx, file)) ? null : 'changed')
  return { fault, said: sayReceipt(file), purchase: fault ? null : await findPlace(ctx, file.purchase.id) }
}
