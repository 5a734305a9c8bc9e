import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { tidyFileName } from '#lib/file-name.ts'
import { fileKinds, kindOfFile } from '#lib/sealing/file-kinds.ts'
import type { Ctx } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { deliverRefusals } from '../deliver.errors.ts'

/** A file that somebody brings: what it is called, its bytes, and the field of the form that it came with. */
export type Brought = { name: string; content: Readable; field?: string }
/** Without a type it is only ever saved. */
export type KeptFile = { name: string; sha256: string; bytes: number; mediaType?: string }

/** Keeps a file by its content, as long as the project has room. Throws `deliver.no-room`, `files.too-large`. */
export async function keepFile(
  ctx: Ctx,
  projectId: string,
  file: Brought,
  { signal, most = Number.POSITIVE_INFINITY }: { signal?: AbortSignal | undefined; most?: number } = {},
): Promise<KeptFile> {
  const { FAIRLEAD_PROJECT_QUOTA_BYTES: quota, FAIRLEAD_MAX_UPLOAD_BYTES: upload } = ctx.config
  const room = quota - (await sumKeptBytes(ctx, projectId))
  if (room <= 0) throw deliverRefusals.noRoom()
  const kept = await ctx.files.keep(file.content, Math.min(room, upload, most), signal)
  return { ...kept, name: tidyFileName(file.name) }
}

const MOST_TYPED_BYTES = 20_000_000

/**
 * The same for a file that others will open: taken only where its content is what its name says, and nothing that runs
 * (abuse:A21, abuse:A22). No scanner looks at it. Throws `deliver.not-this-file`, too.
 */
export async function keepTypedFile(ctx: Ctx, projectId: string, file: Brought): Promise<KeptFile> {
  const kept = await keepFile(ctx, projectId, file, { most: MOST_TYPED_BYTES })
  const kind = kindOfFile(kept.name, await readFile(ctx.files.pathOf(kept.sha256)))
  if (!kind) throw deliverRefusals.notThisFile(file.field ?? 'files')
  return { ...kept, mediaType: fileKinds[kind].type }
}

/** Holds a kept file until the transaction ends, in which a row begins to refer to it. */
export async function holdFile(ctx: Ctx, { sha256 }: { sha256: string }): Promise<boolean> {
  await lockContent(ctx.db, sha256)
  return existsSync(ctx.files.pathOf(sha256))
}
