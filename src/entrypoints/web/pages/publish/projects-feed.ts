import { writeProjectsFeed } from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'

/** The projects of this installation for other installations and for feed readers, for anybody on the web. */
export const sendFeed = async (c: HttpContext, form: 'json' | 'xml') => {
  const { type, content } = await writeProjectsFeed(c.var.ctx, form)
  return c.body(content, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
  })
}

export const get = (c: HttpContext) => sendFeed(c, 'json')
