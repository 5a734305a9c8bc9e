import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { stripMetadata } from '#lib/pictures/strip-metadata.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import type { DocumentRecord } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { takesWriting } from '../states/states.ts'
import { listPictures, storePicture } from './pictures.store.ts'

type Which = { projectId: string; documentId: string }

export const MOST_PICTURE_BYTES = 10_000_000

/** All of a stream that is no longer than a picture may be. */
async function readPictureBytes(content: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    chunks.push(Buffer.from(chunk))
    bytes += chunks.at(-1)!.length
    if (bytes > MOST_PICTURE_BYTES) throw refusals.badPicture()
  }
  return Buffer.concat(chunks)
}

const needWriting = ({ state }: DocumentRecord) => {
  if (!takesWriting(state)) throw refusals.notWritable(state)
}

/**
 * Keeps a picture for a document, without what it tells beside itself: place, time, camera, names. Gives the hash under which
 * the text names it. Refuses what is no PNG or JPEG by its content, whatever a browser calls it, and where the
 * document takes no writing.
 */
export async function keepPicture(ctx: Ctx, input: Which & { content: Readable }): Promise<{ file: string }> {
  await allow(ctx, 'document.write', input.projectId)
  needWriting(await needDocument(ctx, input))
  const picture = stripMetadata(await readPictureBytes(input.content))
  if (!picture) throw refusals.badPicture()
  const quota = ctx.config.FAIRLEAD_PROJECT_QUOTA_BYTES
  if ((await sumKeptBytes(ctx, input.projectId)) + picture.bytes.length > quota) throw refusals.noRoom(quota)
  const { sha256, bytes } = await ctx.files.keep(Readable.from([picture.bytes]), MOST_PICTURE_BYTES)
  await transact(ctx, async (ctx) => {
    const { documentId } = input
    needWriting(await needDocument(ctx, input, true))
    await storePicture(ctx.db, { documentId, sha256, type: picture.type, bytes, at: ctx.clock.now() })
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
