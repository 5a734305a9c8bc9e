import { getCookie, setCookie } from 'hono/cookie'
import type { Held } from '#workspace/links/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'

const COOKIE = 'fairlead_link'

/** Keeps the secret of an opened link in this browser, until it is closed, for the pages of that one thing alone. */
export function holdLink(c: HttpContext, linkId: string, secret: string): void {
  setCookie(c, COOKIE, secret, {
    path: path('shared', { linkId }),
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.ctx.config.url.startsWith('https:'),
  })
}

/** What the browser shows of the link that the address names. */
export const heldIn = (c: HttpContext): Held => ({
  linkId: param(c, 'linkId'),
  secret: getCookie(c, COOKIE) ?? '',
  from: c.var.address,
})
