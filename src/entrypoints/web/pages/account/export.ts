import { exportAccount } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'

export async function get(c: HttpContext): Promise<Response> {
  const mine = await exportAccount(c.var.ctx)
  return c.body(`${JSON.stringify(mine, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="my-account.json"',
  })
}
