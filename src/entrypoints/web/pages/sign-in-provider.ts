import { headersFrom } from '../../http/address.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'

export async function get(c: HttpContext): Promise<Response> {
  const started = await c.var.ctx.auth.startProviderSignIn(headersFrom(c))
  if (!started) throw noSuchPage()
  started.headers.set('location', started.url)
  return new Response(null, { status: 303, headers: started.headers })
}
