import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { selectSlugNow } from './addresses.store.ts'
import { selectSite } from './publications.store.ts'

/** Where a project's site is online, or the notice of its retraction, for its members; undefined where nothing was published. */
export async function findSite(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ slug: string; title: string } | undefined> {
  await allow(ctx, 'publish.read', projectId)
  const site = await selectSite(ctx.db, projectId)
  return site && { slug: site.slug, title: site.title }
}

/** The address of a site that was online at an earlier one, for anybody; undefined where that never was. */
export const findMovedSite = (ctx: Ctx, slug: string): Promise<string | undefined> => selectSlugNow(ctx.db, slug)
