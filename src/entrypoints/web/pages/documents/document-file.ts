import { Readable } from 'node:stream'
import { readPicture } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { whichOf } from './frame.tsx'

/** A picture of a document, by the hash of its bytes: it never changes. */
export async function get(c: HttpContext) {
  const { type, content } = await readPicture(c.var.ctx, { ...whichOf(c), file: param(c, 'file') })
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    'content-type': type,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  })
}
