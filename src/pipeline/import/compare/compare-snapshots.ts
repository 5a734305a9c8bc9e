import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { noSuchColumn } from '../import.errors.ts'
import { profileSnapshot } from '../profile/profile-snapshot.ts'
import type { Row } from '../readers/rows.ts'
import { selectRowsAt } from '../rows.store.ts'
import type { Profile, Snapshot } from '../snapshot.ts'
import { findImported } from '../snapshots.ts'
import { type ChangeKind, countChanges, countShared, type Pair, selectChanges } from './compare.store.ts'

export type Compared = {
  projectId: string
  /** The older snapshot. */
  beforeId: string
  /** The newer one. */
  afterId: string
  /** Names of the columns that tell which row is which; found out where not given. */
  key?: string[] | undefined
}

export type Comparison = {
  /** The columns by which rows were matched; empty where rows were compared as a whole, so that none can be "changed". */
  key: string[]
  added: number
  removed: number
  changed: number
  unchanged: number
  /** How many rows changed in each column, for those in which some did. */
  changedColumns: { column: string; rows: number }[]
  /** Columns that only one of the two has; they were not compared. */
  columnsAdded: string[]
  columnsRemoved: string[]
}

/** One row that differs: as it was and as it is, each cell under the column of the same place in `columns`. */
export type Change = { before: Row | undefined; after: Row | undefined; columns: string[] }

/** A running number says on which line a row stood, not which row it is. */
const isRunningNumber = (profile: Profile, name: string) => {
  const column = profile.columns.find((one) => one.name === name)
  return column?.examples.every((value) => /^\d+$/.test(value) && Number(value) <= profile.rows)
}

const isKey = (profile: Profile, name: string) => {
  const column = profile.columns.find((one) => one.name === name)
  return column !== undefined && column.blank === 0 && column.distinct >= profile.rows && column.longest <= 200
}

const MAX_CANDIDATES = 8

/**
 * The column that is filled and different in every row, is no running number, and of whose values most are in both: an
 * id that the system makes anew for each export shares none.
 */
async function guessKey(ctx: Ctx, before: Snapshot, after: Snapshot, common: string[]): Promise<string[]> {
  const { projectId } = before
  const older = await profileSnapshot(ctx, { projectId, snapshotId: before.id })
  const newer = await profileSnapshot(ctx, { projectId, snapshotId: after.id })
  const candidates = common.filter((one) => isKey(older, one) && isKey(newer, one) && !isRunningNumber(older, one))
  let best = { name: '', shared: 0 }
  for (const name of candidates.slice(0, MAX_CANDIDATES)) {
    const shared = await countShared(ctx.analytics, {
      database: projectDatabase(projectId),
      before: { snapshot: before.id, column: before.columns.indexOf(name) + 1 },
      after: { snapshot: after.id, column: after.columns.indexOf(name) + 1 },
    })
    if (shared > best.shared) best = { name, shared }
  }
  return best.shared > 0 ? [best.name] : []
}

type Prepared = { before: Snapshot; after: Snapshot; common: string[]; key: string[]; pair: Pair }

async function prepare(ctx: Ctx, { projectId, beforeId, afterId, key }: Compared): Promise<Prepared> {
  const before = await findImported(ctx, projectId, beforeId)
  const after = await findImported(ctx, projectId, afterId)
  const common = after.columns.filter((name) => before.columns.includes(name))
  const missing = key?.find((name) => !common.includes(name))
  if (missing !== undefined) throw noSuchColumn(missing)
  const chosen = key?.length ? key : await guessKey(ctx, before, after, common)
  const numbers = (snapshot: Snapshot, names: string[]) => names.map((name) => snapshot.columns.indexOf(name) + 1)
  const sideOf = (snapshot: Snapshot) => ({
    snapshot: snapshot.id,
    key: numbers(snapshot, chosen.length > 0 ? chosen : common),
    values: numbers(snapshot, common),
  })
  const pair = { database: projectDatabase(projectId), before: sideOf(before), after: sideOf(after) }
  return { before, after, common, key: chosen, pair }
}

/** What changed from one snapshot to another. Throws `import.no-such-column` for a key that not both have. */
export async function compareSnapshots(ctx: Ctx, asked: Compared): Promise<Comparison> {
  const { before, after, common, key, pair } = await prepare(ctx, asked)
  const { byColumn, ...counts } = await countChanges(ctx.analytics, pair)
  const changedColumns = common.map((column, i) => ({ column, rows: byColumn[i] ?? 0 })).filter(({ rows }) => rows > 0)
  return {
    key,
    ...counts,
    changedColumns,
    columnsAdded: after.columns.filter((name) => !before.columns.includes(name)),
    columnsRemoved: before.columns.filter((name) => !after.columns.includes(name)),
  }
}

const MOST = 200

/** A page of the rows that were added, removed or changed, with their cells and the names of what changed. */
export async function listChanges(
  ctx: Ctx,
  { kind, offset = 0, limit = 50, ...asked }: Compared & { kind: ChangeKind; offset?: number; limit?: number },
): Promise<{ columns: { before: string[]; after: string[] }; changes: Change[] }> {
  const { before, after, common, pair } = await prepare(ctx, asked)
  const page = { kind, offset: Math.max(0, offset), limit: Math.max(1, Math.min(limit, MOST)) }
  const lines = await selectChanges(ctx.analytics, pair, page)
  const { database } = pair
  const rowsOf = async (snapshot: string, wanted: number[]) => {
    const rows = await selectRowsAt(
      ctx.analytics,
      { database, snapshot },
      wanted.filter((line) => line > 0),
    )
    return new Map(rows.map((row) => [row.line, row]))
  }
  const older = await rowsOf(
    before.id,
    lines.map((one) => one.before),
  )
  const newer = await rowsOf(
    after.id,
    lines.map((one) => one.after),
  )
  const changes = lines.map((one) => ({
    before: older.get(one.before),
    after: newer.get(one.after),
    columns: kind === 'changed' ? one.columns.map((i) => common[i] ?? '') : [],
  }))
  return { columns: { before: before.columns, after: after.columns }, changes }
}
