import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#lib/app-error.ts'

/** Raised when a backup of the present form could not be read by an older version. */
export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const tableFile = z.string().regex(/^tables\/[a-z0-9_]+\.[a-z0-9_]+\.ndjson$/)

const schema = z.object({
  format: z.literal(FORMAT),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** The installation, and the name of the master key that its secrets are sealed with (not the key). */
  instance: z.string(),
  masterKey: z.string().nullable(),
  /** The schema that the tables have. */
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), sha256 })),
  tables: z.array(z.object({ table: z.string(), file: tableFile, rows: count, bytes: count, sha256 })),
  /** The file that lists the kept files: a line each, path, size and SHA-256. */
  files: z.object({ list: z.string(), count, bytes: count, sha256 }),
  /** The newest signed checkpoint of the log, which the restored log must still bear out. */
  checkpoint: z.string().nullable(),
  notes: z.array(z.string()),
})
/** What a backup holds, with a hash for each part. Written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof schema>

/** One kept file in the list of files; `path` is relative, below the backup's and the installation's folder alike. */
export const listedFile = z.object({
  path: z.string().regex(/^(files|derived)(\/(?!\.{1,2}(\/|$))[^/\0]+)+$/),
  bytes: count,
  sha256,
})
export type ListedFile = z.infer<typeof listedFile>

export const MANIFEST = 'manifest.json'

export const refuse = (code: string, message: string, details: Record<string, unknown> = {}) =>
  new AppError({ code: `backup.${code}`, kind: 'conflict', message, details })

/** Reads the manifest of a backup; throws AppError `backup.incomplete` or `backup.unreadable`. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST)
  if (!existsSync(path))
    throw refuse(
      'incomplete',
      `${folder} holds no backup, or one that was not finished: there is no ${MANIFEST} in it.`,
    )
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw refuse('unreadable', `${path} cannot be read. It was altered, or a newer Fairlead has made it.`)
  }
}
