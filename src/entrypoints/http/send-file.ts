import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { HttpContext } from './env.ts'

type Sent = { path: string; fileName: string; type?: string; signal?: AbortSignal }

/** Sends a file to be saved, never to be shown: it may be anything, and a browser must not run it under our name. */
export async function sendFile(
  c: HttpContext,
  { path, fileName, type = 'application/octet-stream' }: Sent,
): Promise<Response> {
  const { size } = await stat(path)
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
    'content-type': type,
    'content-length': String(size),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}
