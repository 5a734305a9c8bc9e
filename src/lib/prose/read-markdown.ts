import MarkdownIt, { type Token } from 'markdown-it'
import { claimKinds, emptyProse, joinRuns, type ProseMark, type ProseNode, paragraph, textNode } from './prose.ts'

const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false })

const markNames: Record<string, string> = { strong: 'bold', em: 'italic', s: 'strike' }

type Found = { inlines: ProseNode[]; images: ProseNode[] }

/** A picture in Markdown names a file of the document; a picture from elsewhere becomes a link to it. */
function imageOf(token: Token, marks: ProseMark[]): { image?: ProseNode; inline?: ProseNode } {
  const source = String(token.attrGet('src') ?? '')
  const alt = token.content
  const file = /^picture:([0-9a-f]{64})$/.exec(source)?.[1]
  if (file) return { image: { type: 'image', attrs: { file, alt, title: '' } } }
  return { inline: textNode(alt || source, [...marks, { type: 'link', attrs: { href: source } }]) }
}

const isSafe = (href: string) => /^(https?:|mailto:|\/(?!\/)|#)/i.test(href)

/** What a token puts into the run of words, under the marks that are open. */
function readLeaf(token: Token, marks: ProseMark[]): Partial<Record<'inline' | 'image', ProseNode>> {
  switch (token.type) {
    case 'text':
      return token.content ? { inline: textNode(token.content, marks) } : {}
    case 'code_inline':
      return { inline: textNode(token.content, [...marks, { type: 'code' }]) }
    case 'softbreak':
      return { inline: textNode(' ', marks) }
    case 'hardbreak':
      return { inline: { type: 'hardBreak' } }
    case 'image':
      return imageOf(token, marks)
    default:
      return {}
  }
}

function openMark(token: Token): ProseMark {
  if (token.type === 'link_open') return { type: 'link', attrs: { href: String(token.attrGet('href') ?? '') } }
  return { type: markNames[token.tag] ?? token.tag }
}

/** Without links that a reader cannot follow unharmed. */
function withoutHarm(node: ProseNode): ProseNode {
  if (node.type !== 'text') return node
  const marks = node.marks?.filter(({ type, attrs }) => type !== 'link' || isSafe(String(attrs?.href)))
  return textNode(node.text ?? '', marks)
}

function readInlines(tokens: readonly Token[]): Found {
  const marks: ProseMark[] = []
  const found: Found = { inlines: [], images: [] }
  for (const token of tokens) {
    if (token.nesting === 1) marks.push(openMark(token))
    else if (token.nesting === -1) marks.pop()
    else {
      const { inline, image } = readLeaf(token, [...marks])
      if (inline) found.inlines.push(withoutHarm(inline))
      if (image) found.images.push(image)
    }
  }
  return { inlines: joinRuns(found.inlines), images: found.images }
}

const withContent = (type: string, content: ProseNode[], attrs?: Record<string, unknown>): ProseNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length ? { content } : {}),
})

/** The words of a cell, a paragraph for each of its lines. */
function cellOf(type: 'tableHeader' | 'tableCell', inline: Token | undefined): ProseNode {
  const lines = (inline?.content ?? '').split(/<br\s*\/?>/i)
  const content = lines.map((line) =>
    withContent('paragraph', readInlines(reader.parseInline(line.trim(), {})[0]?.children ?? []).inlines),
  )
  return { type, content }
}

type Cursor = { tokens: readonly Token[]; at: number }

/** The end of what opens at the cursor. */
function readUntil(cursor: Cursor, close: string): ProseNode[] {
  const blocks: ProseNode[] = []
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at]!.type !== close) blocks.push(...readBlock(cursor))
  cursor.at += 1
  return blocks
}

function readTable(cursor: Cursor): ProseNode {
  const rows: ProseNode[] = []
  let cells: ProseNode[] = []
  for (; cursor.tokens[cursor.at]!.type !== 'table_close'; cursor.at += 1) {
    const { type } = cursor.tokens[cursor.at]!
    if (type === 'tr_open') cells = []
    if (type === 'th_open') cells.push(cellOf('tableHeader', cursor.tokens[cursor.at + 1]))
    if (type === 'td_open') cells.push(cellOf('tableCell', cursor.tokens[cursor.at + 1]))
    if (type === 'tr_close') rows.push({ type: 'tableRow', content: cells })
  }
  cursor.at += 1
  const isHeadEmpty = rows[0]?.content?.every(({ content }) => content?.every((one) => !one.content?.length))
  return { type: 'table', attrs: { caption: '' }, content: isHeadEmpty && rows.length > 1 ? rows.slice(1) : rows }
}

