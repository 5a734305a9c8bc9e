import { plainAddress, readNetworks } from '#platform/networks.ts'
import type { HttpContext } from './env.ts'

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * Finds out who calls: the other end of the connection, unless that is a trusted proxy. Then it is the last address in
 * X-Forwarded-For that no trusted proxy has, since anybody can write what stands before it.
 */
export function clientAddress(trustedProxies: string): (c: HttpContext) => string {
  const isTrusted = readNetworks(trustedProxies) ?? (() => false)
  return (c) => {
    const peer = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
    let client = plainAddress(peer ?? '') ?? '127.0.0.1'
    const named = c.req.header('x-forwarded-for')?.split(',') ?? []
    while (named.length > 0 && isTrusted(client)) {
      const before = plainAddress(named.pop() ?? '')
      if (!before) break
      client = before
    }
    return client
  }
}

/** The request's headers with the caller's address as we know it, for sign-in, which counts tries by it. */
export function headersFrom(c: HttpContext): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.set('x-forwarded-for', c.var.address)
  return headers
}
