import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { allow } from '#people/index.ts'
import { loadMissing } from '#pipeline/import/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { compileMapping } from './apply/apply-mapping.ts'
import { openLineFile } from './apply/line-file.ts'
import { type MapCounts, mapFile } from './apply/map-file.ts'
import { type ImportedTable, listTables, tablesOf, takenAtOf } from './imported-tables.ts'
import { noMapping, nothingImported } from './map.errors.ts'
import {
  hasMade,
  type MappingRun,
  type SavedMapping,
  selectLatestRun,
  selectMapping,
  storeRun,
} from './mapping.store.ts'
import { clearMapped, loadMapped } from './released.store.ts'
import { exportSortedRows } from './rows.store.ts'
import { ensureTables } from './tables.ts'

const payloadSchema = z.object({ projectId: z.string() })

type Run = { saved: SavedMapping; tables: ImportedTable[]; database: string; folder: string }

const NOTHING: MapCounts = { rows: 0, leftOut: 0, processes: 0, releases: 0, problems: 0 }

/** Rows sorted by key → releases and problems, in files of the run's folder. */
async function mapToFiles(ctx: Ctx, { saved, tables, database, folder }: Run, work: Work): Promise<MapCounts> {
  const { mapping } = saved
  const input = join(folder, 'rows.jsonl')
  await work.report({}, 'Sorting rows by process')
  await exportSortedRows(ctx.analytics, { database, mapping, tables, file: input }, work.signal)
  const releases = await openLineFile(join(folder, 'releases.tsv'))
  const problems = await openLineFile(join(folder, 'problems.jsonl'))
  try {
    const compiled = compileMapping(mapping, tables)
    const snapshots = tables.map((table) => table.snapshot)
    return await mapFile({ compiled, takenAt: takenAtOf(tables), snapshots, input, releases, problems }, work)
  } finally {
    await releases.close()
    await problems.close()
    await rm(input, { force: true })
  }
}

async function storeEnd(
  ctx: Ctx,
  { saved, tables }: Pick<Run, 'saved' | 'tables'>,
  counts: MapCounts,
): Promise<MappingRun> {
  return transact(ctx, async (ctx) => {
    const { rows, processes, releases, problems } = counts
    const run: MappingRun = {
      id: ctx.clock.newId(),
      projectId: saved.projectId,
      mappingVersion: saved.version,
      snapshots: tables.map((table) => table.snapshot),
      ...{ rows, processes, releases, problems },
      endedAt: ctx.clock.now(),
    }
    await storeRun(ctx.db, run)
    const data = { version: saved.version, rows, processes, releases, problems }
    await ctx.log.record(ctx, {
      type: 'mapping.applied',
      thing: `mapping-run:${run.id}`,
      projectId: saved.projectId,
      data,
    })
    return run
  })
}

/** Takes away what the files gave that have been removed since. Refused where a file is left that the mapping does not name. */
async function mapNothing(ctx: Ctx, saved: SavedMapping, all: readonly ImportedTable[]): Promise<MappingRun> {
  const before = await selectLatestRun(ctx.db, saved.projectId)
  if (!hasMade(before) || all.some((table) => before.snapshots.includes(table.snapshot))) throw nothingImported()
  await clearMapped(ctx.analytics, await ensureTables(ctx.analytics, saved.projectId))
  return storeEnd(ctx, { saved, tables: [] }, NOTHING)
}

/**
 * Makes releases from all rows of the mapped sources, snapshot by snapshot, in place of those that an earlier run made.
 * Safe to repeat: the same rows and mapping give the same releases. Stopped half-way, the earlier releases stay. Where the
 * sources were removed, so are the releases. Throws `map.no-mapping`, `map.nothing-imported`, `map.key-too-common`.
 */
export async function mapSources(ctx: Ctx, payload: JobPayload, work: Work): Promise<MappingRun> {
  const { projectId } = payloadSchema.parse(payload)
  await allow(ctx, 'map.run', projectId)
  const saved = await selectMapping(ctx.db, projectId)
  if (!saved) throw noMapping()
  await loadMissing(ctx, { projectId }, work)
  const all = await listTables(ctx, projectId)
  const tables = tablesOf(saved.mapping, all)
  if (tables.length === 0) return mapNothing(ctx, saved, all)
  const database = await ensureTables(ctx.analytics, projectId)
  const folder = await ctx.files.scratchFolder()
  const run = { saved, tables, database, folder }
  try {
    const counts = await mapToFiles(ctx, run, work)
    await work.report(counts, 'Putting the releases in place')
    const files = { releases: join(folder, 'releases.tsv'), problems: join(folder, 'problems.jsonl'), counts }
    await loadMapped(ctx.analytics, database, files, work.signal)
    return await storeEnd(ctx, run, counts)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts `mapSources` as a task. Throws `map.no-mapping` at once where there is none. */
export async function startMapping(ctx: Ctx, projectId: string): Promise<Task> {
  await allow(ctx, 'map.run', projectId)
  if (!(await selectMapping(ctx.db, projectId))) throw noMapping()
  return startTask(ctx, { projectId, kind: 'map.run', input: { projectId } })
}
