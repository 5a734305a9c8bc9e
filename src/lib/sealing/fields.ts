import { z } from 'zod'
import { fromBase64url, SECRET_BYTES } from './bytes.ts'
import { MOST_ATTACHMENT_BYTES } from './padding.ts'

/** Bytes as base64url: of one length, or of any. */
export const bytesText = (length?: number) =>
  z.string().refine((text) => {
    const bytes = fromBase64url(text)
    return bytes !== undefined && (length === undefined || bytes.length === length)
  })

/** 256 bits. */
export const secretText = bytesText(SECRET_BYTES)

/** A name of a file, without a folder. */
export const attachmentName = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^/\\\p{Cc}]+$/u),
  type: z.string().max(255),
  bytes: z.int().min(0).max(MOST_ATTACHMENT_BYTES),
})
