import type { HttpContext } from '../../../../http/env.ts'

/** Sends what is published so that any page on the web may read it. */
export const sendOpenly = (c: HttpContext, told: unknown, type: string): Response =>
  c.body(`${JSON.stringify(told, null, 2)}\n`, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  })
