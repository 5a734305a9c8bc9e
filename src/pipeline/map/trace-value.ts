import { allow } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { compileMapping } from './apply/apply-mapping.ts'
import { type Trace, traceRelease } from './apply/trace-release.ts'
import { type ImportedTable, listTables, tablesOf } from './imported-tables.ts'
import { noSuchRelease } from './map.errors.ts'
import { selectLatestRun, selectMapping } from './mapping.store.ts'
import { findSourceRows } from './released.store.ts'
import { findRowsByLine } from './rows.store.ts'

/** Where a value comes from, with the file it stands in. */
export type TracedValue = Trace & {
  readonly fileName: string
  readonly sha256: string
  readonly takenAt: Date
  readonly mappingVersion: number
}

const withFile = (trace: Trace, tables: readonly ImportedTable[], mappingVersion: number): TracedValue => {
  const { fileName, sha256, takenAt } = tables.find((table) => table.snapshot === trace.snapshot)!
  return { ...trace, fileName, sha256, takenAt, mappingVersion }
}

/**
 * Follows a value of a release that the mapping made back to file, row, column and cell, by applying the version of the
 * mapping that made it again. `pointer` is a JSON pointer into the release; for an object, all values in it are followed.
 * Empty where the release has nothing there, or the mapping's rules alone gave it. Throws `map.no-such-release`.
 */
export async function traceValue(
  ctx: Ctx,
  { projectId, ocid, releaseId, pointer }: { projectId: string; ocid: string; releaseId: string; pointer: string },
): Promise<TracedValue[]> {
  await allow(ctx, 'map.trace', projectId)
  const run = await selectLatestRun(ctx.db, projectId)
  const saved = run && (await selectMapping(ctx.db, projectId, run.mappingVersion))
  if (!saved) throw noSuchRelease()
  const database = projectDatabase(projectId)
  const places = await findSourceRows(ctx.analytics, database, { ocid, releaseId })
  if (!places) throw noSuchRelease()
  const tables = tablesOf(saved.mapping, await listTables(ctx, projectId))
  const known = new Set(tables.map((table) => table.snapshot))
  const rows = (await findRowsByLine(ctx.analytics, database, places)).filter((row) => known.has(row.snapshot))
  const columns = (snapshot: string) => tables.find((table) => table.snapshot === snapshot)!.columns
  const key = ocid.slice(saved.mapping.ocidPrefix.length + 1)
  const traces = traceRelease(compileMapping(saved.mapping, tables), { key, rows, columns }, pointer)
  return traces.map((trace) => withFile(trace, tables, saved.version))
}
