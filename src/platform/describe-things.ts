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

/** Of these things those that are there and not for the actor: nothing is said of them. What is gone is none of them. */
export async function listHiddenThings(ctx: Ctx, projectId: string, refs: Iterable<string>): Promise<Set<string>> {
  const wanted = new Set(refs)
  const seen = await describeThings(ctx, projectId, wanted)
  const unseen = [...wanted].filter((ref) => !seen.has(ref))
  const asProduct: Ctx = { ...ctx, actor: { kind: 'system', name: 'hidden-things' } }
  return new Set(unseen.length ? (await describeThings(asProduct, projectId, unseen)).keys() : [])
}
