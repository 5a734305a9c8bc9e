import type { OpenedDocument } from '#buying/deliver/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { sendFile } from '../../../../http/send-file.ts'

/** Hands out a paper to be saved: whatever is in it, no browser opens it under our name (abuse:A21). */
export const sendPaper = (c: HttpContext, { path, fileName, mediaType }: OpenedDocument): Promise<Response> =>
  sendFile(c, { path, fileName, type: mediaType })
