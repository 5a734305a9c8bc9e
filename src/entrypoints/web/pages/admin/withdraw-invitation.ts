import { withdrawPersonInvitation } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'

export async function post(c: HttpContext): Promise<Response> {
  await withdrawPersonInvitation(c.var.ctx, { id: param(c, 'invitationId') })
  return c.redirect(path('accounts'), 303)
}
