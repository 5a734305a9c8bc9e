import { findProject, hashSecret, listMembers } from '#people/index.ts'
import { limitTries } from '#platform/auth/tries.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { covers, type LinkVerb, type ReviewerLink, standingOf } from './link.ts'
import { type Asking, linkRefusals } from './links.errors.ts'
import { changeLink, findLinkByHash, lockLink } from './links.store.ts'

/** What a browser shows to prove that it holds a link; `from` is the network address it asks from. */
export type Held = { linkId: string; secret: string; from: string }

/** What the product reads for the holder of a link, who has no rights of their own: names, and nothing that is asked for. */
export const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'reviewer-link' } })

/** The project a link belongs to, and who made it: whom its holder can ask. */
export async function findAsking(ctx: Ctx, { projectId, madeBy }: ReviewerLink): Promise<Asking> {
  const { name } = await findProject(asProduct(ctx), projectId)
  const maker = (await listMembers(asProduct(ctx), projectId)).find(({ personId }) => personId === madeBy)
  return { project: name, maker: maker?.name ?? null }
}

async function needOpen(ctx: Ctx, link: ReviewerLink, verb: LinkVerb): Promise<void> {
  const standing = standingOf(link, ctx.clock.now())
  if (standing === 'open' && covers(link.may, verb)) return
  const asking = await findAsking(ctx, link)
  if (standing === 'ended') throw linkRefusals.ended(asking)
  throw standing === 'expired' ? linkRefusals.expired(asking) : linkRefusals.notCovered(asking)
}

/** Guesses are counted for each address they come from, outside of any transaction that a refusal would undo. */
const prove = (ctx: Ctx, secret: string, whose: string) =>
  limitTries(ctx, whose, () => findLinkByHash(ctx.db, hashSecret(secret)))

/**
 * The link behind a secret, for whoever opens it. Throws `link.unknown`, `link.ended`, `link.expired`, and
 * `auth.too-many-tries` to an address from which too many guesses came.
 */
export async function openLink(ctx: Ctx, input: { secret: string; from: string }): Promise<ReviewerLink> {
  const link = await prove(ctx, input.secret, `link from ${input.from}`)
  if (!link) throw linkRefusals.unknown()
  await needOpen(ctx, link, 'read')
  return link
}

/**
 * Does `work` as the holder of a link, in one transaction, after the link was proven, is open at that moment and covers
 * `verb`. Nothing else lets a holder do anything: `allow` refuses them.
 */
export async function withLink<T>(
  ctx: Ctx,
  { linkId, secret, from }: Held,
  verb: LinkVerb,
  work: (ctx: Ctx, link: ReviewerLink) => Promise<T>,
): Promise<T> {
  const known = await prove(ctx, secret, `link ${linkId} from ${from}`)
  if (known?.id !== linkId) throw linkRefusals.notOpen()
  return transact({ ...ctx, actor: { kind: 'link', id: linkId } }, async (ctx) => {
    const link = await lockLink(ctx.db, linkId)
    if (!link) throw linkRefusals.unknown()
    await needOpen(ctx, link, verb)
    await changeLink(ctx.db, linkId, { usedAt: ctx.clock.now() })
    return work(ctx, link)
  })
}

/** What a held link leads to, so that the right page is shown. */
export const findHeldLink = (ctx: Ctx, held: Held): Promise<ReviewerLink & { asking: Asking }> =>
  withLink(ctx, held, 'read', async (ctx, link) => ({ ...link, asking: await findAsking(ctx, link) }))
