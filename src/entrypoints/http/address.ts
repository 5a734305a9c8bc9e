import type { HttpContext } from './env.ts'

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } }
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** Who calls. Only a proxy on this machine is believed when it names somebody else: anybody can write that header. */
export function addressOf(c: HttpContext): string {
  const direct = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '127.0.0.1'
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return named && LOOPBACK.test(direct) ? named : direct
}

/** The request's headers with the caller's address as we know it, for sign-in, which counts tries by it. */
export function headersFrom(c: HttpContext): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.set('x-forwarded-for', addressOf(c))
  return headers
}
