import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type NewSource, newSource, type Source, type SourceChange, sourceChange } from './source.ts'
import { nameIsTaken, noSuchSource } from './systems.errors.ts'
import {
  deleteSource,
  isNameTaken,
  lockSource,
  selectSource,
  selectSources,
  storeSource,
  updateSource,
} from './systems.store.ts'

/** Adds a source to a project. Throws `systems.name-taken`. */
export async function createSource(ctx: Ctx, input: NewSource): Promise<Source> {
  await allow(ctx, 'source.create', input.projectId)
  const { origin, ...wanted } = checkInput(newSource, input)
  return transact(ctx, async (ctx) => {
    if (await isNameTaken(ctx.db, wanted.projectId, wanted.name)) throw nameIsTaken(wanted.name)
    const { kind, address } = origin
    const from = address === undefined ? { kind } : { kind, address }
    const source: Source = { ...wanted, origin: from, id: ctx.clock.newId(), createdAt: ctx.clock.now() }
    await storeSource(ctx.db, source)
    await ctx.log.record(ctx, { type: 'source.created', thing: `source:${source.id}`, projectId: source.projectId })
    return source
  })
}

/** The sources of a project, in the order in which they were added. */
export async function listSources(ctx: Ctx, projectId: string): Promise<Source[]> {
  await allow(ctx, 'source.list', projectId)
  return selectSources(ctx.db, projectId)
}

/** One source. Throws `systems.no-such-source`, also for a source of another project. */
export async function findSource(
  ctx: Ctx,
  { projectId, sourceId }: { projectId: string; sourceId: string },
): Promise<Source> {
  await allow(ctx, 'source.list', projectId)
  const source = await selectSource(ctx.db, projectId, sourceId)
  if (!source) throw noSuchSource()
  return source
}

/** Changes what a source is called or under which licence it stands. Throws `systems.name-taken`. */
export async function renameSource(
  ctx: Ctx,
  { projectId, sourceId, ...input }: { projectId: string; sourceId: string } & SourceChange,
): Promise<Source> {
  await allow(ctx, 'source.rename', projectId)
  const { name, licence } = checkInput(sourceChange, input)
  return transact(ctx, async (ctx) => {
    const source = await findSource(ctx, { projectId, sourceId })
    if (name !== undefined && (await isNameTaken(ctx.db, projectId, name, sourceId))) throw nameIsTaken(name)
    const changed = { name: name ?? source.name, licence: licence ?? source.licence }
    await updateSource(ctx.db, sourceId, changed)
    await ctx.log.record(ctx, { type: 'source.changed', thing: `source:${sourceId}`, projectId })
    return { ...source, ...changed }
  })
}

/**
 * Removes a source with all its snapshots; a job of the import clears their rows away, and the original files that no
 * other import uses.
 */
export async function removeSource(
  ctx: Ctx,
  { projectId, sourceId }: { projectId: string; sourceId: string },
): Promise<void> {
  await allow(ctx, 'source.remove', projectId)
  await transact(ctx, async (ctx) => {
    await findSource(ctx, { projectId, sourceId })
    await deleteSource(ctx.db, sourceId)
    await ctx.queue.add(ctx, 'import.forget', { projectId })
    await ctx.log.record(ctx, { type: 'source.removed', thing: `source:${sourceId}`, projectId })
  })
}

/** Sets what kind of file a source gives, for the import that learns it; others wait for the caller's transaction. */
export async function settleShape(ctx: Ctx, source: Source, shape: Source['shape']): Promise<void> {
  await lockSource(ctx.db, source.id)
  if (source.shape !== shape) await updateSource(ctx.db, source.id, { shape })
}
