import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { canonicalJson } from '../canonical-json.ts'
import { TAG_BYTES } from './aes.ts'
import { fromBase64url, SECRET_BYTES } from './bytes.ts'
import { bytesText, secretText } from './fields.ts'
import type { Holders } from './make-header.ts'
import { BODY_SIZES, MOST_ATTACHMENT_BYTES } from './padding.ts'
import { parseJson } from './parse-json.ts'
import { type BidContext, contextOf, HOLDERS, MOST_ATTACHMENTS, type SealedBid } from './sealed-bid.ts'

const POINT_BYTES = 65
const KEY_ID_BYTES = 16
const isBodyLength = (text: string) => BODY_SIZES.includes((fromBase64url(text)?.length ?? 0) - TAG_BYTES)

const share = z.strictObject({
  holder: bytesText(KEY_ID_BYTES),
  box: bytesText(SECRET_BYTES + TAG_BYTES),
  commitment: secretText,
})
const attachment = z.strictObject({ bytes: z.int().positive().max(MOST_ATTACHMENT_BYTES), root: secretText })
const sealedBid = z.strictObject({
  header: z.strictObject({
    version: z.literal(1),
    offerId: z.string().min(1).max(100),
    supplierId: z.string().min(1).max(100),
    deadline: z.iso.datetime({ precision: 3 }),
    drawCommitment: secretText,
    ephemeral: bytesText(POINT_BYTES),
    shares: z.array(share).length(HOLDERS),
    attachments: z.array(attachment).max(MOST_ATTACHMENTS),
  }),
  body: z.string().refine(isBodyLength),
})

const unreadable = (message: string) => new AppError({ code: 'sealing.unreadable', kind: 'invalid', message })

/**
 * Reads a sealed bid that somebody sends and proves what can be proved without opening it: its form, that it is for this
 * offer, supplier and deadline, and sealed to these holders. Refuses what no holder could open.
 */
export function readSealedBid(text: string, expected: { context: BidContext; holders: Holders }): SealedBid {
  const bid = sealedBid.safeParse(parseJson(text)).data
  if (!bid) throw unreadable('The offer did not arrive whole. Open the page again and send it once more.')
  if (canonicalJson(contextOf(bid.header)) !== canonicalJson(contextOf(expected.context)))
    throw unreadable(
      'This offer was sealed for another opportunity, supplier or deadline. Open the page again and send it once more.',
    )
  const isSealedToHolders = expected.holders.every(({ keyId }, i) => bid.header.shares[i]?.holder === keyId)
  if (isSealedToHolders) return bid
  throw unreadable(
    'This offer was sealed for other people than those who open the offers. Open the page again and send it once more.',
  )
}
