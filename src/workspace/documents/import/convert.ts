// A process of its own: a file's path comes in on standard input, its text goes out. What loops or swells is killed from outside.
import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { type ProseNode, paragraph } from '#lib/prose/prose.ts'
import { readMarkdown } from '#lib/prose/read-markdown.ts'
import { encodeProse } from '../content/y-prose.ts'
import { type LeftOut, nothingLeftOut } from './left-out.ts'
import { readWord, type WordPicture } from './read-word.ts'

/** What is handed to the process. */
export type ConvertJob = {
  path: string
  isWord: boolean
  /** The most that a text may have, unpacked. */
  mostBytes: number
  mostParagraphs: number
  /** The most that one picture may have, and all of them. */
  mostPictureBytes: number
  picturesRoom: number
}

/** A file as the first update of a document. */
export type Converted = { update: Uint8Array; pictures: readonly WordPicture[]; leftOut: LeftOut }

/** What comes out: a text, or why there is none. */
export type Conversion = Converted | { tooManyParagraphs: number } | { tooLarge: true } | { unreadable: string }

const LINES = new Set(['paragraph', 'heading', 'codeBlock', 'horizontalRule', 'image'])

const countParagraphs = (nodes: readonly ProseNode[]): number =>
  nodes.reduce((sum, { type, content }) => sum + (LINES.has(type) ? 1 : countParagraphs(content ?? [])), 0)

async function readPlain({ path, mostBytes }: ConvertJob): ReturnType<typeof readWord> {
  const bytes = await readFile(path)
  if (bytes.length > mostBytes) return { tooLarge: true }
  const text = bytes.toString('utf8')
  if (text.includes('\0')) throw new Error('it is no text')
  return { blocks: readMarkdown(text).content ?? [], pictures: [], leftOut: nothingLeftOut() }
}

async function convert(job: ConvertJob): Promise<Conversion> {
  const read = job.isWord ? await readWord(job) : await readPlain(job)
  if (!('blocks' in read)) return read
  const count = countParagraphs(read.blocks)
  if (count > job.mostParagraphs) return { tooManyParagraphs: count }
  const content = read.blocks.length ? read.blocks : [paragraph()]
  return { update: encodeProse({ type: 'doc', content }), pictures: read.pictures, leftOut: read.leftOut }
}

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const job = deserialize(await readAll()) as ConvertJob
const conversion = await convert(job).catch((error: unknown): Conversion => {
  return { unreadable: error instanceof Error ? error.message.split('\n')[0]! : String(error) }
})
process.stdout.write(serialize(conversion))
