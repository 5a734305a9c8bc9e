import { findDraw } from '#buying/award/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'

/** All that decided a draw, as JSON, for everybody: from it anybody makes the draw again. */
export async function get(c: HttpContext): Promise<Response> {
  const { draw } = await findDraw(c.var.ctx, param(c, 'caseId'))
  return c.json(draw)
}
