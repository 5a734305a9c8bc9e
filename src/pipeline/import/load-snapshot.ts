import { rm } from 'node:fs/promises'
import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { type ChunkWriter, createChunkWriter } from './chunk-writer.ts'
import { readLimits } from './readers/limits.ts'
import type { FoundRelease } from './readers/ocds-releases.ts'
import { readOcdsFile, readRows } from './readers/read-rows.ts'
import type { Aside, ReadSummary, Row } from './readers/rows.ts'
import type { Snapshot } from './snapshot.ts'
import { countRows, dropStaging, moveIntoPlace, openStaging, type Staging } from './staging.ts'
import { ensureSourceTables } from './tables.ts'

export type LoadedSnapshot = ReadSummary & { loaded: number; setAside: number }

type Lines<Item> = { write: ChunkWriter['write']; toLine(item: Item): string }
type Source<Item> = {
  batches: AsyncGenerator<{ items: Item[]; aside: Aside[] }>
  toLine(item: Item): string
  summary(): ReadSummary
}

async function* tableBatches(batches: AsyncGenerator<{ rows: Row[]; aside: Aside[] }>) {
  for await (const { rows, aside } of batches) yield { items: rows, aside }
}

async function* releaseBatches(batches: AsyncGenerator<{ releases: FoundRelease[]; aside: Aside[] }>) {
  for await (const { releases, aside } of batches) yield { items: releases, aside }
}

const clickHouseTime = (iso: string) => iso.slice(0, -1).replace('T', ' ')

async function openTable(path: string, { id, format, columns }: Snapshot, signal: AbortSignal): Promise<Source<Row>> {
  if (format.kind === 'ocds') throw new Error('An OCDS file is no table.')
  const reader = await readRows(path, format, columns, readLimits, signal)
  const toLine = ({ line, cells }: Row) => `["${id}",${line},${JSON.stringify(cells)}]\n`
  return { batches: tableBatches(reader.batches), summary: reader.summary, toLine }
}

async function openReleases(
  path: string,
  { id, format }: Snapshot,
  signal: AbortSignal,
): Promise<Source<FoundRelease>> {
  if (format.kind !== 'ocds') throw new Error('A table has no releases.')
  const reader = await readOcdsFile(path, format, readLimits, signal)
  const toLine = (found: FoundRelease) => {
    const { ocid, tag, json, line } = found
    return `${JSON.stringify([ocid, found.id, clickHouseTime(found.date), tag, json, id, [{ snapshot: id, line }]])}\n`
  }
  return { batches: releaseBatches(reader.batches), summary: reader.summary, toLine }
}

/** Writes all batches on, tells how far it is, and stops between two of them. */
async function copyBatches<Item>(
  source: Source<Item>,
  rows: Lines<Item>,
  aside: Lines<Aside>,
  work: Work,
): Promise<void> {
  let loaded = 0
  let setAside = 0
  for await (const batch of source.batches) {
    work.signal.throwIfAborted()
    if (batch.items.length > 0) await rows.write(batch.items.map(rows.toLine).join(''))
    if (batch.aside.length > 0) await aside.write(batch.aside.map(aside.toLine).join(''))
    loaded += batch.items.length
    setAside += batch.aside.length
    await work.report({ rows: loaded, setAside })
  }
}

/** Reads the file into the staging tables and compares what was given with what lies in them. */
async function stage<Item>(
  ctx: Ctx,
  snapshot: Snapshot,
  source: Source<Item>,
  [rows, aside]: readonly [Staging, Staging],
  work: Work,
): Promise<LoadedSnapshot> {
  const folder = await ctx.files.scratchFolder()
  const { signal } = work
  const into = (staging: Staging) => (file: string) =>
    ctx.analytics.loadFile(file, staging.name, 'JSONCompactEachRow', { signal })
  const rowWriter = createChunkWriter(folder, 'rows', into(rows))
  const asideWriter = createChunkWriter(folder, 'aside', into(aside))
  const asideLine = ({ line, text, reason }: Aside) => `${JSON.stringify([snapshot.id, line, text, reason])}\n`
  try {
    await copyBatches(
      source,
      { write: rowWriter.write, toLine: source.toLine },
      { write: asideWriter.write, toLine: asideLine },
      work,
    )
    await rowWriter.end()
    await asideWriter.end()
  } finally {
    await source.batches.return(undefined)
    await rowWriter.close()
    await asideWriter.close()
    await rm(folder, { recursive: true, force: true })
  }
  const summary = source.summary()
  const loaded = await countRows(ctx.analytics, rows)
  const setAside = await countRows(ctx.analytics, aside)
  if (loaded + setAside !== summary.rowsIn)
    throw new Error(`Of ${summary.rowsIn} rows, ${loaded} were loaded and ${setAside} set aside.`)
  return { ...summary, loaded, setAside }
}

/**
 * Loads the rows (or releases) of a snapshot's file in place of whatever was loaded of this snapshot before, so that it
 * can be repeated. Until all is counted and right, nothing is changed. Rejects with an AbortError where it was stopped.
 */
export async function loadSnapshot(ctx: Ctx, snapshot: Snapshot, work: Work): Promise<LoadedSnapshot> {
  const { analytics } = ctx
  const database = await ensureSourceTables(analytics, snapshot.projectId)
  const isOcds = snapshot.format.kind === 'ocds'
  const place = { database, snapshot: snapshot.id }
  const rows = await openStaging(analytics, { ...place, table: isOcds ? 'release' : 'source_row' })
  const aside = await openStaging(analytics, { ...place, table: 'source_row_aside' })
  const path = ctx.files.pathOf(snapshot.sha256)
  try {
    const staged = isOcds
      ? await stage(ctx, snapshot, await openReleases(path, snapshot, work.signal), [rows, aside], work)
      : await stage(ctx, snapshot, await openTable(path, snapshot, work.signal), [rows, aside], work)
    work.signal.throwIfAborted()
    await moveIntoPlace(analytics, rows, staged.loaded)
    await moveIntoPlace(analytics, aside, staged.setAside)
    return staged
  } finally {
    await dropStaging(analytics, rows)
    await dropStaging(analytics, aside)
  }
}
