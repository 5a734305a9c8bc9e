import { headersFrom } from './address.ts'
import type { HttpContext } from './env.ts'

/** Signs a person in who was proven by something other than a password, and sends them on. */
export async function startSession(c: HttpContext, personId: string, to: string): Promise<Response> {
  const { headers } = await c.var.ctx.auth.startSession(personId, headersFrom(c))
  headers.set('location', to)
  return new Response(null, { status: 303, headers })
}
