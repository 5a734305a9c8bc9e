import { readPublicCalendar } from '#workspace/feeds/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { sendCalendar } from './send-calendar.ts'

/** For everybody: it holds what is marked public, and nothing else. */
export const get = async (c: HttpContext): Promise<Response> =>
  sendCalendar(c, await readPublicCalendar(c.var.ctx, param(c, 'projectId')))
