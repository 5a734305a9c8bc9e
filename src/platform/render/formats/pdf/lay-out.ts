import type { Content, ContentBlock, GroundContent, Inline, Picture, TableContent } from '../../content.ts'
import { cleanText } from '../clean-text.ts'
import { outsideLinkOf } from '../links.ts'
import { wordOfGround, wordsOfClaim } from '../paper.ts'
import type { PlacedPicture } from './pictures.ts'

/** What a text is made into on its way to the template: data, with everything decided that data can decide. */
type Laid = { [key: string]: string | number | boolean | Laid | Laid[] | Laid[][] | Laid[][][] }
export type Writer = {
  pictures: ReadonlyMap<Picture, PlacedPicture>
  /** Writes a text with the signs that the fonts have. */
  write: (text: string) => string
  /** The level of the heading before; a text may skip none, and begins with the first. */
  level: { last: number }
  /** Whether links lead somewhere; else their addresses stand behind the words. */
  links: boolean
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
const LONG = /\S{24,}/g
const BREAK = '\u200b'
/** A word longer than a column could be may break after signs that part it, else anywhere. */
const breakable = (text: string) =>
  text.replace(LONG, (word) =>
    word.replace(/([/._\-@:;,?&=])(?=.)/g, `$1${BREAK}`).replace(/[^\u200b]{18}(?=[^\u200b]{6})/g, `$&${BREAK}`),
  )

const textOf = (text: string, { write }: Writer) => breakable(write(cleanText(text)))

const withAddress = (text: string, address: string) => (text === address ? text : `${text} (${address})`)

function layInline({ text, bold, italic, code, strike, link }: Inline, writer: Writer): Laid {
  const target = outsideLinkOf(link)
  const address = writer.links ? target : undefined
  const words = textOf(target && !address ? withAddress(text, target) : text, writer)
  return {
    // A link has words, be it the address: PDF/UA-1 refuses one that has none.
    text: address && !words.trim() ? textOf(address, writer) : words,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(code ? { code } : {}),
    ...(strike ? { strike } : {}),
    ...(address ? { link: address } : {}),
  }
}

const layInlines = (inlines: readonly Inline[], writer: Writer) => inlines.map((one) => layInline(one, writer))

/** A head that is repeated on the next page is decoration there, and decoration may hold no link. */
const withoutLinks = (cell: readonly Inline[]): Inline[] => cell.map(({ link: _, ...rest }) => rest)

/** Each row gets as many cells as the widest: a cell that is missing is empty. */
function layTable({ caption, head, rows }: TableContent, writer: Writer): Laid {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length))
  const fill = (row: readonly Inline[][]) => Array.from({ length: columns }, (_, i) => layInlines(row[i] ?? [], writer))
  return {
    type: 'table',
    columns,
    ...(caption ? { caption: textOf(caption, writer) } : {}),
    head: fill(head.map(withoutLinks)),
    rows: rows.map(fill),
  }
}

/** A heading that says nothing is none: PDF/UA-1 refuses it. */
function layHeading({ level, inlines }: Extract<ContentBlock, { type: 'heading' }>, writer: Writer): Laid {
  if (!inlines.some(({ text }) => VISIBLE.test(writer.write(text)))) return { type: 'paragraph', inlines: [] }
  const shown = Math.min(level, writer.level.last + 1)
  writer.level.last = shown
  return { type: 'heading', level: shown, inlines: layInlines(inlines, writer) }
}

function layFigure(block: Extract<ContentBlock, { type: 'figure' }>, writer: Writer): Laid {
  const { path, width } = writer.pictures.get(block.picture)!
  return {
    type: 'figure',
    path,
    width,
    alt: cleanText(block.picture.alt),
    title: textOf(block.title, writer),
    note: textOf(block.note ?? '', writer),
    ...(block.table ? { table: layTable(block.table, writer) } : {}),
  }
}

function layGround({ ground, name, note, address }: GroundContent, writer: Writer): Laid {
  const link = writer.links ? outsideLinkOf(address) : undefined
  const said = { name: textOf(name, writer), note: textOf(note ?? '', writer), word: wordOfGround(ground) }
  return { ground, ...said, ...(link ? { link } : {}) }
}

function layBlock(block: ContentBlock, writer: Writer): Laid {
  if (block.type === 'heading') return layHeading(block, writer)
  if (block.type === 'paragraph') return { type: 'paragraph', inlines: layInlines(block.inlines, writer) }
  if (block.type === 'list')
    return { type: 'list', ordered: block.ordered, items: block.items.map((item) => layBlocks(item, writer)) }
  if (block.type === 'quote') return { type: 'quote', blocks: layBlocks(block.blocks, writer) }
  if (block.type === 'code') return { type: 'code', text: textOf(block.text, writer) }
  if (block.type === 'table') return layTable(block, writer)
  if (block.type === 'figure') return layFigure(block, writer)
  if (block.type === 'rule') return { type: 'rule' }
  const { claim } = block
  return {
    type: 'claim',
    strength: claim.strength,
    words: wordsOfClaim(claim),
    blocks: layBlocks(block.blocks, writer),
    grounds: claim.grounds.map((ground) => layGround(ground, writer)),
  }
}

/** A text as the template reads it. */
export const layBlocks = (content: Content, writer: Writer): Laid[] => content.map((block) => layBlock(block, writer))
