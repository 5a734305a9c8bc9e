import type { CalendarFile } from '#workspace/feeds/index.ts'
import type { HttpContext } from '../../../../http/env.ts'

/** Sends a calendar that programs ask for again and again; one that has not changed is not sent twice. */
export async function sendCalendar(c: HttpContext, { content }: CalendarFile): Promise<Response> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
  const etag = `"${Buffer.from(hash).toString('base64url').slice(0, 22)}"`
  const headers = { 'content-type': 'text/calendar; charset=utf-8', etag, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(content, 200, headers)
}
