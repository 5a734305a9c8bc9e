import { type Ctx, transact } from '#platform/context.ts'
import { splitRef } from '#platform/describe-things.ts'
import { type ReviewerLink, standingOf } from './link.ts'
import { linkRefusals } from './links.errors.ts'
import { changeLink, listLinksOfKind, lockLink } from './links.store.ts'

/** The links of a project to things of some kinds that work today, the newest first; for whoever was let in already. */
export async function readOpenLinks(ctx: Ctx, projectId: string, kinds: readonly string[]): Promise<ReviewerLink[]> {
  const now = ctx.clock.now()
  const all = await Promise.all(kinds.map((kind) => listLinksOfKind(ctx.db, projectId, kind)))
  return all
    .flat()
    .filter((link) => standingOf(link, now) === 'open')
    .toSorted((a, b) => +b.madeAt - +a.madeAt)
}

/** Ends one of them at once, for whoever was let in already. Throws `link.no-such-link`. */
export function endOpenLink(ctx: Ctx, linkId: string): Promise<void> {
  return transact(ctx, async (ctx) => {
    const link = await lockLink(ctx.db, linkId)
    if (!link || link.endedAt) throw linkRefusals.noSuchLink()
    const { projectId, thing } = link
    await changeLink(ctx.db, linkId, { endedAt: ctx.clock.now() })
    const type = `${splitRef(thing).kind}.share-ended`
    await ctx.log.record(ctx, { type, thing, projectId, data: { link: linkId } })
  })
}
