import {
  AlignmentType,
  Document,
  Footer,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { t } from '#lib/words/words.ts'
import type { Content } from '../content.ts'
import { cleanText } from './clean-text.ts'
import { writeBlocks } from './docx-blocks.ts'
import { hasHeadings, type Layout, type PaperSize } from './layout.ts'
import { dayOf, type Paper, sayHash, sayWhereToCheck } from './paper.ts'

const INDENT = 360
const LEVELS = 9
const SIZES: Record<PaperSize, { width: number; height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  'us-letter': { width: 12_240, height: 15_840 },
}

const levels = (format: ILevelsOptions['format'], text: (level: number) => string): ILevelsOptions[] =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format: format!,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * INDENT, hanging: INDENT } } },
  }))

const footer = (paper: Paper) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            size: 16,
            children: [`${dayOf(paper)}  `, `${t('render.page')} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
      ...[sayHash(paper), sayWhereToCheck(paper) ?? '']
        .filter(Boolean)
        .map((text) => new Paragraph({ children: [new TextRun({ size: 14, text })] })),
    ],
  })

const head = ({ title, kind, about = [] }: Paper): Paragraph[] => [
  ...(kind ? [new Paragraph({ text: cleanText(kind) })] : []),
  new Paragraph({ style: 'Title', text: cleanText(title) }),
  ...about.map(({ name, value }) => new Paragraph({ text: cleanText(`${name}: ${value}`) })),
]

/** The list of headings, which leads to them; Word fills in the pages when somebody updates it. */
const listContents = () => [
  new Paragraph({ children: [new TextRun({ text: t('render.contents'), bold: true })] }),
  new TableOfContents(t('render.contents'), { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
]

/** A text as a Word document: headings, lists and header rows are what they are called, pictures have their words, the hash stands on each page. */
export async function renderDocx(content: Content, paper: Paper, layout: Layout = {}): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(paper.title),
    creator: t('frame.product'),
    description: `SHA-256: ${paper.hash}`,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: paper.language } } } } },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') },
        { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      ],
    },
    sections: [
      {
        properties: { page: { size: SIZES[layout.size ?? 'a4'] } },
        footers: { default: footer(paper) },
        children: [
          ...head(paper),
          ...(layout.contents && hasHeadings(content) ? listContents() : []),
          ...writeBlocks(content, { depth: 0, lists: { count: 0 } }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
