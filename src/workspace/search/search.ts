import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'

/** What was found of one kind of thing. */
export type Found = { kind: string; cards: Card[] }

/**
 * Everything of a project that the words stand in and that the actor may see, by kind of thing, at most 20 of each. With no
 * words, nothing.
 */
export async function searchProject(ctx: Ctx, input: { projectId: string; words: string }): Promise<Found[]> {
  const { projectId } = input
  await allow(ctx, 'workspace.search', projectId)
  const words = input.words.toWellFormed().replaceAll('\0', '').trim().slice(0, 200)
  if (!words) return []
  const kinds = [...(ctx.things.kinds?.values() ?? [])]
  const found = await Promise.all(
    kinds.map(async ({ kind, search }) => ({ kind, cards: (await search?.(ctx, projectId, words)) ?? [] })),
  )
  return found.filter(({ cards }) => cards.length > 0)
}
