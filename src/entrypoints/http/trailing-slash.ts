import type { HttpContext } from './env.ts'

/**
 * Where a reader is led who asked for an address with a slash at its end: the same one without it. Undefined where there
 * is none, and for addresses that browsers read as those of another host (`//elsewhere`, `/\elsewhere`).
 */
export function withoutTrailingSlash(c: HttpContext): string | undefined {
  const { pathname, search } = new URL(c.req.url)
  if (!['GET', 'HEAD'].includes(c.req.method) || !pathname.endsWith('/')) return undefined
  const without = pathname.replace(/\/+$/, '')
  return /^\/[^/\\]/.test(without) ? without + search : undefined
}
