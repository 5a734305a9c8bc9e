import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listSnapshots, receiveFile, type Snapshot, startImport } from '#pipeline/import/index.ts'
import { createSource, listSources } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import { dayOf } from './days.ts'
import { cityFiles, generateCity, snapshotDays } from './generate-city.ts'
import type { Progress } from './progress.ts'
import { waitForTask } from './wait-for-task.ts'
import { cityName } from './words/places.ts'

const LICENCE = `Invented data of the city of ${cityName}, which does not exist; CC0 1.0`
const DAY_MS = 86_400_000
/** When the city's systems write their exports: 6:15, five hours behind UTC. */
const EXPORTED_AT_MS = (11 * 60 + 15) * 60_000

/** One file of the city and the source it belongs to; `day` is the index of its snapshot. */
type Export = { source: string; file: string; day: number }

/** The names of the sources are those of the mapping. */
const exports: readonly Export[] = [
  ...cityFiles.solicitations.map((file, day) => ({ source: 'Solicitations', file, day })),
  ...cityFiles.awards.map((file, day) => ({ source: 'Awards and contracts', file, day })),
  ...cityFiles.bids.map((file, day) => ({ source: 'Bids', file, day })),
]

async function findSourceId(ctx: Ctx, projectId: string, name: string): Promise<string> {
  const known = (await listSources(ctx, projectId)).find((source) => source.name === name)
  return (known ?? (await createSource(ctx, { projectId, name, licence: LICENCE }))).id
}

/** The day of the export; on a machine whose clock is behind, the latest time that keeps the exports in order. */
function takenAt(ctx: Ctx, day: number): Date {
  const exported = dayOf(snapshotDays[day]!) * DAY_MS + EXPORTED_AT_MS
  const latest = ctx.clock.now().getTime() - (snapshotDays.length - 1 - day) * DAY_MS
  return new Date(Math.min(exported, latest))
}

async function importExport(ctx: Ctx, projectId: string, folder: string, { source, file, day }: Export) {
  const sourceId = await findSourceId(ctx, projectId, source)
  const content = createReadStream(join(folder, file))
  const received = await receiveFile(ctx, { projectId, from: { kind: 'upload', content, name: file } })
  const wanted = { projectId, sourceId, fileId: received.id, takenAt: takenAt(ctx, day) }
  return (await startImport(ctx, wanted)).snapshot
}

const isDone = (snapshots: readonly Snapshot[], file: string) =>
  snapshots.some((snapshot) => snapshot.fileName === file && snapshot.state === 'done')

/** Makes the exports of the city and imports those that are not there yet, one after the other. */
export async function seedExports(
  ctx: Ctx,
  { projectId, processes }: { projectId: string; processes: number },
  progress: Progress,
): Promise<void> {
  const snapshots = await listSnapshots(ctx, { projectId })
  const missing = exports.filter(({ file }) => !isDone(snapshots, file))
  if (missing.length === 0) return
  const folder = await ctx.files.scratchFolder()
  try {
    const { signal } = progress
    const report = (made: number) => progress.report('Inventing the city', { processes: made })
    await generateCity({ folder, processes, signal, report })
    for (const one of missing) {
      const { taskId } = await importExport(ctx, projectId, folder, one)
      if (taskId) await waitForTask(ctx, taskId, `Importing ${one.file}`, progress)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
