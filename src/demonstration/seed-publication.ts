import type { Ctx } from '#platform/context.ts'
import {
  decideApproval,
  decideLeak,
  listLeaks,
  listPublications,
  type NewPublishSettings,
  type Publication,
  type PublicationState,
  savePublishSettings,
  startPreparation,
  startPublishing,
} from '#publish/index.ts'
import { demonstrationPeople } from './people.ts'
import type { Progress } from './progress.ts'
import { findUnfinished, waitForTask } from './wait-for-task.ts'
import { cityName } from './words/places.ts'

/** What the public site of the demonstration says of itself. */
const settings: NewPublishSettings = {
  slug: cityName.toLowerCase(),
  title: `What ${cityName} buys (invented data)`,
  description: `Five years of purchases of ${cityName}, a city that does not exist. Every buyer, supplier, price and date is invented, so that you can see what publishing looks like.`,
  licenceName: 'Creative Commons Zero 1.0 (CC0)',
  licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
  contactName: `${cityName} open data desk (invented)`,
  contactEmail: demonstrationPeople.find(({ key }) => key === 'analyst')?.account?.email,
  frequency: 'Twice a year, with the exports of the purchasing systems',
}

/** Who prepares and who approves: nobody approves their own work. */
type Both = { author: Ctx; reviewer: Ctx }

async function find(
  ctx: Ctx,
  projectId: string,
  states: readonly PublicationState[],
): Promise<Publication | undefined> {
  return (await listPublications(ctx, { projectId })).find(({ state }) => states.includes(state))
}

async function prepare(ctx: Ctx, projectId: string, progress: Progress): Promise<Publication> {
  const unfinished = await findUnfinished(ctx, projectId, 'publish.prepare')
  if (!unfinished) await savePublishSettings(ctx, { projectId, ...settings })
  const note = 'The first publication: July 2021 to June 2026.'
  const taskId = unfinished ?? (await startPreparation(ctx, { projectId, note })).id
  await waitForTask(ctx, taskId, 'Preparing the publication', progress)
  return (await find(ctx, projectId, ['draft']))!
}

/** All that looks like a person is taken out; then somebody else approves. */
async function approve({ author, reviewer }: Both, { id, projectId }: Publication): Promise<void> {
  const address = { projectId, publicationId: id }
  for (const { kind, path, isDecided } of await listLeaks(author, address))
    if (!isDecided) await decideLeak(author, { ...address, kind, path, action: 'redact' })
  await decideApproval(reviewer, { ...address, decision: 'approve', note: 'Checked against the exports.' })
}

/** Publishes the demonstration's data once; what was prepared, decided or approved before an interruption counts. */
export async function seedPublication(both: Both, projectId: string, progress: Progress): Promise<void> {
  const { author, reviewer } = both
  if (await find(author, projectId, ['published', 'replaced', 'retracted'])) return
  const publication =
    (await find(author, projectId, ['draft', 'approved'])) ?? (await prepare(author, projectId, progress))
  if (publication.state === 'draft') await approve(both, publication)
  const unfinished = await findUnfinished(author, projectId, 'publish.run')
  const taskId = unfinished ?? (await startPublishing(reviewer, { projectId, publicationId: publication.id })).id
  await waitForTask(author, taskId, 'Publishing', progress)
}
