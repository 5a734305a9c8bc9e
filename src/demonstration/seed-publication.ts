import type { Ctx } from '#platform/context.ts'
import {
  decideApproval,
  decideLeak,
  listLeaks,
  listPublications,
  type Publication,
  type PublicationState,
  savePublishSettings,
  startPreparation,
  startPublishing,
} from '#publish/index.ts'
import type { Progress } from './progress.ts'
import { findUnfinished, waitForTask } from './wait-for-task.ts'
import type { PublicWords } from './words/public.ts'

/** Who prepares and who approves: nobody approves their own work. */
type Both = { author: Ctx; reviewer: Ctx }

async function find(
  ctx: Ctx,
  projectId: string,
  states: readonly PublicationState[],
): Promise<Publication | undefined> {
  return (await listPublications(ctx, { projectId })).find(({ state }) => states.includes(state))
}

type Place = { projectId: string; words: PublicWords }

async function prepare(ctx: Ctx, { projectId, words }: Place, progress: Progress): Promise<Publication> {
  const { settings, parts, note } = words
  const unfinished = await findUnfinished(ctx, projectId, 'publish.prepare')
  if (!unfinished) await savePublishSettings(ctx, { projectId, ...settings })
  const taskId = unfinished ?? (await startPreparation(ctx, { projectId, note, parts: [...parts] })).id
  await waitForTask(ctx, taskId, 'Preparing the publication', progress)
  return (await find(ctx, projectId, ['draft']))!
}

/** All that looks like a person is taken out; then somebody else approves. */
async function approve({ author, reviewer }: Both, { id, projectId }: Publication): Promise<void> {
  const address = { projectId, publicationId: id }
  for (const { kind, path, isDecided } of await listLeaks(author, address))
    if (!isDecided) await decideLeak(author, { ...address, kind, path, action: 'redact' })
  await decideApproval(reviewer, { ...address, decision: 'approve', note: 'Read as somebody who was not there.' })
}

/** Publishes a project once; what was prepared, decided or approved before an interruption counts. */
export async function seedPublication(both: Both, place: Place, progress: Progress): Promise<void> {
  const { author, reviewer } = both
  const { projectId } = place
  if (await find(author, projectId, ['published', 'replaced', 'retracted'])) return
  const publication = (await find(author, projectId, ['draft', 'approved'])) ?? (await prepare(author, place, progress))
  if (publication.state === 'draft') await approve(both, publication)
  const unfinished = await findUnfinished(author, projectId, 'publish.run')
  const taskId = unfinished ?? (await startPublishing(reviewer, { projectId, publicationId: publication.id })).id
  await waitForTask(author, taskId, 'Publishing', progress)
}
