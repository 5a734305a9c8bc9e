import type { FoundCase } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type RepositoryLook, type Seen, selectLooks } from './acts.store.ts'
import { lastDelivery } from './delivery.ts'

/** What was seen of the last delivery; undefined where it names no address, or nobody has looked yet. For whoever was let in. */
export async function findLook(ctx: Ctx, found: Pick<FoundCase, 'id' | 'events'>): Promise<RepositoryLook | undefined> {
  const last = lastDelivery(found)
  if (!last?.repository) return undefined
  return (await selectLooks(ctx.db, found.id)).find(({ eventId }) => eventId === last.eventId)
}

/** Whether all that was named was also seen; where it was not, whoever accepts says how they saw it. */
export const isSeenWhole = ({ answers, commit, licence, run }: Seen): boolean =>
  answers && commit === 'seen' && licence === 'same' && run !== 'silent'
