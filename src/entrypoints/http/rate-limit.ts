import type { MiddlewareHandler } from 'hono'
import { AppError } from '#lib/app-error.ts'
import type { Env } from './env.ts'

type Bucket = { left: number; at: number }

/** How many addresses are remembered; the oldest are dropped. */
const REMEMBERED = 10_000

/**
 * At most `perMinute` requests that change something from one address, refilled evenly. Sign-in has its own, stricter
 * limit, kept in the database. Behind a proxy the address is the one the proxy names.
 */
export function limitChanges(perMinute: number, now: () => number): MiddlewareHandler<Env> {
  const buckets = new Map<string, Bucket>()
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const from = c.var.address
    const at = now()
    const bucket = buckets.get(from) ?? { left: perMinute, at }
    const left = Math.min(perMinute, bucket.left + ((at - bucket.at) / 60_000) * perMinute)
    buckets.delete(from)
    buckets.set(from, { left: Math.max(0, left - 1), at })
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value ?? '')
    if (left >= 1) return next()
    throw new AppError({
      code: 'http.too-many',
      kind: 'too-many',
      message: 'Too many requests. Wait a minute, then try again.',
    })
  }
}
