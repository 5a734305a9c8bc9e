import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { unwatched, type Work } from '#platform/queue/work.ts'
import type { Profile, Snapshot } from '../snapshot.ts'
import { selectProfile, updateProfile } from '../snapshots.store.ts'
import { findImported } from '../snapshots.ts'
import { type ColumnProfile, judgeColumn } from './column-profile.ts'
import { type CountedColumn, countColumns } from './profile.store.ts'

function describe(name: string, counted: CountedColumn): ColumnProfile {
  const { rows, blank, distinct, isDistinctExact, longest, examples, frequent, text, numeric } = counted
  const verdict = judgeColumn(name, counted)
  const isNumeric = verdict.type === 'number' || verdict.type === 'money'
  const range = isNumeric ? numeric : text
  return {
    name,
    ...verdict,
    rows,
    blank,
    distinct,
    isDistinctExact,
    longest,
    examples: examples.slice().sort(),
    frequent,
    ...range,
  }
}

async function computeProfile(ctx: Ctx, snapshot: Snapshot, work: Work): Promise<Profile> {
  const { id, projectId, columns, rowsLoaded } = snapshot
  if (columns.length === 0) return { rows: rowsLoaded, columns: [] }
  const place = { database: projectDatabase(projectId), snapshot: id, width: columns.length }
  const counted = await countColumns(ctx.analytics, place, rowsLoaded, { signal: work.signal })
  return { rows: rowsLoaded, columns: counted.map((column) => describe(columns[column.index] ?? '', column)) }
}

/**
 * What each column of a snapshot holds: its type, how many cells are blank, how many values differ, the most frequent
 * ones, examples, range. Computed once and kept. Throws `import.not-done`.
 */
export async function profileSnapshot(
  ctx: Ctx,
  { projectId, snapshotId }: { projectId: string; snapshotId: string },
  work: Work = unwatched,
): Promise<Profile> {
  const snapshot = await findImported(ctx, projectId, snapshotId)
  const kept = await selectProfile(ctx.db, snapshotId)
  if (kept) return kept
  const profile = await computeProfile(ctx, snapshot, work)
  await updateProfile(ctx.db, snapshotId, profile)
  return profile
}
