import { listSnapshots, type Snapshot } from '#pipeline/import/index.ts'
import { listSources, type Source } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { SourceTable } from './apply/apply-mapping.ts'
import type { TakenAt } from './apply/successive.ts'
import type { KnownColumns } from './mapping/check-mapping.ts'
import type { Mapping } from './mapping/mapping.ts'

/** A snapshot whose rows are in place, with the name of its source. */
export type ImportedTable = SourceTable & {
  readonly rows: number
  readonly takenAt: Date
  readonly fileName: string
  readonly sha256: string
}

const toTable = (source: string, snapshot: Snapshot): ImportedTable => ({
  source,
  snapshot: snapshot.id,
  columns: snapshot.columns,
  rows: snapshot.rowsLoaded,
  takenAt: snapshot.takenAt,
  fileName: snapshot.fileName,
  sha256: snapshot.sha256,
})

/** The sources of a project and what was imported of them. */
export type Imported = { sources: readonly Source[]; snapshots: readonly Snapshot[] }

/** Every snapshot in place of the sources that are tables, oldest first. */
export function pickTables({ sources, snapshots }: Imported): ImportedTable[] {
  const names = new Map(sources.filter(({ shape }) => shape === 'table').map(({ id, name }) => [id, name]))
  const tables = snapshots.flatMap((snapshot) => {
    const name = names.get(snapshot.sourceId)
    return name !== undefined && snapshot.state === 'done' ? [toTable(name, snapshot)] : []
  })
  return tables.toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime() || (a.snapshot < b.snapshot ? -1 : 1))
}

/** Every imported snapshot of the project's sources that are tables, oldest first. */
export async function listTables(ctx: Ctx, projectId: string): Promise<ImportedTable[]> {
  const [sources, snapshots] = await Promise.all([listSources(ctx, projectId), listSnapshots(ctx, { projectId })])
  return pickTables({ sources, snapshots })
}

/** Those that a mapping has rules for. */
export const tablesOf = (mapping: Mapping, tables: readonly ImportedTable[]): ImportedTable[] =>
  tables.filter((table) => Object.hasOwn(mapping.sources, table.source))

/** The newest snapshot of each source. */
export function newestOf(tables: readonly ImportedTable[]): ImportedTable[] {
  return [...new Map(tables.map((table) => [table.source, table])).values()]
}

/** The columns of each source, those of all its snapshots together, the newest first. */
export function columnsOf(tables: readonly ImportedTable[]): KnownColumns[] {
  const columns = new Map<string, Set<string>>()
  for (const table of tables.toReversed()) {
    const known = columns.get(table.source) ?? new Set<string>()
    for (const column of table.columns) known.add(column)
    columns.set(table.source, known)
  }
  return [...columns].map(([source, names]) => ({ source, columns: [...names] }))
}

/** When each snapshot was taken. */
export const takenAtOf = (tables: readonly ImportedTable[]): TakenAt =>
  new Map(tables.map((table) => [table.snapshot, table.takenAt.toISOString()]))
