import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../need.errors.ts'
import {
  insertImport,
  lockBacklog,
  selectImport,
  selectImports,
  selectItems,
  selectItemsByKey,
  storeItems,
} from './backlog.store.ts'
import type { BacklogItem, ReadItem } from './backlog.ts'
import type { BacklogImport, KeptItem } from './kept-item.ts'
import { readBacklog } from './read-backlog.ts'

const MEGABYTE = 1_000_000
const MOST = 20

const textOf = ({
  title,
  description,
  labels,
  state,
  minutes,
  url,
  repository,
  assignee,
}: Omit<KeptItem, 'id' | 'key' | 'knownAt' | 'firstSeenAt'>) =>
  JSON.stringify([title, description, labels, state, minutes, url, repository, assignee])

const isEarlier = (item: BacklogItem, before: KeptItem) =>
  item.knownAt !== null && (before.knownAt === null || new Date(item.knownAt) < before.knownAt)

/** What an import does with each item: those nobody has seen, those that say something new, and those that do not. */
function sortItems(items: readonly ReadItem[], known: readonly KeptItem[]) {
  const before = new Map(known.map((one) => [one.key, one]))
  const added = items.filter(({ key }) => !before.has(key))
  const changed = items.filter((item) => {
    const old = before.get(item.key)
    return old !== undefined && (textOf(old) !== textOf(item) || isEarlier(item, old))
  })
  return { added, changed, same: items.length - added.length - changed.length }
}

/**
 * Imports a backlog: a table, or issues as JSON. Items that were imported before are found again by their address or
 * number; what was not taken is kept with its line and why. Throws `need.no-items` for a file without any.
 */
export function importBacklog(
  ctx: Ctx,
  input: { projectId: string; fileName: string; content: Uint8Array },
): Promise<BacklogImport> {
  return transact(ctx, async (ctx) => {
    const { projectId, fileName, content } = input
    await allow(ctx, 'backlog.import', projectId)
    if (content.byteLength > MOST * MEGABYTE) throw refusals.tooLargeBacklog(MOST)
    const { source, items, leftOut, columns, ignored } = readBacklog(content)
    if (items.length === 0) throw refusals.emptyBacklog()
    await lockBacklog(ctx.db, projectId)
    const known = await selectItemsByKey(
      ctx.db,
      projectId,
      items.map(({ key }) => key),
    )
    const { added, changed, same } = sortItems(items, known)
    const id = ctx.clock.newId()
    const counts = { added: added.length, changed: changed.length, same }
    const by = { importedAt: ctx.clock.now(), importedBy: actingPerson(ctx) }
    const made = { id, fileName: fileName.slice(0, 255), source, ...counts, columns, ignored, ...by, leftOut }
    await insertImport(ctx.db, { ...made, projectId })
    const stored = [...added, ...changed].map((item) => ({ ...item, id: ctx.clock.newId() }))
    await storeItems(ctx.db, { projectId, importId: id, now: by.importedAt }, stored)
    const data = { ...counts, leftOut: leftOut.length }
    await ctx.log.record(ctx, { type: 'backlog.imported', thing: `backlog:${projectId}`, projectId, data })
    return made
  })
}

/** The items of a project's backlog, open ones first, then those known longest. */
export async function listBacklog(ctx: Ctx, projectId: string): Promise<KeptItem[]> {
  await allow(ctx, 'backlog.read', projectId)
  return selectItems(ctx.db, projectId)
}

/** The files that were imported, the newest first, each with how much it left out. */
export async function listImports(ctx: Ctx, projectId: string) {
  await allow(ctx, 'backlog.read', projectId)
  return selectImports(ctx.db, projectId)
}

/** One import with all that was not taken. Throws `need.no-such-import`. */
export async function findImport(ctx: Ctx, input: { projectId: string; importId: string }): Promise<BacklogImport> {
  await allow(ctx, 'backlog.read', input.projectId)
  const found = await selectImport(ctx.db, input.projectId, input.importId)
  if (!found) throw refusals.noSuchImport()
  return found
}
