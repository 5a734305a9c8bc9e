import { withdrawInvitation } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'

export async function post(c: HttpContext): Promise<Response> {
  const projectId = c.req.param('projectId') ?? ''
  await withdrawInvitation(c.var.ctx, { projectId, id: c.req.param('invitationId') ?? '' })
  return c.redirect(path('people', { projectId }), 303)
}
