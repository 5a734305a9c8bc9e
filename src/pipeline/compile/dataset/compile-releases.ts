import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { allow } from '#people/index.ts'
import { ensureSourceTables, listReleaseParts, loadMissing, MAPPED } from '#pipeline/import/index.ts'
import { findMappingRun } from '#pipeline/map/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { mappedIsGone, nothingToCompile, releasesLost } from '../compile.errors.ts'
import { dropStaged, ensureCompiledTable, stageCompiled, useStaged } from './compiled.store.ts'
import { selectDataset, storeDataset } from './dataset.store.ts'
import type { Dataset } from './dataset.ts'
import { exportReleases, selectParts } from './releases.store.ts'
import { type Compiled, writeCompiled } from './write-compiled.ts'

/** The file that holds a project's compiled releases, one a line, once it has been compiled. */
export const compiledFile = (ctx: Ctx, projectId: string): string =>
  join(ctx.files.derivedFolder(projectId, 'compile'), 'compiled.jsonl')

async function store(ctx: Ctx, projectId: string, parts: string[], compiled: Compiled): Promise<Dataset> {
  const run = parts.includes(MAPPED) ? await findMappingRun(ctx, projectId) : undefined
  const mappingVersion = run?.mappingVersion ?? null
  return transact(ctx, async (ctx) => {
    const made = { parts, mappingVersion, ...compiled }
    const dataset = { id: ctx.clock.newId(), projectId, compiledAt: ctx.clock.now(), ...made }
    await storeDataset(ctx.db, dataset)
    const { releases, processes, findings, warnings, sha256 } = compiled
    await ctx.log.record(ctx, {
      type: 'compile.completed',
      thing: `dataset:${dataset.id}`,
      projectId,
      data: { releases, processes, findings, warnings, sha256 },
    })
    return dataset
  })
}

type Place = { database: string; folder: string; parts: readonly string[] }

/** Merges into files of its own and a table of its own; nothing that is in use has changed when it returns. */
async function prepare(ctx: Ctx, { database, folder, parts }: Place, work: Work) {
  const { signal } = work
  const releases = join(folder, 'releases')
  const file = join(folder, 'compiled.jsonl')
  await exportReleases(ctx.analytics, { database, parts, file: releases, signal })
  const compiled = await writeCompiled(releases, file, work)
  await rm(releases)
  const arrived = await stageCompiled(ctx.analytics, { database, file, signal })
  if (arrived !== compiled.processes) throw releasesLost(compiled.processes, arrived)
  return { file, compiled }
}

/**
 * Merges all releases of a project, imported or mapped, into its table `compiled` and the file `compiled.jsonl` (OCDS
 * 1.1), by the standard's rules. A release that came again in a later snapshot counts once. Safe to repeat; stopped or
 * killed, it leaves what was there before. Throws `compile.nothing` where there never were any, and
 * `compile.mapped-gone` after a restore that has not mapped yet; rejects with an AbortError where it was stopped.
 */
export async function compileReleases(ctx: Ctx, { projectId }: { projectId: string }, work: Work): Promise<Dataset> {
  await allow(ctx, 'compile.start', projectId)
  await loadMissing(ctx, { projectId }, work)
  const { analytics } = ctx
  const database = await ensureSourceTables(analytics, projectId)
  await ensureCompiledTable(analytics, database)
  const parts = await listReleaseParts(ctx, projectId)
  const found = await selectParts(analytics, database, parts)
  if (!found.includes(MAPPED) && (await findMappingRun(ctx, projectId))?.releases) throw mappedIsGone()
  if (!found.length && !(await selectDataset(ctx.db, projectId))) throw nothingToCompile()
  const folder = await ctx.files.scratchFolder()
  try {
    const { file, compiled } = await prepare(ctx, { database, folder, parts }, work)
    work.signal.throwIfAborted()
    await useStaged(analytics, database)
    await rename(file, compiledFile(ctx, projectId))
    return await store(ctx, projectId, found, compiled)
  } finally {
    await dropStaged(analytics, database)
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the newest compiling of a project made; undefined before there is one. */
export async function findDataset(ctx: Ctx, { projectId }: { projectId: string }): Promise<Dataset | undefined> {
  await allow(ctx, 'compile.read', projectId)
  return selectDataset(ctx.db, projectId)
}
