/** A text as a tree, in the shape that ProseMirror reads and writes; the same on the server and in the editor. */
export type ProseMark = { type: string; attrs?: Record<string, unknown> }
export type ProseNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: ProseNode[]
  marks?: ProseMark[]
  text?: string
}

/**
 * Raised whenever a kind of node or mark is added: an editor that knows fewer kinds would drop what it does not know, so
 * it is asked to reload first.
 */
export const PROSE_VERSION = 1

/** The name under which the text stands in the shared Yjs document. */
export const PROSE_FIELD = 'prose'

export const claimKinds = ['finding', 'figure', 'quotation', 'recommendation'] as const

export const emptyProse = (): ProseNode => ({ type: 'doc', content: [{ type: 'paragraph' }] })

const markOrder = ['link', 'bold', 'italic', 'strike', 'code']

/** Each mark once, and code without others, as in the editor; where code is the words of a link, the link is kept. */
function marksTogether(marks: readonly ProseMark[]): ProseMark[] {
  const each = marks.filter(({ type }, i) => marks.findIndex((one) => one.type === type) === i)
  const code = each.find(({ type }) => type === 'code')
  if (!code) return each
  return each.some(({ type }) => type === 'link') ? each.filter((one) => one !== code) : [code]
}

/** A run of words; its marks always in one order, so that two texts that say the same are the same. */
export function textNode(text: string, marks: readonly ProseMark[] = []): ProseNode {
  if (!marks.length) return { type: 'text', text }
  const ordered = marksTogether(marks).sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
  return { type: 'text', text, marks: ordered }
}

const sameMarks = (a: ProseNode, b: ProseNode) => JSON.stringify(a.marks) === JSON.stringify(b.marks)

/** Words and breaks, neighbouring words with the same marks as one run. */
export function joinRuns(nodes: readonly ProseNode[]): ProseNode[] {
  const joined: ProseNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else joined.push(node)
  }
  return joined
}

export const paragraph = (text = ''): ProseNode =>
  text ? { type: 'paragraph', content: [textNode(text)] } : { type: 'paragraph' }

/** The words of a node, with a line for each block. */
export function plainText(node: ProseNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const parts = (node.content ?? []).map(plainText)
  const isInline = (node.content ?? []).every(({ type }) => type === 'text' || type === 'hardBreak')
  return isInline ? parts.join('') : parts.filter(Boolean).join('\n')
}

/** The headings of a text in order, each with the number of its block. */
export function outlineOf(doc: ProseNode): { level: number; text: string; block: number }[] {
  const blocks = doc.content ?? []
  return blocks.flatMap((node, block) =>
    node.type === 'heading' ? [{ level: Number(node.attrs?.level ?? 2), text: plainText(node), block }] : [],
  )
}

/** The parts of a text between headings of the second level, as ranges of blocks; nothing is left out. */
export function sectionsOf(doc: ProseNode): { heading: string; from: number; to: number }[] {
  const blocks = doc.content ?? []
  const starts = outlineOf(doc).filter(({ level }) => level <= 2)
  const first = starts[0]?.block ?? blocks.length
  const opening = first > 0 ? [{ heading: '', from: 0, to: first }] : []
  const sections = starts.map(({ text, block }, i) => ({
    heading: text,
    from: block,
    to: starts[i + 1]?.block ?? blocks.length,
  }))
  return [...opening, ...sections]
}