function readParagraph(cursor: Cursor): ProseNode[] {
  const { inlines, images } = readInlines(cursor.tokens[cursor.at]?.children ?? [])
  cursor.at += 2
  return [...(inlines.length || !images.length ? [withContent('paragraph', inlines)] : []), ...images]
}

function readBlock(cursor: Cursor): ProseNode[] {
  const token = cursor.tokens[cursor.at]!
  cursor.at += 1
  switch (token.type) {
    case 'heading_open': {
      const { inlines } = readInlines(cursor.tokens[cursor.at]?.children ?? [])
      cursor.at += 2
      const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))))
      return [withContent('heading', inlines, { level })]
    }
    case 'paragraph_open':
      return readParagraph(cursor)
    case 'bullet_list_open':
      return [withContent('bulletList', readUntil(cursor, 'bullet_list_close'))]
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1)
      return [withContent('orderedList', readUntil(cursor, 'ordered_list_close'), { start })]
    }
    case 'list_item_open': {
      const blocks = readUntil(cursor, 'list_item_close')
      return [{ type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [paragraph(), ...blocks] }]
    }
    case 'blockquote_open': {
      const blocks = readUntil(cursor, 'blockquote_close')
      return [{ type: 'blockquote', content: blocks.length ? blocks : [paragraph()] }]
    }
    case 'fence':
    case 'code_block': {
      const text = token.content.replace(/\n$/, '')
      return [withContent('codeBlock', text ? [textNode(text)] : [], { language: token.info.trim() || null })]
    }
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'table_open':
      return [readTable(cursor)]
    default:
      return []
  }
}

function readPlain(source: string): ProseNode[] {
  const cursor = { tokens: reader.parse(source, {}), at: 0 }
  const blocks: ProseNode[] = []
  while (cursor.at < cursor.tokens.length) blocks.push(...readBlock(cursor))
  return blocks.flatMap((block, i) => {
    const caption = /^Table: ([\s\S]+)$/.exec(block.content?.length === 1 ? (block.content[0]?.text ?? '') : '')?.[1]
    if (caption && block.type === 'paragraph' && blocks[i + 1]?.type === 'table') {
      blocks[i + 1] = { ...blocks[i + 1]!, attrs: { caption } }
      return []
    }
    return blocks[i] ?? block
  })
}

const plainWords = (text: string) => text.replace(/\\([\\`*_[\]<>~#+\-.:&)])/g, '$1')

/** A block of ours: `:::claim finding ID`, its words, `:::`. */
function readOwn(head: string, inner: string): ProseNode[] {
  const [name, first = '', ...rest] = head.trim().split(' ')
  if (name === 'claim') {
    const kind = claimKinds.find((one) => one === first) ?? 'finding'
    const content = readMarkdown(inner).content ?? []
    const fitting = content.filter(({ type }) =>
      ['paragraph', 'bulletList', 'orderedList', 'blockquote'].includes(type),
    )
    return [
      { type: 'claim', attrs: { kind, claimId: rest[0] ?? '' }, content: fitting.length ? fitting : [paragraph()] },
    ]
  }
  if (name === 'live') return [{ type: 'live', attrs: { id: first, settings: readSettings(rest.join(' ')) } }]
  if (name === 'hint') return [{ type: 'hint', attrs: { text: plainWords(inner.trim()) } }]
  return readPlain(`:::${head}\n${inner}\n:::`)
}

function readSettings(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text || '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {}
  } catch {
    return {}
  }
}

const OWN = /^:::(\w[^\n]*)\n([\s\S]*?)(?:^:::[ \t]*$)/gm

/** Markdown as a text. HTML in it is words, not markup; what no block of ours can hold becomes the nearest that can. */
export function readMarkdown(source: string): ProseNode {
  const text = source.replace(/\r\n?/g, '\n').replace(/^<!-- -->$/gm, '\u0000')
  const blocks: ProseNode[] = []
  let at = 0
  const plain = (part: string) => {
    for (const piece of part.split('\u0000')) blocks.push(...readPlain(piece))
  }
  for (const match of text.matchAll(OWN)) {
    plain(text.slice(at, match.index))
    blocks.push(...readOwn(match[1] ?? '', match[2] ?? ''))
    at = match.index + match[0].length
  }
  plain(text.slice(at))
  return blocks.length ? { type: 'doc', content: blocks } : emptyProse()
}
