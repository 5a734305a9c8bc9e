import { startLine } from '#pipeline/line/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { path } from '../../routes.ts'

/** Starts the line and goes to where it can be watched. */
export async function post(c: HttpContext): Promise<Response> {
  const projectId = param(c, 'projectId')
  await startLine(c.var.ctx, { projectId })
  return c.redirect(path('project', { projectId }), 303)
}
