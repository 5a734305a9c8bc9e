import { AppError } from '../app-error.ts'
import { canonicalJson } from '../canonical-json.ts'
import { deriveKey, encrypt, onlyNonce } from './aes.ts'
import { sealAttachment } from './attachments.ts'
import { type Bytes, randomBytes, toBase64url, utf8 } from './bytes.ts'
import { commitToSecret } from './draw-secret.ts'
import { kindOfName } from './file-kinds.ts'
import { type Holders, makeHeader, type SealingSecrets } from './make-header.ts'
import { MOST_ATTACHMENT_BYTES, padBody } from './padding.ts'
import {
  type AttachmentName,
  type BidContent,
  type BidContext,
  bodyBoundTo,
  MOST_ATTACHMENTS,
  type SealedAttachment,
  type SealedBid,
} from './sealed-bid.ts'
import { makeSlopes } from './shamir.ts'
import { makeBidPair } from './share-box.ts'

/** A file to seal. `source` is read once; each sealed part is handed to `keep`, in order. */
export type AttachmentToSeal = AttachmentName & {
  source: AsyncIterable<Uint8Array>
  keep(part: Bytes): void | Promise<void>
}

export type BidToSeal = {
  context: BidContext
  holders: Holders
  answers: Record<string, string>
  attachments: readonly AttachmentToSeal[]
}

/** The purpose under which the body of a bid is encrypted. */
export const bodyKeyOf = (contentKey: Bytes): Promise<Bytes> => deriveKey(contentKey, utf8('fairlead bid body 1'))

const otherKind = (message: string) => new AppError({ code: 'sealing.other-kind', kind: 'invalid', message })
const tooMuch = (message: string) => new AppError({ code: 'sealing.too-large', kind: 'invalid', message })

function checkFiles(attachments: readonly AttachmentName[]): void {
  if (attachments.length > MOST_ATTACHMENTS) throw tooMuch('Attach at most 3 files. Several can go into one PDF.')
  const large = attachments.find(({ bytes }) => bytes > MOST_ATTACHMENT_BYTES)
  if (large) throw tooMuch(`“${large.name}” is larger than 4 MB. Make it smaller, or give the address where it is.`)
  const other = attachments.find(({ name }) => !kindOfName(name))
  if (other) throw otherKind(`“${other.name}” is no PDF, PNG, JPEG or plain text. Save it as one of these.`)
}

async function sealFiles(bid: BidToSeal, contentKey: Bytes): Promise<SealedAttachment[]> {
  const sealed: SealedAttachment[] = []
  for (const [index, { bytes, source, keep }] of bid.attachments.entries())
    sealed.push(await sealAttachment({ context: bid.context, contentKey, index }, { bytes, source }, keep))
  return sealed
}

/** What is encrypted: the bid, its secret for the draw, and what it takes to seal it again. */
function bodyOf(bid: BidToSeal, drawSecret: Bytes, { slopes, pair }: SealingSecrets): Bytes {
  const content: BidContent = {
    answers: bid.answers,
    attachments: bid.attachments.map(({ name, type, bytes }) => ({ name, type, bytes })),
  }
  const inside = { content, drawSecret: toBase64url(drawSecret), slopes: toBase64url(slopes), pair }
  const padded = padBody(utf8(canonicalJson(inside)))
  if (!padded) throw tooMuch('Your answers are too long to be sent. Shorten them, or attach a part as a file.')
  return padded
}

/**
 * Seals a bid to the three holders of an offer: any two of them open it, one alone learns nothing. Refuses a bid that
 * is too large.
 */
export async function sealBid(bid: BidToSeal): Promise<SealedBid> {
  checkFiles(bid.attachments)
  const contentKey = randomBytes()
  const secrets = { contentKey, slopes: makeSlopes(contentKey), pair: await makeBidPair() }
  const drawSecret = randomBytes()
  const body = bodyOf(bid, drawSecret, secrets)
  const drawCommitment = await commitToSecret(bid.context, drawSecret)
  const attachments = await sealFiles(bid, contentKey)
  const header = await makeHeader({ ...bid, drawCommitment, attachments }, secrets)
  if (!header) throw new Error('WebCrypto does not take a pair that it made itself.')
  const sealing = { key: await bodyKeyOf(contentKey), nonce: onlyNonce(), boundTo: bodyBoundTo(header) }
  return { header, body: toBase64url(await encrypt(sealing, body)) }
}
