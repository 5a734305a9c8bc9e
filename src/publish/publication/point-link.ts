import { rename, rm, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Ctx } from '#platform/context.ts'
import { publicationFolder } from './folders.ts'
import { selectSite } from './publications.store.ts'

/**
 * Points `publish/current` in the project's folder at the site that is online, for a web server that serves it from
 * there. The database says which site that is; the link follows.
 */
export async function pointLink(ctx: Ctx, projectId: string): Promise<void> {
  const site = await selectSite(ctx.db, projectId)
  if (!site) return
  const top = ctx.files.derivedFolder(projectId, 'publish')
  const target = relative(top, join(publicationFolder(ctx, projectId, site.publicationId), site.folder))
  await rm(join(top, 'current-next'), { force: true })
  await symlink(target, join(top, 'current-next'))
  await rename(join(top, 'current-next'), join(top, 'current'))
}
