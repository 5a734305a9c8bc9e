import type { Content, ContentBlock, Picture } from '../../content.ts'
import { drawAlone } from '../draw-alone.ts'
import { sizeOfPicture } from '../picture-size.ts'
import { refusals } from '../render.errors.ts'

type Figure = Extract<ContentBlock, { type: 'figure' }>
export type PlacedPicture = { path: string; bytes: Uint8Array; width: number }

/** Points of a drawing's own unit, as a screen's 96 to an inch are to a paper's 72; no wider than the column. */
const POINTS = 0.75
const COLUMN = 460

function* figuresIn(content: Content): Generator<Figure> {
  for (const block of content) {
    if (block.type === 'figure') yield block
    else if (block.type === 'quote' || block.type === 'claim') yield* figuresIn(block.blocks)
    else if (block.type === 'list') for (const item of block.items) yield* figuresIn(item)
  }
}

const bytesOf = (picture: Picture): { bytes: Uint8Array; ending: string } => {
  if ('svg' in picture) return { bytes: Buffer.from(drawAlone(picture.svg)), ending: 'svg' }
  return { bytes: picture.bytes, ending: picture.type === 'image/png' ? 'png' : 'jpg' }
}

/** How a person finds the figure: by its title, or by its number. */
const nameOf = (figure: Figure, number: number) =>
  figure.title.trim() ? `“${figure.title.trim()}”` : `figure ${number}`

/** The pictures of a text, each checked: it has words, and is what it says it is. Throws `render.no-alt`, `render.bad-picture`. */
export function placePictures(content: Content): Map<Picture, PlacedPicture> {
  const placed = new Map<Picture, PlacedPicture>()
  for (const figure of figuresIn(content)) {
    const name = nameOf(figure, placed.size + 1)
    if (!figure.picture.alt.trim()) throw refusals.noAlt(name)
    const size = sizeOfPicture(figure.picture)
    if (!size) throw refusals.badPicture(name)
    const { bytes, ending } = bytesOf(figure.picture)
    const width = Math.min(COLUMN, size.width * POINTS)
    placed.set(figure.picture, { path: `/picture-${placed.size}.${ending}`, bytes, width })
  }
  return placed
}
