import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Ctx } from '#platform/context.ts'
import { makeBundle } from './make-bundle.ts'

/** Makes the file of a purchase and lays it down to be sent; each call makes it anew. Throws `case.no-such-case`. */
export async function writeBundle(
  ctx: Ctx,
  place: { projectId: string; caseId: string },
): Promise<{ path: string; fileName: string; type: string }> {
  const { fileName, content } = await makeBundle(ctx, place)
  const folder = ctx.files.derivedFolder(place.projectId, 'purchases')
  const path = join(folder, `${place.caseId}.zip`)
  const part = join(folder, `${ctx.clock.newId()}.part`)
  await pipeline(Readable.from(content), createWriteStream(part, { mode: 0o600 }))
  await rename(part, path)
  return { path, fileName, type: 'application/zip' }
}
