import { openLink } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { holdLink } from './held-link.ts'
import { asHolder } from './stop.tsx'

/** Changes the secret in the address for a cookie that goes with the pages of one thing, so that the address tells nothing. */
export const get = (c: HttpContext) =>
  asHolder(c, async () => {
    c.header('referrer-policy', 'no-referrer')
    const secret = param(c, 'secret')
    const { id: linkId } = await openLink(c.var.ctx, { secret, from: c.var.address })
    holdLink(c, linkId, secret)
    return c.redirect(path('shared', { linkId }), 303)
  })
