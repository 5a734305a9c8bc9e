import { keepClaims } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { whichOf } from './frame.tsx'

/** Tells the room of evidence which claims the text makes now; the editor asks for it after claims were written. */
export async function post(c: HttpContext) {
  await keepClaims(c.var.ctx, whichOf(c))
  return c.redirect(path('document', whichOf(c)), 303)
}
