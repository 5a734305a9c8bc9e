import { findFileToAssess } from '#buying/award/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'

/** A file of an offer, named `NUMBER.PLACE`, for whoever assesses it: to be saved, never to be shown under our name. */
export async function sendOfferFile(c: HttpContext, named: string): Promise<Response> {
  const [number = 0, place = 0] = named.split('.').map(Number)
  const at = { projectId: param(c, 'projectId'), caseId: param(c, 'caseId') }
  const { content, fileName, type } = await findFileToAssess(c.var.ctx, { ...at, number, place })
  return c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}
