import { readMeetingCalendar } from '#workspace/feeds/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'

export async function get(c: HttpContext): Promise<Response> {
  const place = { projectId: param(c, 'projectId'), meetingId: param(c, 'meetingId') }
  const { name, content } = await readMeetingCalendar(c.var.ctx, place)
  return c.body(content, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}
