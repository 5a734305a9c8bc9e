import { join } from 'node:path'
import type { Ctx } from '#platform/context.ts'

/** Where a publication lies; kept in backups. Its sites stand beside what they were made from. */
export const publicationFolder = (ctx: Pick<Ctx, 'files'>, projectId: string, publicationId: string): string =>
  ctx.files.derivedFolder(projectId, 'publish', publicationId)

/** Where the notice lies that a removed project has left; kept in backups. */
export const goneFolder = (ctx: Pick<Ctx, 'files'>, slug: string): string =>
  ctx.files.derivedFolder('gone', 'publish', slug)

/** What was frozen when the publication was prepared: not redacted, for members only. */
export const frozenFiles = (folder: string) => ({
  compiled: join(folder, 'frozen', 'compiled.jsonl'),
  releases: join(folder, 'frozen', 'releases.jsonl'),
  said: join(folder, 'frozen', 'said.json'),
})

/** Where the pictures of published documents lie, by their hash. */
export const frozenPicture = (folder: string, file: string): string => join(folder, 'frozen', 'pictures', file)

/** A hash of each process as it was published: by it the next publication tells what changed. */
export const statesFile = (folder: string): string => join(folder, 'states.jsonl')
