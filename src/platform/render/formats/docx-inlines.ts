import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '../content.ts'
import { cleanText } from './clean-text.ts'
import { outsideLinkOf } from './links.ts'

const FIXED = 'Consolas'

/** Runs of text, a line break where there was one. */
function runsOf({ text, bold, italic, code, strike }: Inline, isLink: boolean): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(strike ? { strike } : {}),
          ...(code ? { font: FIXED } : {}),
          ...(isLink ? { style: 'Hyperlink' } : {}),
        }),
    )
}

/** Runs of a paragraph, links as links. */
export const runsOfInlines = (inlines: readonly Inline[]): ParagraphChild[] =>
  inlines.flatMap((inline): ParagraphChild[] => {
    const address = outsideLinkOf(inline.link)
    if (!address) return runsOf(inline, false)
    return [new ExternalHyperlink({ link: address, children: runsOf(inline, true) })]
  })
