import { t } from '#lib/words/words.ts'
import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { Publication } from './publication.ts'
import { selectPublications } from './publications.store.ts'

const FOUND = 20

const cardOf = ({ id, sequence, note, contentSha256 }: Publication): Card => {
  const number = t('claims.publication', { number: sequence ?? '–' })
  return {
    ref: `publication:${id}`,
    name: note ? `${number}: ${note}` : number,
    ...(contentSha256 ? { mark: contentSha256.slice(0, 16) } : {}),
  }
}

/** A publication as other rooms name it: what was public cannot change. A draft is nothing to rest on. */
export const publicationKind: ThingKind = {
  kind: 'publication',
  ground: 'rows',
  async describe(ctx, projectId, ids) {
    if (ids.length === 0) return []
    return (await selectPublications(ctx.db, projectId))
      .filter(({ id, sequence }) => sequence !== null && ids.includes(id))
      .map(cardOf)
  },
  async search(ctx, projectId, words) {
    const cards = (await selectPublications(ctx.db, projectId)).filter(({ sequence }) => sequence !== null).map(cardOf)
    return cards.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())).slice(0, FOUND)
  },
}
