import { join } from 'node:path'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import type { Aside, Row } from './readers/rows.ts'
import { countReasons, exportAside, selectAside, selectRows, selectRowsAt } from './rows.store.ts'
import { findImported } from './snapshots.ts'

type Asked = { projectId: string; snapshotId: string }

const MOST_ROWS = 1000
const placeOf = ({ projectId, snapshotId }: Asked) => ({ database: projectDatabase(projectId), snapshot: snapshotId })
const atMost = (limit: number) => Math.max(1, Math.min(limit, MOST_ROWS))

/** Rows of a snapshot with the names of their columns, after a line of the file; at most 1,000. */
export async function listRows(
  ctx: Ctx,
  { after = 0, limit = 50, ...asked }: Asked & { after?: number; limit?: number },
): Promise<{ columns: string[]; rows: Row[] }> {
  const { columns } = await findImported(ctx, asked.projectId, asked.snapshotId)
  return { columns, rows: await selectRows(ctx.analytics, placeOf(asked), { after, limit: atMost(limit) }) }
}

/** The rows of a snapshot that begin on these lines of its file; lines without a row are left out. At most 1,000. */
export async function findRows(
  ctx: Ctx,
  { lines, ...asked }: Asked & { lines: number[] },
): Promise<{ columns: string[]; rows: Row[] }> {
  const { columns } = await findImported(ctx, asked.projectId, asked.snapshotId)
  return { columns, rows: await selectRowsAt(ctx.analytics, placeOf(asked), lines.slice(0, MOST_ROWS)) }
}

export type SetAside = { total: number; reasons: { reason: string; count: number; firstLine: number }[]; rows: Aside[] }

/** A page of the rows that were not loaded, in file order, with how many there are for each reason. */
export async function listSetAside(
  ctx: Ctx,
  { offset = 0, limit = 50, ...asked }: Asked & { offset?: number; limit?: number },
): Promise<SetAside> {
  const { rowsSetAside: total } = await findImported(ctx, asked.projectId, asked.snapshotId)
  const place = placeOf(asked)
  const rows = await selectAside(ctx.analytics, place, { offset: Math.max(0, offset), limit: atMost(limit) })
  return { total, reasons: await countReasons(ctx.analytics, place), rows }
}

/** All rows that were not loaded as a CSV file (line, reason, text), made anew; gives its path and a name for it. */
export async function downloadSetAside(ctx: Ctx, asked: Asked): Promise<{ path: string; fileName: string }> {
  const { fileName } = await findImported(ctx, asked.projectId, asked.snapshotId)
  const path = join(ctx.files.derivedFolder(asked.projectId, 'import'), `set-aside-${asked.snapshotId}.csv`)
  await exportAside(ctx.analytics, placeOf(asked), path)
  return { path, fileName: `${fileName.replace(/\.\w{1,5}$/, '')} - set aside.csv` }
}

/** The file that a snapshot was made from, untouched: its path, its name, its SHA-256. */
export async function downloadOriginal(
  ctx: Ctx,
  asked: Asked,
): Promise<{ path: string; fileName: string; sha256: string; bytes: number }> {
  const { sha256, bytes, fileName } = await findImported(ctx, asked.projectId, asked.snapshotId)
  return { path: ctx.files.pathOf(sha256), fileName, sha256, bytes }
}
