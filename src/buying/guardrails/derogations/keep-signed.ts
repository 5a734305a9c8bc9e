import type { Readable } from 'node:stream'
import { tidyFileName } from '#lib/file-name.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectDerogation } from '../guardrails.store.ts'

/** A signed document: what it is called, its hash, and its bytes. */
export type SignedDocument = { name: string; sha256: string; bytes: number }

/** Keeps a signed document, as long as the project has room. Throws `guardrail.no-room`, `files.too-large`. */
export async function keepSigned(
  ctx: Ctx,
  { projectId, name, content }: { projectId: string; name: string; content: Readable },
): Promise<SignedDocument> {
  await allow(ctx, 'guardrail.propose', projectId)
  const { FAIRLEAD_PROJECT_QUOTA_BYTES: quota, FAIRLEAD_MAX_UPLOAD_BYTES: most } = ctx.config
  const room = quota - (await sumKeptBytes(ctx, projectId))
  if (room <= 0) throw refusals.noRoom()
  const { sha256, bytes } = await ctx.files.keep(content, Math.min(room, most))
  return { name: tidyFileName(name), sha256, bytes }
}

/** The signed document of a derogation, as a path to read; only whoever was let in to the rules. Throws `guardrail.no-such-derogation`. */
export async function findSigned(
  ctx: Ctx,
  { projectId, derogationId }: { projectId: string; derogationId: string },
): Promise<{ fileName: string; path: string }> {
  await allow(ctx, 'guardrail.read', projectId)
  const row = await selectDerogation(ctx.db, projectId, derogationId)
  if (!row?.file_name) throw refusals.noSuchDerogation()
  return { fileName: row.file_name, path: ctx.files.pathOf(row.document_hash) }
}
