import { basename } from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { t } from '#lib/words/words.ts'
import {
  findSnapshot,
  type Incoming,
  inspectReceivedFile,
  receiveFile,
  type Snapshot,
  startImport,
} from '#pipeline/import/index.ts'
import { createSource, listSources, renameSource } from '#pipeline/systems/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Io } from '../command.ts'
import { findFile } from '../find-file.ts'
import { ask } from '../project/ask.ts'
import type { Folder } from '../project/folder.ts'
import { follow } from '../project/follow.ts'
import type { Given, ImportArguments } from './arguments.ts'

/** Where the source and the project are settled already: what is left to know for one file. */
export type Wanted = Pick<ImportArguments, 'source' | 'licence' | 'choices'> & { projectId: string }

/** A named file that is there: nothing is imported before all of them are. */
export type Found = Given & { from: Incoming; shown: string }

const isAddress = (name: string) => /^https?:\/\//i.test(name)

/** Finds what a name stands for: an address, standard input, or a file on this machine. */
export async function findIncoming(given: Given, io: Io): Promise<Found> {
  const { name } = given
  if (isAddress(name)) return { ...given, shown: name, from: { kind: 'url', url: name } }
  if (name !== '-') return { ...given, shown: basename(name), from: { kind: 'path', path: await findFile(name, io) } }
  const stdin = io.stdin instanceof Readable ? io.stdin : new Readable().wrap(io.stdin)
  const shown = t('command.standard-input')
  return { ...given, shown, from: { kind: 'upload', content: addAbortSignal(io.signal, stdin), name: shown } }
}

/** The project's source of that name, made where there is none, with the licence that was given. */
async function settleSource(ctx: Ctx, { projectId, source: name, licence }: Wanted, from: Incoming): Promise<string> {
  const known = (await listSources(ctx, projectId)).find((source) => source.name === name)
  const origin = from.kind === 'url' ? { kind: from.kind, address: from.url } : { kind: from.kind }
  if (!known) return (await createSource(ctx, { projectId, name, licence, origin })).id
  if (licence !== undefined && licence !== known.licence)
    await renameSource(ctx, { projectId, sourceId: known.id, licence })
  return known.id
}

async function tellSetAside(folder: Folder, io: Io, { projectId, id, rowsSetAside }: Snapshot): Promise<void> {
  if (rowsSetAside === 0) return
  const { reasons } = await ask(folder, io, 'setAside', { projectId, snapshotId: id })
  for (const { reason, count, firstLine } of reasons)
    io.stderr.write(`${t('command.aside', { count, reason, line: firstLine })}\n`)
}

/**
 * Imports one file as a snapshot of its source and follows it to its end. What was imported before in the same way is
 * not imported again. Throws `import.*` for what cannot be read.
 */
export async function importFile(folder: Folder, io: Io, wanted: Wanted, file: Found): Promise<Snapshot> {
  const { projectId, choices } = wanted
  const received = await receiveFile(folder.ctx, { projectId, from: file.from })
  const asked = { projectId, fileId: received.id, choices }
  const { doubts } = await inspectReceivedFile(folder.ctx, asked)
  for (const doubt of doubts) io.stderr.write(`${file.shown}: ${doubt}\n`)
  io.signal.throwIfAborted()
  const sourceId = await settleSource(folder.ctx, wanted, file.from)
  const { snapshot, isAgain } = await startImport(folder.ctx, { ...asked, sourceId, takenAt: file.takenAt })
  if (isAgain && snapshot.state === 'done') io.stderr.write(`${t('command.again', { file: file.shown })}\n`)
  else if (snapshot.taskId) await follow(folder, io, snapshot.taskId, t('command.interrupted-import'))
  const done = await findSnapshot(folder.ctx, { projectId, snapshotId: snapshot.id })
  if (done.message) io.stderr.write(`${t('command.breaks-off', { file: file.shown, message: done.message })}\n`)
  await tellSetAside(folder, io, done)
  return done
}
