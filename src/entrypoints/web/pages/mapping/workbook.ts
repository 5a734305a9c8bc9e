import { downloadWorkbook } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function get(c: HttpContext): Promise<Response> {
  const parts = await downloadWorkbook(c.var.ctx, { projectId: param(c, 'projectId') })
  return c.body(Buffer.concat(parts) as Uint8Array<ArrayBuffer>, 200, {
    'content-type': XLSX,
    'content-disposition': 'attachment; filename="field-level-mapping.xlsx"',
  })
}
