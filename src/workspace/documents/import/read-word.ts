import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { stripMetadata } from '#lib/pictures/strip-metadata.ts'
import type { ProseNode } from '#lib/prose/prose.ts'
import { type LeftOut, nothingLeftOut } from './left-out.ts'
import { readHtml } from './read-html.ts'

/** A picture of a Word file, without what it tells beside itself. */
export type WordPicture = { file: string; bytes: Uint8Array }

type Limits = { mostBytes: number; mostParagraphs: number; mostPictureBytes: number; picturesRoom: number }
type Read = { blocks: ProseNode[]; pictures: WordPicture[]; leftOut: LeftOut }

/** What a file says it unpacks to, but for its pictures. Where it lies, the memory of the process ends it. */
function sumUnpacked(bytes: Uint8Array): number {
  let sum = 0
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (/\.(xml|rels)$/i.test(name)) sum += originalSize
      return false
    },
  })
  return sum
}

const countOf = (xml: string, tag: RegExp) => xml.match(tag)?.length ?? 0

/** Tracked changes and comments, as the file itself counts them: the converter keeps insertions and drops the rest. */
function countTracked(bytes: Uint8Array) {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(document|comments)\.xml$/.test(name) })
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const body = text('word/document.xml')
  return {
    paragraphs: countOf(body, /<w:p[ />]/g),
    deletions: countOf(body, /<w:del /g),
    insertions: countOf(body, /<w:ins /g),
    comments: countOf(text('word/comments.xml'), /<w:comment /g),
  }
}

/** Takes pictures that a text can show, each once, as long as there is room. */
function gatherPictures({ mostPictureBytes, picturesRoom }: Limits) {
  const kept = new Map<string, WordPicture>()
  let room = picturesRoom
  return {
    kept,
    take(raw: Uint8Array): string | undefined {
      const bytes = raw.length > mostPictureBytes ? undefined : stripMetadata(raw)?.bytes
      if (!bytes) return undefined
      const file = createHash('sha256').update(bytes).digest('hex')
      if (kept.has(file)) return file
      if (bytes.length > room) return undefined
      room -= bytes.length
      kept.set(file, { file, bytes })
      return file
    },
  }
}

/** Reads a Word file as a text whose pictures are named by their hash; says what is too much before it is read. */
export async function readWord(
  job: Limits & { path: string },
): Promise<Read | { tooLarge: true } | { tooManyParagraphs: number }> {
  const file = await readFile(job.path)
  if (sumUnpacked(file) > job.mostBytes) return { tooLarge: true }
  const { paragraphs, ...tracked } = countTracked(file)
  if (paragraphs > job.mostParagraphs) return { tooManyParagraphs: paragraphs }
  const { default: mammoth } = await import('mammoth')
  const leftOut = { ...nothingLeftOut(), ...tracked }
  const pictures = gatherPictures(job)
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = pictures.take(await image.readAsBuffer())
    if (src) leftOut.pictures += 1
    else leftOut.lostPictures += 1
    return { src: src ?? '' }
  })
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: file },
    { convertImage, ignoreEmptyParagraphs: true },
  )
  leftOut.notes = [...new Set(messages.map(({ message }) => message))].slice(0, 20)
  return { blocks: readHtml(value), pictures: [...pictures.kept.values()], leftOut }
}
