import { Readable } from 'node:stream'
import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import { receiveFile, startImport } from '#pipeline/import/index.ts'
import { createSource, findSource } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import { fileRefusals } from '../file.errors.ts'
import { selectOwnSource, storeOwnSource } from './publication.store.ts'
import { findPublishedReleases } from './published.ts'

/** The source of a project's own purchases, made at the first call, and again where somebody removed it. */
async function findOwnSource(ctx: Ctx, projectId: string): Promise<string> {
  const known = await selectOwnSource(ctx.db, projectId)
  const isThere = known && (await findSource(ctx, { projectId, sourceId: known }).then(() => true, isGone))
  if (isThere) return known
  const origin = { kind: 'upload' as const }
  const { id } = await createSource(ctx, { projectId, name: t('case-file.own-source'), licence: '', origin })
  await storeOwnSource(ctx.db, projectId, id)
  return id
}

function isGone(error: unknown): false {
  if (isAppError(error) && error.kind === 'not-found') return false
  throw error
}

/**
 * Brings the project's own purchases, as they are published, into its data: a source like anybody's, imported, compiled
 * and measured by the same steps. Refreshes it at each call. Throws `case-file.nothing-published`, `import.*`.
 */
export async function takeOwnPurchases(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ sourceId: string; snapshotId: string; releases: number; isAgain: boolean }> {
  await allow(ctx, 'case-publication.take', projectId)
  const told = await findPublishedReleases(ctx, { projectId })
  if (!told.releases.length) throw fileRefusals.nothingPublished()
  const content = Readable.from([Buffer.from(JSON.stringify(told))])
  const from = { kind: 'upload' as const, content, name: 'our-purchases.json' }
  const file = await receiveFile(ctx, { projectId, from })
  const sourceId = await findOwnSource(ctx, projectId)
  const { snapshot, isAgain } = await startImport(ctx, { projectId, sourceId, fileId: file.id })
  return { sourceId, snapshotId: snapshot.id, releases: told.releases.length, isAgain }
}
