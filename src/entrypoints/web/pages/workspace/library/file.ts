import { downloadLibraryFile } from '#workspace/library/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendFile } from '../../../../http/send-file.ts'

export async function get(c: HttpContext): Promise<Response> {
  const place = { projectId: param(c, 'projectId'), linkId: param(c, 'linkId') }
  return sendFile(c, await downloadLibraryFile(c.var.ctx, place))
}
