import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { isAppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { keepPicture } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { statusOf } from '../../../http/errors.ts'
import { whichOf } from './frame.tsx'

/** Takes a picture from the editor, as bytes. */
export async function post(c: HttpContext) {
  try {
    const content = Readable.fromWeb((c.req.raw.body ?? new ReadableStream()) as WebStream)
    return c.json(await keepPicture(c.var.ctx, { ...whichOf(c), content }))
  } catch (error) {
    if (!isAppError(error)) throw error
    return c.json({ code: error.code, message: say(error.message) }, statusOf(error))
  }
}
