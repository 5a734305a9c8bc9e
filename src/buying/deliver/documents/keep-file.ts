import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { dropDirections } from '#lib/text.ts'
import type { Ctx } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { deliverRefusals } from '../deliver.errors.ts'

/** A file that somebody brings: what it is called, and its bytes. */
export type Brought = { name: string; content: Readable }
export type KeptFile = { name: string; sha256: string; bytes: number }

/** A name fit to be shown and saved: the last part of a path, one line, not too long. */
const tidyName = (name: string) =>
  dropDirections(name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200) || 'file'

/** Keeps a file by its content, as long as the project has room. Throws `deliver.no-room`, `files.too-large`. */
export async function keepFile(ctx: Ctx, projectId: string, file: Brought, signal?: AbortSignal): Promise<KeptFile> {
  const { FAIRLEAD_PROJECT_QUOTA_BYTES: quota, FAIRLEAD_MAX_UPLOAD_BYTES: most } = ctx.config
  const room = quota - (await sumKeptBytes(ctx, projectId))
  if (room <= 0) throw deliverRefusals.noRoom()
  const kept = await ctx.files.keep(file.content, Math.min(room, most), signal)
  return { ...kept, name: tidyName(file.name) }
}

/** Holds a kept file until the transaction ends, in which a row begins to refer to it. */
export async function holdFile(ctx: Ctx, { sha256 }: { sha256: string }): Promise<boolean> {
  await lockContent(ctx.db, sha256)
  return existsSync(ctx.files.pathOf(sha256))
}
