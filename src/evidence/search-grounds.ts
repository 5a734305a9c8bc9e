import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card, Ground } from '#platform/things.ts'
import { findClaim } from './find-claims.ts'

/** Things of one kind that a claim could rest on. */
export type FoundGrounds = { kind: string; ground: Ground; cards: Card[] }

/** A claim rests neither on itself nor on the document that it stands in. */
async function listOwn(ctx: Ctx, projectId: string, claimId: string): Promise<string[]> {
  const { inRef } = await findClaim(ctx, { projectId, claimId })
  return [`claim:${claimId}`, ...(inRef ? [inRef] : [])]
}

/**
 * What a claim could rest on, by kind: the best matches, or the newest where nothing is sought. Kinds without any are left out,
 * and where `claimId` says for which claim, so is what that one cannot rest on. Throws `evidence.no-such-claim`.
 */
export async function searchGrounds(
  ctx: Ctx,
  { projectId, words = '', ground, claimId }: { projectId: string; words?: string; ground?: Ground; claimId?: string },
): Promise<FoundGrounds[]> {
  await allow(ctx, 'claim.read', projectId)
  const kinds = [...(ctx.things.kinds?.values() ?? [])].filter((kind) => !ground || kind.ground === ground)
  const own = claimId ? await listOwn(ctx, projectId, claimId) : []
  const found = await Promise.all(
    kinds.map(async ({ kind, ground, search }) => ({
      kind,
      ground,
      cards:
        ground && search ? (await search(ctx, projectId, words.trim())).filter(({ ref }) => !own.includes(ref)) : [],
    })),
  )
  return found.flatMap(({ ground, ...rest }) => (ground && rest.cards.length ? [{ ...rest, ground }] : []))
}
