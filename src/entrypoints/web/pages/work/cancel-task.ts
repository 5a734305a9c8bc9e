import { cancelWork } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'

export async function post(c: HttpContext): Promise<Response> {
  const address = { projectId: c.req.param('projectId') ?? '', taskId: c.req.param('taskId') ?? '' }
  await cancelWork(c.var.ctx, address)
  return c.redirect(path('task', address), 303)
}
