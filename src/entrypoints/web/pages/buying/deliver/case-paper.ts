import { openDocument } from '#buying/deliver/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendPaper } from './send-paper.ts'

/** One paper of a purchase, for members. */
export async function get(c: HttpContext): Promise<Response> {
  const place = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId'), documentId: param(c, 'paperId') }
  return sendPaper(c, await openDocument(c.var.ctx, place))
}
