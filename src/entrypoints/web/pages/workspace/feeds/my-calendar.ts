import { readPersonalCalendar } from '#workspace/feeds/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendCalendar } from './send-calendar.ts'

/** Without a session: the address itself is the secret. */
export const get = async (c: HttpContext): Promise<Response> =>
  sendCalendar(c, await readPersonalCalendar(c.var.ctx, param(c, 'secret')))
