import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { findSource, type Source, settleShape } from '#pipeline/systems/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { startTask } from '#platform/queue/tasks.ts'
import { noColumns, otherShape, takenInFuture } from './import.errors.ts'
import type { FormatChoices } from './readers/format.ts'
import { inspectFile } from './readers/inspect-file.ts'
import { hasColumns, type Inspection } from './readers/inspection.ts'
import { findReceivedFile } from './receive-file.ts'
import { storeImportedAt } from './received-files.store.ts'
import type { ReceivedFile, Snapshot } from './snapshot.ts'
import { selectSameImport, selectSnapshots, storeSnapshot, updateTask } from './snapshots.store.ts'

const choicesSchema = z
  .object({
    kind: z.enum(['csv', 'xlsx', 'json', 'ndjson', 'ocds']),
    member: z.string().max(1000),
    encoding: z.string().max(40),
    delimiter: z.string().max(1, 'A separator is one character.'),
    headerLine: z.coerce.number().int('Enter a whole number.').min(0, 'Lines are counted from 1; 0 means no header.'),
    fillMissing: z.boolean(),
    sheet: z.string().max(200),
    list: z.string().max(1000),
  })
  .partial()

/** Finds out how a received file is to be read, for a person to look at before it is imported. */
export async function inspectReceivedFile(
  ctx: Ctx,
  { projectId, fileId, choices = {} }: { projectId: string; fileId: string; choices?: FormatChoices | undefined },
): Promise<Inspection> {
  await allow(ctx, 'import.inspect', projectId)
  const file = await findReceivedFile(ctx, { projectId, fileId })
  return inspectFile(ctx.files.pathOf(file.sha256), checkInput(choicesSchema, choices))
}

export type NewImport = {
  projectId: string
  sourceId: string
  fileId: string
  choices?: FormatChoices | undefined
  /** When the data was taken from the system; now, unless told. */
  takenAt?: Date | undefined
}

/** `isAgain`: this very file was imported into this source in the same way before, and nothing new was started. */
export type StartedImport = { snapshot: Snapshot; isAgain: boolean }

const DAY_MS = 86_400_000

function newSnapshot(ctx: Ctx, input: NewImport, file: ReceivedFile, found: Inspection): Snapshot {
  const { sha256, bytes, fileName, origin } = file
  const now = ctx.clock.now()
  return {
    id: ctx.clock.newId(),
    sourceId: input.sourceId,
    projectId: input.projectId,
    sha256,
    fileName,
    bytes,
    origin,
    takenAt: input.takenAt ?? now,
    format: found.format,
    columns: found.columns,
    state: 'waiting',
    rowsIn: 0,
    rowsLoaded: 0,
    rowsSetAside: 0,
    rowsBlank: 0,
    message: null,
    taskId: null,
    createdAt: now,
    endedAt: null,
  }
}

/** The first import tells what kind of files a source gives; later ones must be of that kind. */
async function agreeOnShape(ctx: Ctx, source: Source, found: Inspection): Promise<void> {
  const shape = found.format.kind === 'ocds' ? 'ocds' : 'table'
  const others = (await selectSnapshots(ctx.db, source.projectId, source.id)).filter((one) => one.state !== 'failed')
  if (others.length > 0 && source.shape !== shape) throw otherShape(source.shape)
  await settleShape(ctx, source, shape)
}

/**
 * Starts to import a received file into a source, as a task; the snapshot's `taskId` tells how far it is. The same file
 * read the same way is not imported twice. Throws `import.*` for what cannot be read or has no column, `import.other-shape`.
 */
export async function startImport(ctx: Ctx, input: NewImport): Promise<StartedImport> {
  const { projectId, sourceId, fileId, takenAt } = input
  await allow(ctx, 'import.start', projectId)
  const choices = checkInput(choicesSchema, input.choices ?? {})
  if (takenAt && takenAt.getTime() > ctx.clock.now().getTime() + DAY_MS) throw takenInFuture()
  const file = await findReceivedFile(ctx, { projectId, fileId })
  const found = await inspectFile(ctx.files.pathOf(file.sha256), choices)
  if (!hasColumns(found)) throw noColumns(found.doubts)
  return transact(ctx, async (ctx) => {
    const source = await findSource(ctx, { projectId, sourceId })
    await agreeOnShape(ctx, source, found)
    const same = await selectSameImport(ctx.db, { sourceId, sha256: file.sha256, format: found.format })
    if (same) return { snapshot: same, isAgain: true }
    const snapshot = newSnapshot(ctx, input, file, found)
    await storeSnapshot(ctx.db, snapshot)
    await storeImportedAt(ctx.db, file.id, snapshot.createdAt)
    const task = await startTask(ctx, { projectId, kind: 'import.run', input: { projectId, snapshotId: snapshot.id } })
    await updateTask(ctx.db, snapshot.id, task.id)
    const data = { source: sourceId, sha256: file.sha256 }
    await ctx.log.record(ctx, { type: 'import.started', thing: `snapshot:${snapshot.id}`, projectId, data })
    return { snapshot: { ...snapshot, taskId: task.id }, isAgain: false }
  })
}
