import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Io, UsageError } from './command.ts'

/** The path of a file that can be read; wrong use, with the reason, otherwise. */
export async function findFile(name: string, io: Pick<Io, 'cwd'>): Promise<string> {
  const path = resolve(io.cwd, name)
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UsageError(`there is no file "${name}"`)
  if (found.isDirectory()) throw new UsageError(`"${name}" is a folder; name the files in it`)
  await access(path, constants.R_OK).catch(() => {
    throw new UsageError(`"${name}" may not be read by you`)
  })
  return path
}
