import { Readable } from 'node:stream'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { sumKeptBytes } from '#platform/files/sum-kept-bytes.ts'
import { keepPicture, MOST_PICTURE_BYTES } from '../content/pictures.ts'
import { startDocument } from '../create-document.ts'
import { type DocumentRecord, newDocumentSchema } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import type { LeftOut } from './left-out.ts'
import { runConverter } from './run-converter.ts'

export type Imported = { document: DocumentRecord; leftOut: LeftOut }

type Input = { projectId: string; title: string; path: string; name: string; bytes: number }

const nameOf = (name: string) => name.replace(/\.(docx|md|markdown)$/i, '').slice(0, 200)

const findRoom = async (ctx: Ctx, projectId: string) =>
  ctx.config.FAIRLEAD_PROJECT_QUOTA_BYTES - (await sumKeptBytes(ctx, projectId))

/**
 * Makes a document from a Word file (.docx) or Markdown (.md) at a path. Of tracked changes, insertions stay and deletions
 * go; what was left out comes back with the document. Refuses a file that cannot be read, or is more than one document can
 * hold.
 */
export async function importDocument(ctx: Ctx, input: Input): Promise<Imported> {
  const { projectId, name, path } = input
  await allow(ctx, 'document.create', projectId)
  const isWord = /\.docx$/i.test(name)
  if (!isWord && !/\.(md|markdown)$/i.test(name)) throw refusals.notADocument()
  const { title } = checkInput(newDocumentSchema, { title: input.title.trim() || nameOf(name) })
  const picturesRoom = await findRoom(ctx, projectId)
  const read = await runConverter({ path, isWord, mostPictureBytes: MOST_PICTURE_BYTES, picturesRoom })
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.create', projectId)
    const document = await startDocument(ctx, projectId, { title, update: read.update })
    for (const { bytes } of read.pictures)
      await keepPicture(ctx, { projectId, documentId: document.id, content: Readable.from([bytes]) })
    return { document, leftOut: read.leftOut }
  })
}
