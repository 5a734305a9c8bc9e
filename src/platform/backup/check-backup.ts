import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTextLines } from '../files/read-lines.ts'
import { measureFile } from './copy-file.ts'
import { type ListedFile, listedFile, type Manifest, refuse } from './manifest.ts'

/** The kept files of a backup, one after the other. */
export async function* readFileList(folder: string, manifest: Manifest): AsyncGenerator<ListedFile> {
  for await (const lines of readTextLines(join(folder, manifest.files.list)))
    for (const line of lines) yield listedFile.parse(JSON.parse(line))
}

async function checkPart(folder: string, path: string, sha256: string, signal: AbortSignal): Promise<void> {
  const full = join(folder, path)
  if (!existsSync(full)) throw refuse('damaged', `The backup is damaged: ${full} is missing.`, { path })
  if ((await measureFile(full, signal)).sha256 !== sha256)
    throw refuse('damaged', `The backup is damaged: ${full} is not what was written.`, { path })
}

/** Reads a backup through and holds each part against its hash, before anything is restored from it. */
export async function checkBackup(folder: string, manifest: Manifest, signal: AbortSignal): Promise<void> {
  for (const { file, sha256 } of manifest.tables) await checkPart(folder, file, sha256, signal)
  await checkPart(folder, manifest.files.list, manifest.files.sha256, signal)
  for await (const { path, sha256 } of readFileList(folder, manifest)) await checkPart(folder, path, sha256, signal)
}
