import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { refusals } from '../publish.errors.ts'
import { buildPreviewSite } from './build-site.ts'
import { publicationFolder } from './folders.ts'
import { historyOf, selectPublished } from './history.ts'
import { selectDecisions } from './leaks.store.ts'
import type { Publication, PublicationAddress } from './publication.ts'
import { findForActor } from './publications.ts'

/** Makes the preview of a publication: with what was decided so far; what nobody has decided about is taken out. */
export async function buildPreview(ctx: Ctx, publication: Publication, work: Work): Promise<void> {
  const { id, projectId } = publication
  const folder = publicationFolder(ctx, projectId, id)
  const building = join(folder, 'preview-building')
  await rm(building, { recursive: true, force: true })
  const [last] = await selectPublished(ctx, projectId)
  const at = { sequence: (last?.sequence ?? 0) + 1, publishedAt: publication.preparedAt.toISOString() }
  const decisions = await selectDecisions(ctx.db, projectId)
  const terms = { ...at, isConfirmed: false, isPreview: true, decisions, history: historyOf(ctx, publication, at) }
  try {
    await buildPreviewSite(ctx, { projectId, folder, site: building }, terms, work)
    await rm(join(folder, 'preview'), { recursive: true, force: true })
    await rename(building, join(folder, 'preview'))
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

const payloadSchema = z.object({ projectId: z.string(), publicationId: z.string() })

/** Starts to make the preview anew, after decisions about personal data. */
export function startPreview(ctx: Ctx, { projectId, publicationId }: PublicationAddress): Promise<Task> {
  return transact(ctx, async (ctx) => {
    const { state } = await findForActor(ctx, 'publish.prepare', { projectId, publicationId })
    if (state !== 'draft' && state !== 'approved') throw refusals.notDraft(state)
    return startTask(ctx, { projectId, kind: 'publish.preview', input: { projectId, publicationId } })
  })
}

/** Does what `startPreview` has asked for. */
export async function runPreview(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  const publication = await findForActor(ctx, 'publish.prepare', payloadSchema.parse(payload))
  await buildPreview(ctx, publication, work)
}

/** Where the preview of a publication lies, as long as there is one. */
export const previewFolder = (ctx: Ctx, { id, projectId }: Publication): string =>
  join(publicationFolder(ctx, projectId, id), 'preview')
