import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import type { LiveBlock, ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import { lookAtRepository } from './acts/look-at-repository.ts'
import { selectCards } from './cards/cards.store.ts'
import { deliverPolicies } from './deliver.policy.ts'
import { isHeld, selectPaperCount, selectProjectFiles } from './documents/documents.store.ts'
import { cardFacts } from './facts.ts'
import { remindOfTurns } from './remind-of-turns.ts'
import { renewDeliveryLinks } from './renew-links.ts'
import { type Reusable, selectReusables } from './reuse/reuse.store.ts'
import { cardTies } from './ties.ts'

const MOST = 20

const cardOf = ({ id, title, licence, commit }: Reusable) => ({
  ref: `reuse:${id}` as const,
  name: title,
  ...(licence && { state: licence }),
  mark: commit,
})

/** What was bought and can be used again, as other rooms name and find it. */
const reuseKind: ThingKind = {
  kind: 'reuse',
  ground: 'rows',
  describe: async ({ db }, projectId, ids) =>
    (await selectReusables(db, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async ({ db }, projectId, words) => (await selectReusables(db, projectId, words)).slice(0, MOST).map(cardOf),
}

const part: ProjectPart = {
  count: async ({ db }, projectId) => ({
    cards: (await selectCards(db, projectId)).length,
    'purchase-papers': await selectPaperCount(db, projectId),
  }),
  bytes: async ({ db }, projectId) =>
    (await selectProjectFiles(db, projectId)).reduce((sum, { bytes }) => sum + bytes, 0),
  remove: async (ctx, projectId) => {
    const files = (await selectProjectFiles(ctx.db, projectId)).map(({ sha256 }) => sha256)
    if (files.length) await ctx.queue.add(ctx, 'import.sweep', { files })
  },
  holdsFile: ({ db }, sha256) => isHeld(db, sha256),
}

const view: ProjectView = {
  registers: (projectId) => ({
    cards: sql`buying.card where project_id = ${projectId}`,
    reuse: sql`buying.reuse where project_id = ${projectId}`,
  }),
}

/** The register in a document, by which it is published with the rest of it. */
const reuseBlock: LiveBlock = {
  id: 'reuse',
  products: ['library'],
  async read({ db }, projectId) {
    const text = (words: string) => [{ text: words }]
    const head = [t('reuse.name'), t('reuse.where'), t('reuse.licence')].map(text)
    const rows = (await selectReusables(db, projectId)).map(({ title, repository, licence }) =>
      [title, repository, licence].map(text),
    )
    if (rows.length === 0) return [{ type: 'paragraph', inlines: text(t('reuse.empty')) }]
    return [{ type: 'table', caption: t('reuse.title'), head, rows }]
  },
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: deliverPolicies,
  kinds: [reuseKind],
  views: [view],
  blocks: [reuseBlock],
  projectParts: [part],
  facts: [cardFacts],
  ties: [cardTies],
  jobs: {
    'deliver.look': lookAtRepository,
    'deliver.remind.due': remindOfTurns,
    'deliver.renew.due': renewDeliveryLinks,
  },
}
