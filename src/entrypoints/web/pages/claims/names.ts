import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Card, Ref } from '#platform/things.ts'

/** Who the ids of people are, for those that are members still. */
export async function findNames(ctx: Ctx, projectId: string): Promise<(personId: string | null) => string> {
  const names = new Map((await listMembers(ctx, projectId)).map(({ personId, name }) => [personId, name]))
  return (personId) => (personId && names.get(personId)) || t('claims.somebody-who-left')
}

/** The card of a thing, where it is there and the reader may see it. */
export async function findCard(ctx: Ctx, projectId: string, ref: Ref): Promise<Card | undefined> {
  const colon = ref.indexOf(':')
  const kind = ctx.things.kinds?.get(ref.slice(0, colon))
  const cards = await kind?.describe(ctx, projectId, [ref.slice(colon + 1)])
  return cards?.[0]
}
