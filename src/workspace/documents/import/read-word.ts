import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import type { ProseNode } from '#lib/prose/prose.ts'
import { readHtml } from './read-html.ts'

/** What was not taken over as it was, in counts, and what the converter said. */
export type LeftOut = {
  deletions: number
  insertions: number
  comments: number
  pictures: number
  lostPictures: number
  notes: string[]
}

export const nothingLeftOut = (): LeftOut => ({
  deletions: 0,
  insertions: 0,
  comments: 0,
  pictures: 0,
  lostPictures: 0,
  notes: [],
})

const MOST_UNPACKED_BYTES = 100_000_000

/** Tracked changes and comments, as the file itself counts them: the converter keeps insertions and drops the rest. */
function countTracked(bytes: Uint8Array): Pick<LeftOut, 'deletions' | 'insertions' | 'comments'> {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^word\/(document|comments)\.xml$/.test(name) && originalSize < MOST_UNPACKED_BYTES,
  })
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const count = (xml: string, tag: RegExp) => xml.match(tag)?.length ?? 0
  const body = text('word/document.xml')
  return {
    deletions: count(body, /<w:del /g),
    insertions: count(body, /<w:ins /g),
    comments: count(text('word/comments.xml'), /<w:comment /g),
  }
}

type KeepPicture = (content: Readable) => Promise<string | undefined>

/** Reads a Word file as a text; pictures are kept by `keep`, which gives their hash, or nothing where it cannot show them. */
export async function readWord(path: string, keep: KeepPicture): Promise<{ blocks: ProseNode[]; leftOut: LeftOut }> {
  const { default: mammoth } = await import('mammoth')
  const bytes = await readFile(path)
  const leftOut = { ...nothingLeftOut(), ...countTracked(bytes) }
  const convertImage = mammoth.images.imgElement(async (image) => {
    const file = await keep(Readable.from([await image.readAsBuffer()]))
    if (file) leftOut.pictures += 1
    else leftOut.lostPictures += 1
    return { src: file ?? '' }
  })
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage, ignoreEmptyParagraphs: true },
  )
  leftOut.notes = [...new Set(messages.map(({ message }) => message))].slice(0, 20)
  return { blocks: readHtml(value), leftOut }
}
