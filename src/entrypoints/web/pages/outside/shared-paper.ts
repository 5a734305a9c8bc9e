import { openSharedPaper } from '#buying/deliver/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendPaper } from '../buying/deliver/send-paper.ts'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

/** One paper of the purchase that a link leads to. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => sendPaper(c, await openSharedPaper(c.var.ctx, heldIn(c), param(c, 'paperId'))))
