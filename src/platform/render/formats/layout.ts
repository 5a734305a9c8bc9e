import type { Content, ContentBlock } from '../content.ts'

export type PaperSize = 'a4' | 'us-letter'

/** How a text is laid out on paper; what is not told is decided by the format. */
export type Layout = {
  size?: PaperSize
  /** Whether a list of its headings stands before the text; PDF gives a long text one unless told. */
  contents?: boolean
  /** Whether its headings are numbered: 1, 1.1, 1.2, 2. */
  numbered?: boolean
}

const isHeading = (block: ContentBlock) => block.type === 'heading'

/** Whether a text has headings that a list of contents could name. */
export const hasHeadings = (content: Content): boolean => content.some(isHeading)

type Open = { level: number; count: number }

/** The number of the next heading; `open` are the headings it may stand below. Levels need not follow each other. */
function countHeading(open: Open[], level: number): string {
  let before = 0
  while (open.length && open.at(-1)!.level > level) before = open.pop()!.count
  const last = open.at(-1)
  if (last?.level === level) last.count += 1
  else open.push({ level, count: before + 1 })
  const number = open.map(({ count }) => count).join('.')
  return open.length === 1 ? `${number}.` : number
}

/** A text with the number of each heading before its words, the same in every format. */
export function numberHeadings(content: Content): Content {
  const open: Open[] = []
  return content.map((block) =>
    block.type === 'heading'
      ? { ...block, inlines: [{ text: `${countHeading(open, block.level)} ` }, ...block.inlines] }
      : block,
  )
}
