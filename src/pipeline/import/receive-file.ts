import { createReadStream, existsSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { isAppError } from '#lib/app-error.ts'
import { tidyFileName } from '#lib/file-name.ts'
import { allow } from '#people/index.ts'
import type { Origin } from '#pipeline/systems/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { brokenOff, justForgotten, noSuchFile, pathNotAllowed, quotaIsUsedUp } from './import.errors.ts'
import { selectReceivedFile, storeReceivedFile } from './received-files.store.ts'
import type { ReceivedFile } from './snapshot.ts'

/** Where a file comes from: bytes that somebody sends, a path on this machine, an address on the internet. */
export type Incoming =
  | { kind: 'upload'; content: Readable; name: string }
  | { kind: 'path'; path: string }
  | { kind: 'url'; url: string }

type Opened = { content: Readable; name: string; origin: Origin }

const isInside = (folder: string, path: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The path without symbolic links, if it lies in an allowed folder. Whoever runs the command line reads all they may. */
async function resolvePath(ctx: Ctx, path: string): Promise<string> {
  const real = await realpath(resolve(path)).catch(() => undefined)
  const allowed = ctx.config.FAIRLEAD_IMPORT_PATHS?.split(':').filter(Boolean) ?? []
  const folders = await Promise.all(allowed.map((folder) => realpath(folder).catch(() => undefined)))
  const isAllowed = ctx.actor.kind === 'system' || folders.some((folder) => folder && real && isInside(folder, real))
  // One answer for what is missing and what is not allowed: which files there are is nobody's business.
  if (!real || !isAllowed || !(await stat(real)).isFile()) throw pathNotAllowed()
  return real
}

async function open(ctx: Ctx, from: Incoming, limit: number, signal: AbortSignal | undefined): Promise<Opened> {
  if (from.kind === 'upload') return { content: from.content, name: from.name, origin: { kind: 'upload' } }
  if (from.kind === 'path') {
    const path = await resolvePath(ctx, from.path)
    return { content: createReadStream(path), name: basename(path), origin: { kind: 'path', address: basename(path) } }
  }
  const { body, name } = await ctx.fetch(from.url, { maxBytes: limit, ...(signal ? { signal } : {}) })
  return { content: body, name, origin: { kind: 'url', address: from.url } }
}

type Limits = { room: number; used: number; signal: AbortSignal | undefined }

async function keep(ctx: Ctx, content: Readable, { room, used, signal }: Limits) {
  const { FAIRLEAD_MAX_UPLOAD_BYTES: most, FAIRLEAD_PROJECT_QUOTA_BYTES: quota } = ctx.config
  try {
    return await ctx.files.keep(content, Math.min(most, room), signal)
  } catch (error) {
    if (signal?.aborted) throw brokenOff()
    if (isAppError(error) && error.code === 'files.too-large' && room < most) throw quotaIsUsedUp(quota, used)
    throw error
  }
}

/** The row of a kept file. In the moment before, it may have been forgotten with the last import that was made from it. */
function storeReceived(ctx: Ctx, file: ReceivedFile): Promise<ReceivedFile> {
  return transact(ctx, async (ctx) => {
    await lockContent(ctx.db, file.sha256)
    if (!existsSync(ctx.files.pathOf(file.sha256))) throw justForgotten()
    const stored = await storeReceivedFile(ctx.db, file)
    const { sha256, bytes, projectId } = file
    await ctx.log.record(ctx, { type: 'file.received', thing: `file:${stored.id}`, projectId, data: { sha256, bytes } })
    return stored
  })
}

/**
 * Keeps a file untouched by its SHA-256, so that it can be inspected and imported. What is aborted by `signal` leaves
 * nothing. Throws `import.path-not-allowed`, `import.quota`, `import.broken-off`, `import.just-forgotten`, `files.too-large`, `fetch.*`.
 */
export async function receiveFile(
  ctx: Ctx,
  { projectId, from, signal }: { projectId: string; from: Incoming; signal?: AbortSignal },
): Promise<ReceivedFile> {
  await allow(ctx, 'import.receive', projectId)
  const used = await sumKeptBytes(ctx, projectId)
  const room = ctx.config.FAIRLEAD_PROJECT_QUOTA_BYTES - used
  if (room <= 0) throw quotaIsUsedUp(ctx.config.FAIRLEAD_PROJECT_QUOTA_BYTES, used)
  const most = Math.min(room, ctx.config.FAIRLEAD_MAX_UPLOAD_BYTES)
  const { content, name, origin } = await open(ctx, from, most, signal)
  const { sha256, bytes } = await keep(ctx, content, { room, used, signal })
  const [id, receivedAt] = [ctx.clock.newId(), ctx.clock.now()]
  return storeReceived(ctx, { id, projectId, sha256, bytes, fileName: tidyFileName(name), origin, receivedAt })
}

/** A file that was received for this project. Throws `import.no-such-file`. */
export async function findReceivedFile(
  ctx: Ctx,
  { projectId, fileId }: { projectId: string; fileId: string },
): Promise<ReceivedFile> {
  await allow(ctx, 'import.inspect', projectId)
  const file = await selectReceivedFile(ctx.db, projectId, fileId)
  if (!file) throw noSuchFile()
  return file
}
