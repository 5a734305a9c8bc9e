import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import { findMovedSite, findPublishedFile, type PublishedFile, previewFile } from '#publish/index.ts'
import type { Env, HttpContext } from './env.ts'
import { noSuchPage } from './errors.ts'

/** What is published may be read from any page on the web. */
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

function send(c: HttpContext, { path, status, headers }: PublishedFile, more: Record<string, string> = {}): Response {
  if (status === 200 && c.req.header('if-none-match') === headers.etag)
    return c.body(null, 304, { ...headers, ...more })
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, status, { ...headers, ...more })
}

/** The rest of an address after its first `parts` parts, as it was written by us: no part begins with a dot. */
function restOf(c: HttpContext, parts: number): string {
  const rest = c.req.path.split('/').slice(parts + 1)
  try {
    return rest.map(decodeURIComponent).join('/')
  } catch {
    throw noSuchPage()
  }
}

/** An earlier address of a site leads to the one it has now; not for good, since the site may move back. */
async function leadOn(c: HttpContext, slug: string): Promise<Response> {
  const now = await findMovedSite(c.var.ctx, slug)
  if (!now) throw noSuchPage()
  const { pathname, search } = new URL(c.req.url)
  const rest = pathname.split('/').slice(3).join('/')
  c.header('cache-control', 'public, max-age=300')
  return c.redirect(`/published/${now}/${rest}${search}`, 301)
}

/** Published sites for everybody, and previews of them for members of their project. */
export function mountSites(app: Hono<Env>): void {
  app.get('/published/:slug', (c) => c.redirect(`/published/${encodeURIComponent(c.req.param('slug'))}/`, 301))
  app.get('/published/:slug/*', async (c) => {
    const slug = c.req.param('slug')
    const file = await findPublishedFile(c.var.ctx, slug, restOf(c, 2))
    return file ? send(c, file, OPEN) : leadOn(c, slug)
  })
  app.get('/projects/:projectId/publish/:publicationId/preview/*', async (c) => {
    const { projectId, publicationId } = c.req.param()
    return send(c, await previewFile(c.var.ctx, { projectId, publicationId, path: restOf(c, 5) }))
  })
}
