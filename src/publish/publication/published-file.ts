import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Ctx } from '#platform/context.ts'
import { isSafePath } from '../dataset/write-parts.ts'
import { refusals } from '../publish.errors.ts'
import { previewFolder } from './build-preview.ts'
import { goneFolder, publicationFolder } from './folders.ts'
import { selectNotice } from './gone.store.ts'
import type { PublicationAddress } from './publication.ts'
import { type PublicSite, selectPublicSites } from './publications.store.ts'
import { findForActor } from './publications.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '': 'text/plain; charset=utf-8',
}

/** The pages are ours, but they show what others wrote: nothing in them may run, load or be framed. */
const CSP =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const FIVE_MINUTES = 'public, max-age=300'
const A_DAY = 'public, max-age=86400'

/** A file to send: where it lies, with which status and headers. The headers include size, ETag and type. */
export type PublishedFile = { path: string; status: 200 | 404 | 410; headers: Record<string, string> }

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}

/** The file at a path of a site; a folder is its index. */
async function findIn(
  folder: string,
  path: string,
): Promise<{ path: string; name: string; bytes: number } | undefined> {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!isSafePath(name)) return undefined
  const bytes = await sizeOf(join(folder, name))
  return bytes === undefined ? undefined : { path: join(folder, name), name, bytes }
}

type Answer = {
  file: { path: string; name: string; bytes: number }
  status: PublishedFile['status']
  mark: string
  caching: string
}

const toAnswer = ({ file, status, mark, caching }: Answer): PublishedFile => ({
  path: file.path,
  status,
  headers: {
    'content-type': TYPES[extname(file.name)] ?? 'application/octet-stream',
    'content-length': String(file.bytes),
    'cache-control': caching,
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
    etag: `"${mark}-${file.bytes.toString(36)}"`,
  },
})

const folderOf = (ctx: Ctx, site: PublicSite) =>
  join(publicationFolder(ctx, site.projectId, site.publicationId), site.folder)

/** What a removed project has left at its addresses: its notice, whatever was asked for. */
async function findNotice(ctx: Ctx, slug: string, path: string): Promise<PublishedFile | undefined> {
  const notice = await selectNotice(ctx.db, slug)
  if (notice === undefined) return undefined
  const folder = join(goneFolder(ctx, notice), 'notice')
  const found = await findIn(folder, path)
  const file = found ?? (await findIn(folder, 'index.html'))
  const status = found && !found.name.endsWith('.html') ? 200 : 410
  return file && toAnswer({ file, status, mark: 'gone', caching: FIVE_MINUTES })
}

/**
 * A file of the site that is online at an address, for anybody: with 404 its page for what is not there, with 410 the
 * notice of one that was retracted, or removed with its project. Undefined where nothing was ever published at that address.
 */
export async function findPublishedFile(ctx: Ctx, slug: string, path: string): Promise<PublishedFile | undefined> {
  const [site] = await selectPublicSites(ctx.db, slug)
  if (!site) return findNotice(ctx, slug, path)
  const folder = folderOf(ctx, site)
  const mark = `${site.publicationId}-${site.folder}`
  const caching = path.startsWith('assets/fonts/') ? A_DAY : FIVE_MINUTES
  const isRetracted = site.state === 'retracted'
  const file = await findIn(folder, path)
  const isPage = file?.name.endsWith('.html') ?? false
  if (file) return toAnswer({ file, status: isRetracted && isPage ? 410 : 200, mark, caching })
  const instead = await findIn(folder, isRetracted ? 'index.html' : '404.html')
  return instead && toAnswer({ file: instead, status: isRetracted ? 410 : 404, mark, caching: 'no-store' })
}

/**
 * A file of the preview of a publication, for members of its project; with 404 the page that says what a preview has
 * not. Throws `publish.no-preview` once it is gone.
 */
export async function previewFile(
  ctx: Ctx,
  { path, ...address }: PublicationAddress & { path: string },
): Promise<PublishedFile> {
  const publication = await findForActor(ctx, 'publish.read', address)
  const folder = previewFolder(ctx, publication)
  const file = await findIn(folder, path)
  const shown = file ?? (await findIn(folder, '404.html'))
  if (!shown) throw refusals.noPreview()
  const status = file ? 200 : 404
  return toAnswer({ file: shown, status, mark: `${publication.id}-preview`, caching: 'private, no-store' })
}
