import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { listPictures, storePicture } from './pictures.store.ts'

type Which = { projectId: string; documentId: string }

export const MOST_PICTURE_BYTES = 10_000_000

/** What a file is, by its first bytes: what a browser calls it proves nothing. */
async function typeOf(path: string): Promise<'image/png' | 'image/jpeg' | undefined> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    if (buffer.toString('hex') === '89504e470d0a1a0a') return 'image/png'
    return buffer.toString('hex', 0, 3) === 'ffd8ff' ? 'image/jpeg' : undefined
  } finally {
    await file.close()
  }
}

/** Keeps a picture for a document; gives the hash under which the text names it. Refuses what is no PNG or JPEG. */
export async function keepPicture(ctx: Ctx, input: Which & { content: Readable }): Promise<{ file: string }> {
  await allow(ctx, 'document.write', input.projectId)
  await needDocument(ctx, input)
  const { sha256, bytes } = await ctx.files.keep(input.content, MOST_PICTURE_BYTES)
  const type = await typeOf(ctx.files.pathOf(sha256))
  if (!type) throw refusals.badPicture()
  await transact(ctx, async (ctx) => {
    const { documentId } = input
    await storePicture(ctx.db, { documentId, sha256, type, bytes, at: ctx.clock.now() })
  })
  return { file: sha256 }
}

/** A picture of a document, to be shown. */
export async function readPicture(
  ctx: Ctx,
  input: Which & { file: string },
): Promise<{ type: string; content: Readable }> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  const [picture] = await listPictures(ctx.db, input.documentId, [input.file])
  if (!picture) throw refusals.noSuchFile()
  return { type: picture.type, content: createReadStream(ctx.files.pathOf(picture.sha256)) }
}
