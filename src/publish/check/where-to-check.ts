import type { Ctx } from '#platform/context.ts'
import { selectSite } from '../publication/publications.store.ts'
import { selectSettings } from '../settings/settings.store.ts'
import { hasTexts } from './texts.store.ts'

/** Where the hash of a project's papers can be checked: on its own site where that stands elsewhere, else on this installation. */
export async function whereToCheck(ctx: Ctx, projectId: string): Promise<string> {
  const address = (await selectSettings(ctx.db, projectId))?.address.replace(/\/+$/, '')
  const isOnline = address && (await selectSite(ctx.db, projectId)) && (await hasTexts(ctx.db, projectId))
  return isOnline ? `${address}/check.html` : `${ctx.config.url}/published/check`
}
