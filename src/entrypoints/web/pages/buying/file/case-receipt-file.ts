import { findReceiptFile } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendReceipt } from './send-receipt.ts'

/** One receipt as a file that holds by itself. */
export async function get(c: HttpContext): Promise<Response> {
  const place = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId'), eventId: param(c, 'eventId') }
  return sendReceipt(c, await findReceiptFile(c.var.ctx, place))
}
