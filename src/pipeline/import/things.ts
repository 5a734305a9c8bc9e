import { listSources } from '#pipeline/systems/index.ts'
import type { Ctx, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { Snapshot } from './snapshot.ts'
import { selectSnapshots } from './snapshots.store.ts'

const FOUND = 20

async function listCards(ctx: Ctx, projectId: string): Promise<Card[]> {
  const [sources, snapshots] = [await listSources(ctx, projectId), await selectSnapshots(ctx.db, projectId)]
  return sources.map(({ id, name }) => {
    const newest = snapshots.find((one) => one.sourceId === id && one.state === 'done')
    return { ref: `source:${id}`, name, ...(newest ? { mark: newest.sha256.slice(0, 16) } : {}) }
  })
}

/** A source as other rooms name it; it changes with each import that brings other bytes. */
const sourceKind: ThingKind = {
  kind: 'source',
  ground: 'rows',
  describe: async (ctx, projectId, ids) =>
    ids.length === 0
      ? []
      : (await listCards(ctx, projectId)).filter(({ ref }) => ids.includes(ref.slice('source:'.length))),
  async search(ctx, projectId, words) {
    const sought = words.toLowerCase()
    return (await listCards(ctx, projectId)).filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, FOUND)
  },
}

const cardOf = ({ id, fileName, sha256 }: Snapshot): Card => ({
  ref: `snapshot:${id}`,
  name: fileName,
  mark: sha256.slice(0, 16),
})

/** An import as other rooms name it. */
const snapshotKind: ThingKind = {
  kind: 'snapshot',
  describe: async (ctx, projectId, ids) =>
    ids.length === 0 ? [] : (await selectSnapshots(ctx.db, projectId)).filter(({ id }) => ids.includes(id)).map(cardOf),
}

export const importKinds: ThingKind[] = [sourceKind, snapshotKind]
