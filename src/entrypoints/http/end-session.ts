import type { HttpContext } from './env.ts'

/**
 * Signs out whoever asks and sends them on. Their browser is told to forget what it keeps for this site, too: words typed in
 * documents that were not saved. (Browsers heed it over HTTPS and on this machine.)
 */
export async function endSession(c: HttpContext, to: string): Promise<Response> {
  const { headers } = await c.var.ctx.auth.endSession(c.req.raw.headers)
  headers.set('location', to)
  headers.set('clear-site-data', '"storage"')
  return new Response(null, { status: 303, headers })
}
