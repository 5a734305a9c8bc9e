import { z } from 'zod'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { lockContent } from '#platform/files/lock-content.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { deleteLeftFiles, isReferredTo } from './received-files.store.ts'

const DAY_MS = 86_400_000
/** A file that was brought in and looked at, but never imported, is kept so long. */
const UNUSED_DAYS = 30
/** A kept file without a row may be one that is being received: its row comes within the hour, or never. */
const SETTLED_MS = 3_600_000

const payloadSchema = z.object({ files: z.array(z.string()).default([]) })

/** Whether an import, or any other room, still stands on these bytes. */
async function isHeld(ctx: Ctx, sha256: string): Promise<boolean> {
  if (await isReferredTo(ctx.db, sha256)) return true
  for (const part of ctx.things.projectParts ?? []) if (await part.holdsFile?.(ctx, sha256)) return true
  return false
}

function forgetUnlessReferredTo(ctx: Ctx, sha256: string): Promise<void> {
  return transact(ctx, async (ctx) => {
    await lockContent(ctx.db, sha256)
    if (!(await isHeld(ctx, sha256))) await ctx.files.forget(sha256)
  })
}

/**
 * Forgets the originals that nothing refers to any more: `files` of a removed project, those of removed sources, those
 * that nobody ever imported, and what a process that was killed has left. The same bytes may have come to several
 * projects, so each file goes with the last of them. Safe to repeat.
 */
export async function forgetFiles(ctx: Ctx, payload: JobPayload): Promise<void> {
  await allow(ctx, 'import.sweep')
  const { files } = payloadSchema.parse(payload)
  const now = ctx.clock.now().getTime()
  const left = await deleteLeftFiles(ctx.db, new Date(now - UNUSED_DAYS * DAY_MS))
  for (const sha256 of new Set([...files, ...left])) await forgetUnlessReferredTo(ctx, sha256)
  for await (const { sha256, keptAt } of ctx.files.listKept())
    if (keptAt.getTime() < now - SETTLED_MS && !(await isHeld(ctx, sha256))) await forgetUnlessReferredTo(ctx, sha256)
}
