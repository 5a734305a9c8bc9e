import { downloadMapping } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'

export async function get(c: HttpContext): Promise<Response> {
  const version = c.req.query('version')
  const text = await downloadMapping(c.var.ctx, {
    projectId: param(c, 'projectId'),
    version: version ? Number(version) : undefined,
  })
  return c.body(text, 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'content-disposition': 'attachment; filename="mapping.yaml"',
  })
}
