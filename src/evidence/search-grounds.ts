import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card, Ground } from '#platform/things.ts'

/** Things of one kind that a claim could rest on. */
export type FoundGrounds = { kind: string; ground: Ground; cards: Card[] }

/** What a claim could rest on, by kind: the best matches, or the newest where nothing is sought. Kinds without any are left out. */
export async function searchGrounds(
  ctx: Ctx,
  { projectId, words = '', ground }: { projectId: string; words?: string; ground?: Ground },
): Promise<FoundGrounds[]> {
  await allow(ctx, 'claim.read', projectId)
  const kinds = [...(ctx.things.kinds?.values() ?? [])].filter((kind) => !ground || kind.ground === ground)
  const found = await Promise.all(
    kinds.map(async ({ kind, ground, search }) => ({
      kind,
      ground,
      cards: ground && search ? await search(ctx, projectId, words.trim()) : [],
    })),
  )
  return found.flatMap(({ ground, ...rest }) => (ground && rest.cards.length ? [{ ...rest, ground }] : []))
}
