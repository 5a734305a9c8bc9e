import { renderHtml } from '#platform/render/formats/index.ts'
import { readLivePart } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { whichOf } from './frame.tsx'

/** The settings of a live part as the editor sends them; none where that is no object of texts. */
function readSettings(text: string | undefined): Record<string, string> {
  try {
    const read: unknown = JSON.parse(text ?? '{}')
    return Object.fromEntries(Object.entries(read ?? {}).filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}

/** What a live part shows now, as a piece of a page: the editor puts it where the part stands. */
export async function get(c: HttpContext) {
  const part = c.req.query('part') ?? ''
  const content = await readLivePart(c.var.ctx, {
    ...whichOf(c),
    part,
    settings: readSettings(c.req.query('settings')),
  })
  return c.html(renderHtml(content, { topLevel: 3 }).markup, 200, { 'cache-control': 'private, no-store' })
}
