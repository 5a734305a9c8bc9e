import { readFile } from 'node:fs/promises'
import { checkInput } from '#lib/check-input.ts'
import { emptyProse, type ProseNode, paragraph } from '#lib/prose/prose.ts'
import { readMarkdown } from '#lib/prose/read-markdown.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { keepPicture } from '../content/pictures.ts'
import { startDocument } from '../create-document.ts'
import { type DocumentRecord, newDocumentSchema } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { changeText } from '../live/text.ts'
import { type LeftOut, nothingLeftOut, readWord } from './read-word.ts'

export type Imported = { document: DocumentRecord; leftOut: LeftOut }

const MOST_MARKDOWN_BYTES = 20_000_000

type Input = { projectId: string; title: string; path: string; name: string; bytes: number }

const nameOf = (name: string) => name.replace(/\.(docx|md|markdown)$/i, '').slice(0, 200)

async function readBlocks(ctx: Ctx, input: Input, document: DocumentRecord) {
  const which = { projectId: input.projectId, documentId: document.id }
  const keep = async (content: NodeJS.ReadableStream) =>
    keepPicture(ctx, { ...which, content: content as never }).then(
      ({ file }) => file,
      () => undefined,
    )
  return readWord(input.path, keep).catch((error: unknown) => {
    throw refusals.notADocument(error instanceof Error ? error.message.split('\n')[0]! : String(error))
  })
}

async function readPlain(input: Input): Promise<ProseNode[]> {
  if (input.bytes > MOST_MARKDOWN_BYTES) throw refusals.tooLarge()
  const text = await readFile(input.path, 'utf8')
  if (text.includes('\0')) throw refusals.notADocument('it is no text')
  return readMarkdown(text).content ?? []
}

/**
 * Makes a document from a Word file (.docx) or Markdown (.md) at a path. Of tracked changes, insertions stay and deletions
 * go; what was left out comes back with the document. Refuses a file that cannot be read.
 */
export function importDocument(ctx: Ctx, input: Input): Promise<Imported> {
  return transact(ctx, async (ctx) => {
    const { projectId, name } = input
    await allow(ctx, 'document.create', projectId)
    const isWord = /\.docx$/i.test(name)
    if (!isWord && !/\.(md|markdown)$/i.test(name)) throw refusals.notADocument('it is neither .docx nor .md')
    const { title } = checkInput(newDocumentSchema, { title: input.title.trim() || nameOf(name) })
    const document = await startDocument(ctx, projectId, { title, prose: emptyProse() })
    const read = isWord
      ? await readBlocks(ctx, input, document)
      : { blocks: await readPlain(input), leftOut: nothingLeftOut() }
    const content = read.blocks.length ? read.blocks : [paragraph()]
    await changeText(ctx, document, () => ({ type: 'doc', content }))
    return { document, leftOut: read.leftOut }
  })
}
