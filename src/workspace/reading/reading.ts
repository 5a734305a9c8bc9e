import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { findOpenRooms } from '../start/open-rooms.ts'
import { refusals } from '../workspace.errors.ts'
import { deleteRead, listPinned, listRead, storeRead } from './reading.store.ts'
import { layPath, type ReadingItem } from './reading-path.ts'

/** What somebody new reads of a project, in order, and what of it the person who acts has read. */
export async function findReadingPath(ctx: Ctx, projectId: string): Promise<ReadingItem[]> {
  await allow(ctx, 'reading.read', projectId)
  const personId = actingPerson(ctx)
  const [open, pinned, read] = await Promise.all([
    findOpenRooms(ctx, projectId),
    listPinned(ctx.db, projectId),
    personId ? listRead(ctx.db, { projectId, personId }) : new Set<string>(),
  ])
  return layPath(open, pinned, read)
}

/** Notes that the person who acts has read one thing of the path, or has not; nobody else sees it. Throws `workspace.no-such-entry`. */
export async function markRead(ctx: Ctx, input: { projectId: string; item: string; isRead: boolean }): Promise<void> {
  const { projectId, item, isRead } = input
  await allow(ctx, 'reading.mark', projectId)
  const path = await findReadingPath(ctx, projectId)
  const personId = actingPerson(ctx)
  if (!personId || !path.some(({ id }) => id === item)) throw refusals.noSuchEntry()
  if (isRead) await storeRead(ctx.db, { projectId, personId, item, at: ctx.clock.now() })
  else await deleteRead(ctx.db, { projectId, personId, item })
}

/** How much of the path is unread by somebody who came after the project had begun; 0 for whoever began it. */
export async function countUnread(ctx: Ctx, projectId: string): Promise<number> {
  const members = await listMembers(ctx, projectId)
  const mine = members.find(({ personId }) => personId === actingPerson(ctx))
  if (!mine || members.every(({ joinedAt }) => joinedAt >= mine.joinedAt)) return 0
  return (await findReadingPath(ctx, projectId)).filter(({ isRead }) => !isRead).length
}
