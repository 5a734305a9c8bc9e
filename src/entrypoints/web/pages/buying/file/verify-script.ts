import { readScript } from '#buying/file/index.ts'
import type { HttpContext } from '../../../../http/env.ts'

/** The script itself, for anybody: as text to be saved, never to be run by a browser. */
export const get = async (c: HttpContext): Promise<Response> =>
  c.body((await readScript()).text, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename="verify.mjs"',
    'content-security-policy': "default-src 'none'; sandbox",
  })
