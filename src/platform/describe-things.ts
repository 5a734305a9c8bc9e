import type { Ctx } from './context.ts'
import type { Card } from './things.ts'

/** A thing's kind and id. */
export function splitRef(ref: string): { kind: string; id: string } {
  const colon = ref.indexOf(':')
  return { kind: ref.slice(0, colon), id: ref.slice(colon + 1) }
}

/**
 * The cards of things of all kinds, by ref; what is gone, or not for the actor, has none. For a project whose `read`
 * was allowed.
 */
export async function describeThings(ctx: Ctx, projectId: string, refs: Iterable<string>): Promise<Map<string, Card>> {
  const byKind = new Map<string, string[]>()
  for (const ref of new Set(refs)) {
    const { kind, id } = splitRef(ref)
    byKind.set(kind, [...(byKind.get(kind) ?? []), id])
  }
  const described = await Promise.all(
    [...byKind].map(([kind, ids]) => ctx.things.kinds?.get(kind)?.describe(ctx, projectId, ids) ?? []),
  )
  return new Map(described.flat().map((card) => [card.ref, card]))
}
