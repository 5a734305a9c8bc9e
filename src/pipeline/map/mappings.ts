import type { Buffer } from 'node:buffer'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { DRAFT_PREFIX } from '#standard/index.ts'
import { columnsOf, type Imported, listTables, pickTables, tablesOf } from './imported-tables.ts'
import { noMapping, noSuchVersion } from './map.errors.ts'
import { compareContents, type MappingChange } from './mapping/compare-mappings.ts'
import { describeMapping as describe, type MappingDescription } from './mapping/describe-mapping.ts'
import { writeMapping } from './mapping/write-mapping.ts'
import { writeWorkbook } from './mapping/write-workbook.ts'
import {
  hasMade,
  type MappingRun,
  type SavedMapping,
  selectLatestRun,
  selectMapping,
  selectOcidPrefix,
  selectVersions,
} from './mapping.store.ts'
import { readMapping } from './save-mapping.ts'

/** The project's mapping: the newest version, or the one asked for. Throws `map.no-mapping`, `map.no-such-version`. */
export async function findMapping(
  ctx: Ctx,
  { projectId, version }: { projectId: string; version?: number | undefined },
): Promise<SavedMapping> {
  await allow(ctx, 'map.read', projectId)
  const saved = await selectMapping(ctx.db, projectId, version)
  if (!saved) throw version === undefined ? noMapping() : noSuchVersion(version)
  return saved
}

/** Every version of the project's mapping, newest first, without the mappings themselves. */
export async function listMappingVersions(ctx: Ctx, projectId: string): Promise<Omit<SavedMapping, 'mapping'>[]> {
  await allow(ctx, 'map.read', projectId)
  return selectVersions(ctx.db, projectId)
}

/** What changed between two versions, field by field. */
export async function compareMappings(
  ctx: Ctx,
  { projectId, from, to }: { projectId: string; from: number; to: number },
): Promise<MappingChange[]> {
  const before = await findMapping(ctx, { projectId, version: from })
  const after = await findMapping(ctx, { projectId, version: to })
  return compareContents(before.mapping, after.mapping)
}

/** A version of the mapping as the text of a mapping file. */
export async function downloadMapping(
  ctx: Ctx,
  input: { projectId: string; version?: number | undefined },
): Promise<string> {
  return writeMapping((await findMapping(ctx, input)).mapping)
}

/** A version of the mapping as the field-level mapping workbook (XLSX, in pieces). */
export async function downloadWorkbook(
  ctx: Ctx,
  input: { projectId: string; version?: number | undefined },
): Promise<Buffer[]> {
  const { mapping } = await findMapping(ctx, input)
  return writeWorkbook(mapping, columnsOf(await listTables(ctx, input.projectId)))
}

/**
 * What a mapping reaches and leaves out: unmapped columns, fields nothing gives, the paths that releases can have. The
 * saved one, or a draft that is handed in; throws `map.wrong` for a draft that cannot be used.
 */
export async function describeMapping(
  ctx: Ctx,
  { projectId, content }: { projectId: string; content?: string | object | undefined },
): Promise<MappingDescription> {
  await allow(ctx, 'map.read', projectId)
  const mapping = content === undefined ? (await findMapping(ctx, { projectId })).mapping : readMapping(content)
  return describe(mapping, columnsOf(await listTables(ctx, projectId)))
}

/** What the newest run of a mapping made; undefined before there was one. */
export async function findMappingRun(ctx: Ctx, projectId: string): Promise<MappingRun | undefined> {
  await allow(ctx, 'map.read', projectId)
  return selectLatestRun(ctx.db, projectId)
}

/** Whether the ids that the saved mapping makes begin with a prefix that belongs to nobody; false where there is none. */
export async function hasDraftIds(ctx: Ctx, projectId: string): Promise<boolean> {
  await allow(ctx, 'map.read', projectId)
  return (await selectOcidPrefix(ctx.db, projectId)) === DRAFT_PREFIX
}

/** How far a project's mapping is. */
export type MappingState = {
  /** The newest version; undefined before there is one. */
  version: number | undefined
  /** Its newest run; undefined before there was one. */
  run: MappingRun | undefined
  /** Whether a run would now be of other snapshots, or by another version, than the newest one was. */
  isBehind: boolean
}

function isRunBehind(saved: SavedMapping, run: MappingRun | undefined, imported: Imported): boolean {
  const now = new Set(tablesOf(saved.mapping, pickTables(imported)).map((table) => table.snapshot))
  if (now.size === 0) return hasMade(run)
  return run?.mappingVersion !== saved.version || now.symmetricDifference(new Set(run.snapshots)).size > 0
}

/**
 * Tells how far a project's mapping is, by all that is imported now. It is not behind where there is none, nor where
 * nothing is mapped and nothing was.
 */
export async function findMappingState(ctx: Ctx, projectId: string, imported: Imported): Promise<MappingState> {
  await allow(ctx, 'map.read', projectId)
  const [saved, run] = await Promise.all([selectMapping(ctx.db, projectId), selectLatestRun(ctx.db, projectId)])
  return { version: saved?.version, run, isBehind: saved !== undefined && isRunBehind(saved, run, imported) }
}
