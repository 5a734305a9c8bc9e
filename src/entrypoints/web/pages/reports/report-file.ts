import { findReportFile } from '#reports/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendFile } from '../../../http/send-file.ts'

export async function get(c: HttpContext): Promise<Response> {
  const address = { projectId: param(c, 'projectId'), reportId: param(c, 'reportId'), format: param(c, 'format') }
  return sendFile(c, await findReportFile(c.var.ctx, address))
}
