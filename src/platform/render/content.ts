/** What a claim can rest on: words somebody said or wrote, rows of data, or decisions that were taken. */
export type Ground = 'words' | 'rows' | 'decisions'

/** A run of text. */
export type Inline = {
  text: string
  bold?: true
  italic?: true
  code?: true
  strike?: true
  /** An address to go to. */
  link?: string
}

/** A picture: SVG made by us, or the bytes of a PNG or JPEG; never without words that say what it shows. */
export type Picture = { alt: string } & ({ svg: string } | { bytes: Uint8Array; type: 'image/png' | 'image/jpeg' })

export type TableContent = { caption?: string; head: Inline[][]; rows: Inline[][][] }

/** What a claim rests on, as it was when the version was frozen. */
export type GroundContent = { ref: string; ground: Ground; name: string; note?: string; address?: string }

export type ClaimContent = {
  id: string
  kind: 'finding' | 'figure' | 'quotation' | 'recommendation'
  /** `none` says "no evidence yet" and has a dashed edge; `weak` rests on something that is gone or has changed since. */
  strength: 'none' | 'weak' | 'grounded'
  grounds: GroundContent[]
}

/** What is known of a part that shows something live of the project: which one it is, and what stands in its place in public. */
export type LiveMark = {
  /** The id of the live block it came from: what the agreement says of that is asked before it is published. */
  live?: string
  /** What everybody may read of it, where that is less; nothing where it is all for members. */
  inPublic?: Content
}

/** A part of a text, the same for a page, a PDF, Word, Markdown and JSON. */
export type ContentBlock = LiveMark & Block

type Block =
  | { type: 'heading'; level: 1 | 2 | 3 | 4; inlines: Inline[]; id?: string }
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'list'; ordered: boolean; items: ContentBlock[][] }
  | { type: 'quote'; blocks: ContentBlock[] }
  | { type: 'code'; text: string }
  | ({ type: 'table' } & TableContent)
  | { type: 'figure'; title: string; picture: Picture; note?: string; table?: TableContent }
  | { type: 'claim'; claim: ClaimContent; blocks: ContentBlock[] }
  | { type: 'rule' }

export type Content = ContentBlock[]
