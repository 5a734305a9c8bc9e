import { findSigned } from '#buying/guardrails/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendFile } from '../../../../http/send-file.ts'

/** The signed document of a derogation, to be saved. */
export async function get(c: HttpContext) {
  const place = { projectId: param(c, 'projectId'), derogationId: param(c, 'derogationId') }
  return sendFile(c, await findSigned(c.var.ctx, place))
}
