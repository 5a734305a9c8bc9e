import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'

export async function post(c: HttpContext): Promise<Response> {
  const { headers } = await c.var.ctx.auth.endSession(c.req.raw.headers)
  headers.set('location', path('home'))
  return new Response(null, { status: 303, headers })
}
