import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { speak } from '#lib/words/language.ts'
import { findProject } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { movePublished } from '#workspace/documents/index.ts'
import { writeParts } from '../dataset/write-parts.ts'
import { findMatches } from '../leaks/detect.ts'
import { refusals } from '../publish.errors.ts'
import { addressOf, findPublishSettings } from '../settings/publish-settings.ts'
import { renderNotice } from '../site/notice.ts'
import { publicationFolder } from './folders.ts'
import { pointLink } from './point-link.ts'
import type { Publication, PublicationAddress } from './publication.ts'
import { selectPublication, selectSite, storeSite, updatePublication } from './publications.store.ts'
import { findForActor, lockForActor } from './publications.ts'
import { showPublication } from './seen-parts.ts'

const input = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why it is taken back; the public will read it.')
    .max(1000, 'Shorten the reason to 1,000 characters.'),
})

async function buildNotice(
  ctx: Ctx,
  { id, projectId, slug }: Publication,
  { title, ...retraction }: { title: string; at: string; reason: string },
): Promise<void> {
  const { address, language } = await findPublishSettings(ctx, { projectId })
  const { organisation, isInvented } = await findProject(ctx, projectId)
  const said = {
    title,
    address: addressOf(ctx, { address, slug }),
    publisher: { name: organisation },
    isInvented,
  }
  const folder = publicationFolder(ctx, projectId, id)
  const building = join(folder, 'notice-building')
  await rm(building, { recursive: true, force: true })
  await speak(language, () => writeParts(building, renderNotice(said, retraction)))
  await rm(join(folder, 'notice'), { recursive: true, force: true })
  await rename(building, join(folder, 'notice'))
}

/**
 * Takes the publication that is online back: from then on its address tells that, when and why. Throws
 * `publish.not-published` for any other, `publish.personal-reason` where the reason holds what looks like data about a person.
 */
export async function retractPublication(
  ctx: Ctx,
  { projectId, publicationId, ...given }: PublicationAddress & z.input<typeof input>,
): Promise<Publication> {
  const address = { projectId, publicationId }
  const found = await findForActor(ctx, 'publish.retract', address)
  const { reason } = checkInput(input, given)
  if (found.state !== 'published') throw refusals.notPublished()
  const [personal] = findMatches(reason)
  if (personal) throw refusals.personalReason(personal.text)
  const now = ctx.clock.now()
  const { slug, title } = (await selectSite(ctx.db, projectId))!
  await buildNotice(ctx, found, { title, at: now.toISOString(), reason })
  const retracted = await transact(ctx, async (ctx) => {
    const { id, state, sequence } = await lockForActor(ctx, 'publish.retract', address)
    if (state !== 'published') throw refusals.notPublished()
    await updatePublication(ctx.db, id, { state: 'retracted', retracted_at: now, retraction_reason: reason })
    await storeSite(ctx.db, {
      projectId,
      publicationId: id,
      folder: 'notice',
      slug,
      title,
      listing: null,
      switchedAt: now,
    })
    await movePublished(ctx, { projectId, texts: new Set(), reason })
    await ctx.log.record(ctx, {
      type: 'publication.retracted',
      thing: `publication:${id}`,
      projectId,
      data: { sequence },
    })
    return (await selectPublication(ctx.db, id))!
  })
  await pointLink(ctx, retracted.projectId)
  await rm(join(publicationFolder(ctx, retracted.projectId, retracted.id), 'site'), { recursive: true, force: true })
  return showPublication(ctx, retracted)
}
