import { writeBundle } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendFile } from '../../../../http/send-file.ts'

export const get = async (c: HttpContext): Promise<Response> =>
  sendFile(c, await writeBundle(c.var.ctx, { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }))
