import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { fileRefusals } from '../file.errors.ts'
import { type Around, recordPackage, releasePackage } from './packages.ts'
import { selectProject, selectPublishedAt, selectPublishedOf, selectSetting } from './publication.store.ts'

async function aroundOf(ctx: Ctx, projectId: string, path: string): Promise<Around> {
  const { organisation, isInvented } = await selectProject(ctx.db, projectId)
  const setting = await selectSetting(ctx.db, projectId)
  return { uri: new URL(path, ctx.config.url).href, publisher: setting?.buyerName || organisation, isInvented }
}

/** A published purchase with its releases and the compiled one, as a record package: for everybody. Throws `case-file.no-such-ocid`. */
export async function findPublishedRecord(ctx: Ctx, ocid: string) {
  const found = await selectPublishedAt(ctx.db, ocid)
  if (!found) throw fileRefusals.noSuchOcid()
  return recordPackage([found.releases], await aroundOf(ctx, found.projectId, `/ocds/${encodeURIComponent(ocid)}`))
}

/** All published purchases of a project, as JSON Feed 1.1: for everybody. Throws `case-file.no-such-feed`. */
export async function writePurchasesFeed(ctx: Ctx, projectId: string) {
  const setting = await selectSetting(ctx.db, projectId)
  if (!setting?.isOpen) throw fileRefusals.noSuchFeed()
  const all = await selectPublishedOf(ctx.db, projectId)
  const { uri, publisher, isInvented } = await aroundOf(ctx, projectId, `/ocds/feeds/${projectId}`)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: t('case-file.feed', { name: publisher }),
    ...(isInvented && { description: t('case-file.invented') }),
    feed_url: uri,
    items: all
      .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
      .map(({ title, changedAt, releases }) => {
        const { id, ocid } = releases.at(-1)!
        const url = new URL(`/ocds/${encodeURIComponent(ocid)}`, ctx.config.url).href
        return { id, url, title, content_text: ocid, date_modified: changedAt.toISOString() }
      }),
  }
}

/** What of a project's purchases is published, as one release package, for members. */
export async function findPublishedReleases(ctx: Ctx, { projectId }: { projectId: string }) {
  await allow(ctx, 'case-file.read', projectId)
  const all = await selectPublishedOf(ctx.db, projectId)
  return releasePackage(
    all.flatMap(({ releases }) => releases),
    await aroundOf(ctx, projectId, `/ocds/feeds/${projectId}`),
  )
}
