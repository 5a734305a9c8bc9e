import { downloadOriginal } from '#pipeline/import/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { sendFile } from '../../../http/send-file.ts'

export async function get(c: HttpContext): Promise<Response> {
  return sendFile(
    c,
    await downloadOriginal(c.var.ctx, { projectId: param(c, 'projectId'), snapshotId: param(c, 'snapshotId') }),
  )
}
