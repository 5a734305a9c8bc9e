import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Ground } from '../../things.ts'
import type { ClaimContent, Content, ContentBlock, GroundContent, Inline, Picture, TableContent } from '../content.ts'
import { cleanText } from './clean-text.ts'
import { runsOfInlines } from './docx-inlines.ts'
import { drawAlone } from './draw-alone.ts'
import { outsideLinkOf } from './links.ts'
import { wordOfGround, wordsOfClaim } from './paper.ts'
import { sizeOfPicture } from './picture-size.ts'

/** Where a block stands: how far in, in which list, and with what at its left edge. */
export type Place = {
  depth: number
  edge?: Pick<IParagraphOptions, 'border' | 'shading'>
  list?: { reference: 'bullets' | 'numbers'; level: number; instance: number }
  /** Counts the lists, so that each begins at one. */
  lists: { count: number }
}

const WIDTH = 600
const INDENT = 360
const LEVELS = 8
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
/** A picture of one transparent point, for readers that know no SVG. */
const BLANK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const MARKS: Record<Ground, { sign: string; colour: string }> = {
  words: { sign: '●', colour: '5A3D8F' },
  rows: { sign: '■', colour: '00665E' },
  decisions: { sign: '◆', colour: '7A4F00' },
}

/** The edge of a claim, as on a page: dashed without ground, amber where it is weak. */
const EDGES = {
  none: { style: BorderStyle.DASHED, color: '4A5560' },
  weak: { style: BorderStyle.SINGLE, color: 'B35900' },
  grounded: { style: BorderStyle.SINGLE, color: '0B5563' },
}

const paragraph = (children: ParagraphChild[], place: Place, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({
    children,
    ...(place.list ? { numbering: place.list } : place.depth ? { indent: { left: place.depth * INDENT } } : {}),
    ...place.edge,
    ...more,
  })

const plain = (text: string, bold = false): Inline => (bold ? { text, bold } : { text })
const keepNext: Partial<IParagraphOptions> = { keepNext: true }

function writeTable({ caption, head, rows }: TableContent, place: Place): FileChild[] {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length))
  const cellsOf = (row: readonly (readonly Inline[])[], isHead: boolean) =>
    Array.from({ length: columns }, (_, i) => {
      const inlines = (row[i] ?? []).map((one) => (isHead ? { ...one, bold: true as const } : one))
      return new TableCell({ children: [new Paragraph({ children: runsOfInlines(inlines) })] })
    })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, true) }),
      ...rows.map((row) => new TableRow({ children: cellsOf(row, false) })),
    ],
  })
  const said = caption ? [paragraph(runsOfInlines([plain(caption, true)]), place, keepNext)] : []
  // Word joins tables that touch: an empty line keeps this one apart.
  return [...said, table, new Paragraph({})]
}

function pictureRun(picture: Picture): ImageRun | undefined {
  const size = sizeOfPicture(picture)
  if (!size) return undefined
  const scale = Math.min(1, WIDTH / size.width)
  const transformation = { width: Math.round(size.width * scale), height: Math.max(1, Math.round(size.height * scale)) }
  const altText = { title: '', description: cleanText(picture.alt), name: '' }
  if ('svg' in picture)
    return new ImageRun({
      type: 'svg',
      data: Buffer.from(drawAlone(picture.svg)),
      fallback: { type: 'png', data: BLANK },
      transformation,
      altText,
    })
  return new ImageRun({
    type: picture.type === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(picture.bytes),
    transformation,
    altText,
  })
}

function writeFigure(block: Extract<ContentBlock, { type: 'figure' }>, place: Place): FileChild[] {
  const run = pictureRun(block.picture)
  return [
    paragraph(runsOfInlines([plain(block.title, true)]), place, keepNext),
    paragraph(run ? [run] : runsOfInlines([plain(block.picture.alt)]), place),
    ...(block.note ? [paragraph(runsOfInlines([plain(block.note)]), place)] : []),
    ...(block.table ? writeTable(block.table, place) : []),
  ]
}

function groundLine({ ground, name, note, address }: GroundContent): ParagraphChild[] {
  const { sign, colour } = MARKS[ground]
  const link = outsideLinkOf(address)
  return [
    new TextRun({ text: `${sign} `, color: colour }),
    new TextRun({ text: wordOfGround(ground), bold: true, color: colour }),
    ...runsOfInlines([plain(': '), link ? { text: name, link } : plain(name), plain(note ? ` (${note})` : '')]),
  ]
}

function writeClaim(claim: ClaimContent, blocks: Content, place: Place): FileChild[] {
  const edge = { border: { left: { ...EDGES[claim.strength], size: 18, space: 8 } } }
  const within: Place = { depth: place.depth + 1, edge, lists: place.lists }
  return [
    paragraph(runsOfInlines([plain(wordsOfClaim(claim), true)]), within, keepNext),
    ...writeBlocks(blocks, within),
    ...claim.grounds.map((ground) => paragraph(groundLine(ground), within)),
  ]
}

function writeList(block: Extract<ContentBlock, { type: 'list' }>, place: Place): FileChild[] {
  const { list: _, ...outside } = place
  const level = Math.min(LEVELS, place.list ? place.list.level + 1 : place.depth)
  place.lists.count += 1
  const list = {
    reference: block.ordered ? ('numbers' as const) : ('bullets' as const),
    level,
    instance: place.lists.count,
  }
  return block.items.flatMap((item) => {
    const [first, ...rest] = item
    const within: Place = { ...outside, depth: level + 1 }
    const lead = first?.type === 'paragraph' ? first.inlines : []
    const others = first?.type === 'paragraph' ? rest : item
    return [paragraph(runsOfInlines(lead), { ...outside, list }), ...writeBlocks(others, within)]
  })
}

function writeBlock(block: ContentBlock, place: Place): FileChild[] {
  if (block.type === 'heading')
    return [
      paragraph(runsOfInlines(block.inlines), place, { heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_4 }),
    ]
  if (block.type === 'paragraph') return [paragraph(runsOfInlines(block.inlines), place)]
  if (block.type === 'list') return writeList(block, place)
  if (block.type === 'quote') return writeBlocks(block.blocks, { ...place, depth: place.depth + 1 })
  if (block.type === 'code')
    return block.text.split('\n').map((line) => paragraph(runsOfInlines([{ text: line, code: true }]), place))
  if (block.type === 'table') return writeTable(block, place)
  if (block.type === 'figure') return writeFigure(block, place)
  if (block.type === 'claim') return writeClaim(block.claim, block.blocks, place)
  return [new Paragraph({ thematicBreak: true })]
}

/** Paragraphs, tables and pictures of Word, in order. */
export const writeBlocks = (content: Content, place: Place): FileChild[] =>
  content.flatMap((block) => writeBlock(block, place))
