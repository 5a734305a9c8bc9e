import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { compileMapping } from './apply/apply-mapping.ts'
import type { Json } from './apply/fragment.ts'
import type { Problem } from './apply/problems.ts'
import { mapProcess, writeRelease } from './apply/successive.ts'
import { columnsOf, type ImportedTable, listTables, newestOf, tablesOf, takenAtOf } from './imported-tables.ts'
import { nothingImported } from './map.errors.ts'
import { checkMapping } from './mapping/check-mapping.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { MappingFinding } from './mapping/mapping-finding.ts'
import { findFirstKeys, findRowsByKey } from './rows.store.ts'
import { readMapping } from './save-mapping.ts'

/** A process as a draft of the mapping would release it. */
export type PreviewedProcess = {
  readonly key: string
  readonly ocid: string
  /** Oldest first; empty where no row starts the process. */
  readonly releases: readonly Json[]
  readonly problems: readonly Problem[]
  readonly rows: readonly { readonly source: string; readonly snapshot: string; readonly line: number }[]
}

export type MappingPreview = {
  readonly processes: readonly PreviewedProcess[]
  /** Columns that the mapping names and no snapshot has. */
  readonly warnings: readonly MappingFinding[]
}

const FEW = 5
const choice = z.object({
  projectId: z.string(),
  keys: z.array(z.string().max(1000)).max(50).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(FEW),
})

/** Some processes of each source, so that all kinds of rows are seen. */
async function chooseKeys(
  ctx: Ctx,
  database: string,
  mapping: Mapping,
  tables: readonly ImportedTable[],
  limit: number,
): Promise<string[]> {
  const order = Object.keys(mapping.sources)
  const newest = newestOf(tables)
    .filter((table) => !mapping.sources[table.source]!.adds)
    .toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
  const share = Math.ceil(limit / Math.max(1, newest.length))
  const keys: string[] = []
  for (const table of newest)
    keys.push(...(await findFirstKeys(ctx.analytics, { database, mapping, table, limit: share })))
  return [...new Set(keys)].slice(0, limit)
}

/**
 * Shows what a draft of the mapping makes of some processes: the chosen ones, else the first of each source. Nothing is
 * saved. Throws `map.wrong`, `map.nothing-imported`.
 */
export async function previewMapping(
  ctx: Ctx,
  { content, ...given }: z.input<typeof choice> & { content: string | object },
): Promise<MappingPreview> {
  await allow(ctx, 'map.preview', given.projectId)
  const { projectId, keys, limit } = checkInput(choice, given)
  const mapping = readMapping(content)
  const all = await listTables(ctx, projectId)
  const tables = tablesOf(mapping, all)
  if (tables.length === 0) throw nothingImported()
  const database = projectDatabase(projectId)
  const chosen = keys ?? (await chooseKeys(ctx, database, mapping, tables, limit))
  const rows = await findRowsByKey(ctx.analytics, { database, mapping, tables, keys: chosen })
  const compiled = compileMapping(mapping, tables)
  const takenAt = takenAtOf(tables)
  const processes = chosen.map((key): PreviewedProcess => {
    const own = (rows.get(key) ?? []).filter((row) => compiled.tables.get(row.snapshot)!.counts(row.cells))
    const { releases, problems } = mapProcess(compiled, { key, rows: own }, takenAt)
    const places = own.map(({ snapshot, line }) => ({ source: compiled.tables.get(snapshot)!.source, snapshot, line }))
    return { key, ocid: `${mapping.ocidPrefix}-${key}`, releases: releases.map(writeRelease), problems, rows: places }
  })
  return { processes, warnings: checkMapping(mapping, columnsOf(all)) }
}
