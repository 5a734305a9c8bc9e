import { join } from 'node:path'
import { speak } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { findProject } from '#people/index.ts'
import type { Ctx, ProjectPart } from '#platform/context.ts'
import { writeParts } from '../dataset/write-parts.ts'
import { addressOf } from '../settings/publish-settings.ts'
import { selectSettings } from '../settings/settings.store.ts'
import { renderNotice } from '../site/notice.ts'
import { countUpdates } from '../updates/updates.store.ts'
import { goneFolder } from './folders.ts'
import { countPublications, storeGone } from './gone.store.ts'
import { selectSite } from './publications.store.ts'

/** The product itself leaves the notice: whoever removes a project need be no member of it. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'publish' } })

/** Leaves at the address of a site that was online, ever, that its project is no more. */
async function leaveNotice(ctx: Ctx, projectId: string): Promise<void> {
  const site = await selectSite(ctx.db, projectId)
  if (!site) return
  const { organisation, isInvented } = await findProject(asProduct(ctx), projectId)
  const { slug, title } = site
  const removedAt = ctx.clock.now()
  const address = addressOf(ctx, { address: '', slug })
  const said = { title, address, publisher: { name: organisation }, isInvented }
  const language = (await selectSettings(ctx.db, projectId))?.language ?? 'en'
  await speak(language, () => {
    const retraction = { at: removedAt.toISOString(), reason: t('site.project-removed') }
    return writeParts(join(goneFolder(ctx, slug), 'notice'), renderNotice(said, retraction))
  })
  await storeGone(ctx.db, { projectId, slug, removedAt })
}

/** What this room keeps of a project: its publications, and the address of its site. */
export const publishedPart: ProjectPart = {
  count: async ({ db }, projectId) => ({
    publications: await countPublications(db, projectId),
    updates: await countUpdates(db, projectId),
  }),
  remove: leaveNotice,
}
