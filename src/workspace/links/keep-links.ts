import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings, splitRef } from '#platform/describe-things.ts'
import { type ReviewerLink, type Standing, standingOf } from './link.ts'
import { linkRefusals } from './links.errors.ts'
import { changeLink, listLinksOfKind, listLinksTo, lockLink } from './links.store.ts'

/** The links to one document, or those to all versions of the agreement of a project. */
export type LinksOf = { projectId: string } & ({ kind: 'document'; id: string } | { kind: 'agreement' })
export type ListedLink = ReviewerLink & { standing: Standing }

/** Whoever may share a thing keeps its links. */
async function findLinks(ctx: Ctx, of: LinksOf): Promise<ReviewerLink[]> {
  const { projectId, kind } = of
  await allow(ctx, `${kind}.share`, projectId)
  if (kind === 'agreement') return listLinksOfKind(ctx.db, projectId, kind)
  const thing = `document:${of.id}` as const
  if (!(await describeThings(ctx, projectId, [thing])).size) throw linkRefusals.noSuchLink()
  return listLinksTo(ctx.db, projectId, thing)
}

/** The links to a thing, the newest first; their secrets are not kept and cannot be shown again. */
export async function listLinks(ctx: Ctx, of: LinksOf): Promise<ListedLink[]> {
  const links = await findLinks(ctx, of)
  const now = ctx.clock.now()
  return links.map((link) => ({ ...link, standing: standingOf(link, now) }))
}

type WhichLink = LinksOf & { linkId: string }

async function findToKeep(ctx: Ctx, which: WhichLink): Promise<ReviewerLink> {
  const known = (await findLinks(ctx, which)).find(({ id }) => id === which.linkId)
  const link = known && (await lockLink(ctx.db, known.id))
  if (!link) throw linkRefusals.noSuchLink()
  return link
}

const record = (ctx: Ctx, { projectId, thing, id }: ReviewerLink, verb: string) =>
  ctx.log.record(ctx, { type: `${splitRef(thing).kind}.${verb}`, thing, projectId, data: { link: id } })

/** Ends a link at once; whoever holds it is told so and whom to ask. What was said or signed by it stays. */
export function endLink(ctx: Ctx, which: WhichLink): Promise<void> {
  return transact(ctx, async (ctx) => {
    const link = await findToKeep(ctx, which)
    if (link.endedAt) return
    await changeLink(ctx.db, link.id, { endedAt: ctx.clock.now() })
    await record(ctx, link, 'share-ended')
  })
}

/**
 * Forgets who somebody from outside was, at their wish: name and organisation go from the link and from all they said and
 * signed by it, which stays as that of somebody from outside. The link ends.
 */
export function forgetReviewer(ctx: Ctx, which: WhichLink): Promise<void> {
  return transact(ctx, async (ctx) => {
    const link = await findToKeep(ctx, which)
    await changeLink(ctx.db, link.id, { isForgotten: true, endedAt: ctx.clock.now() })
    await record(ctx, link, 'reviewer-forgotten')
  })
}
