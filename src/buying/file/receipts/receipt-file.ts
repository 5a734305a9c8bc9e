import { z } from 'zod'
import type { FoundCase, KeptEvent } from '#buying/cases/index.ts'
import { AppError } from '#lib/app-error.ts'
import { parseJson } from '#lib/sealing/parse-json.ts'
import type { ProvenEvents } from '#platform/log/prove-events.ts'
import type { Receipt } from './receipt.ts'

const FORMAT = 'fairlead-receipt/1'
const hex = z.string().regex(/^([0-9a-f]{2})*$/)

const provenSchema = z.object({
  /** The event as it was committed to; with its salt anybody can do so again. */
  event: z.object({
    ...{ id: z.string(), seq: z.int(), type: z.string(), seat: z.string(), party: z.string().nullable() },
    ...{ at: z.string(), data: z.record(z.string(), z.json()) },
  }),
  salt: hex,
  /** What the log holds of it, and its way to the signed state. */
  leaf: z.object({ position: z.int().min(0), body: z.string(), path: z.array(hex).max(64) }),
})

/** A receipt as a file: what somebody signed and what the rules had said, each with its way to the signed state of the log. */
export const receiptFileSchema = z.object({
  format: z.literal(FORMAT),
  purchase: z.object({ id: z.string(), number: z.int(), title: z.string(), currency: z.string() }),
  /** As the receipt writes it: the log holds no names. */
  signedBy: z.string(),
  signed: provenSchema,
  check: provenSchema.nullable(),
  log: z.object({ checkpoint: z.string(), key: z.string() }),
  /** Where it can be checked. */
  checkAt: z.string(),
})
export type ReceiptFile = z.output<typeof receiptFileSchema>
export type ProvenEvent = z.output<typeof provenSchema>

function prove({ id, seq, type, seat, party, at, data, salt }: KeptEvent, { events }: ProvenEvents) {
  const leaf = events.find(({ body }) => JSON.parse(body).data?.event === id)
  if (!leaf) return null
  const { position, body, path } = leaf
  return {
    event: { ...{ id, seq, type, seat, party, at }, data: data as ProvenEvent['event']['data'] },
    salt: salt.toString('hex'),
    leaf: { position, body, path: path.map((hash) => hash.toString('hex')) },
  }
}

const stoodAt = (found: FoundCase, { check }: Receipt): KeptEvent | undefined =>
  found.events.find((one) => one.type === 'case.checked' && one.data.checkId === check?.checkId)

/** Writes the file of a receipt; undefined as long as the log has not numbered what was signed. */
export function writeReceiptFile(
  found: FoundCase,
  receipt: Receipt,
  { proofs, signedBy, checkAt }: { proofs: ProvenEvents; signedBy: string; checkAt: string },
): ReceiptFile | undefined {
  const event = found.events.find(({ id }) => id === receipt.eventId)
  const signed = event && prove(event, proofs)
  if (!signed) return undefined
  const check = stoodAt(found, receipt)
  return {
    ...{ format: FORMAT, signedBy, signed, check: check ? prove(check, proofs) : null, checkAt },
    purchase: { id: found.id, number: found.number, title: found.title, currency: found.currency },
    log: { checkpoint: proofs.checkpoint, key: proofs.key },
  }
}

const NO_RECEIPT =
  'This is no receipt. Paste the whole of the file, from the first bracket to the last, or choose the file.'
const OF_A_FILE =
  'This receipt was taken out of the file of a purchase, which proves it as a whole: run verify.mjs in that file. To check one alone, download it from the page “Receipts” of the purchase.'

const notAReceipt = (message: string) => {
  return new AppError({
    ...{ code: 'case-file.not-a-receipt', kind: 'invalid', message },
    details: { fields: { receipt: message } },
  })
}

/** A receipt as it lies in the file of a purchase: without its own proof. */
const ofBundle = z.object({ eventId: z.string(), seq: z.int(), type: z.string(), seat: z.string(), at: z.string() })

/** Reads a receipt as somebody brings it. Throws `case-file.not-a-receipt`. */
export function readReceiptFile(text: string): ReceiptFile {
  const given = parseJson(text)
  const read = receiptFileSchema.safeParse(given)
  if (read.success) return read.data
  throw notAReceipt(ofBundle.safeParse(given).success ? OF_A_FILE : NO_RECEIPT)
}
