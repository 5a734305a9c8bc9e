import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'

const MOST = 30

/**
 * Things of the project that could show that a checklist item is met: of the kinds it names where rooms know them, else of
 * all; the best matches, with no words the newest.
 */
export async function searchEvidence(
  ctx: Ctx,
  { projectId, words, kinds }: { projectId: string; words: string; kinds: readonly string[] },
): Promise<Card[]> {
  await allow(ctx, 'run.read', projectId)
  const known = [...(ctx.things.kinds?.values() ?? [])]
  const named = known.filter(({ kind }) => kinds.includes(kind))
  const found = await Promise.all(
    (named.length ? named : known).map((one) => one.search?.(ctx, projectId, words) ?? []),
  )
  return found.flat().slice(0, MOST)
}
