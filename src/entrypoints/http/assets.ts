import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'
import { noSuchPage } from './errors.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Styles, scripts and fonts from the bundle's `assets` folder. The bundle is named by its content, so a day is safe. */
export function serveAssets(folder: string): MiddlewareHandler<Env> {
  return async (c) => {
    const name = normalize(c.req.path.replace(/^\/assets\//, ''))
    const type = TYPES[extname(name)]
    const path = join(folder, name)
    const found = type && path.startsWith(folder) ? await stat(path).catch(() => undefined) : undefined
    if (!type || !found?.isFile()) throw noSuchPage()
    const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
    const headers = { 'content-type': type, etag, 'cache-control': 'public, max-age=86400' }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      ...headers,
      'content-length': String(found.size),
    })
  }
}
