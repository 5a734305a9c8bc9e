import type { MiddlewareHandler } from 'hono'
import { AppError } from '#lib/app-error.ts'
import type { Config } from '#platform/config.ts'
import type { Env } from './env.ts'

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Headers of every answer. HSTS only where the settings say that TLS stands in front for good. */
export function securityHeaders(config: Config): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', CSP)
    headers.set('x-content-type-options', 'nosniff')
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    if (!headers.has('cross-origin-resource-policy')) headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    if (config.FAIRLEAD_HSTS) headers.set('strict-transport-security', 'max-age=31536000')
  }
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** On loopback only loopback names are answered, so that a foreign page cannot reach us by a name it controls. */
export function knownHostsOnly(config: Config): MiddlewareHandler<Env> {
  const own = new URL(config.url).host
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (host === own || LOOPBACK.test(host)) return next()
    return c.text(`This is not ${host}. Open ${config.url} instead, or set FAIRLEAD_URL.`, 421)
  }
}

/**
 * On loopback the name may be spelled either way; the port may not differ, since another one is another program, whose
 * pages anybody on this machine may have made.
 */
export function isOwnOrigin(url: string): (origin: string) => boolean {
  const own = new URL(url)
  return (origin) => {
    if (origin === own.origin) return true
    const other = URL.parse(origin)
    if (!other || !LOOPBACK.test(own.host) || !LOOPBACK.test(other.host)) return false
    return other.protocol === own.protocol && other.port === own.port
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something and come from another site. Browsers send Sec-Fetch-Site or Origin; a script
 * with a bearer token needs neither, since no browser adds that header by itself.
 */
export function sameOriginOnly(config: Config): MiddlewareHandler<Env> {
  const isOwn = isOwnOrigin(config.url)
  return async (c, next) => {
    if (SAFE.has(c.req.method) || c.req.header('authorization')?.startsWith('Bearer ')) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const fine = site ? site === 'same-origin' : origin !== undefined && isOwn(origin)
    if (fine) return next()
    throw new AppError({
      code: 'http.other-origin',
      kind: 'forbidden',
      message:
        'This request did not come from a page of this installation. Open the page again and repeat what you did.',
    })
  }
}
