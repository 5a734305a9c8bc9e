import { receiptFileByLink } from '#buying/file/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendReceipt } from '../buying/file/send-receipt.ts'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

/** The receipt of somebody from outside as a file to be kept. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => sendReceipt(c, await receiptFileByLink(c.var.ctx, heldIn(c), param(c, 'eventId'))))
