import { parseHTML } from 'linkedom'
import { type ProseMark, type ProseNode, paragraph, textNode } from '#lib/prose/prose.ts'

type El = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<El>
  getAttribute(name: string): string | null
}

const marksByTag: Record<string, string> = {
  STRONG: 'bold',
  B: 'bold',
  EM: 'italic',
  I: 'italic',
  S: 'strike',
  DEL: 'strike',
  CODE: 'code',
}

const isSafe = (href: string) => /^(https?:|mailto:|#)/i.test(href)

type Found = { inlines: ProseNode[]; images: ProseNode[] }

function markOf(node: El): ProseMark | undefined {
  const name = marksByTag[node.nodeName]
  if (name) return { type: name }
  const href = node.nodeName === 'A' ? (node.getAttribute('href') ?? '') : ''
  return isSafe(href) ? { type: 'link', attrs: { href } } : undefined
}

function readInlines(node: El, marks: ProseMark[], found: Found): Found {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = (child.textContent ?? '').replace(/\s+/g, ' ')
      if (text) found.inlines.push(textNode(text, marks))
    } else if (child.nodeName === 'BR') found.inlines.push({ type: 'hardBreak' })
    else if (child.nodeName === 'IMG') {
      const file = child.getAttribute('src') ?? ''
      const alt = child.getAttribute('alt') ?? ''
      if (/^[0-9a-f]{64}$/.test(file)) found.images.push({ type: 'image', attrs: { file, alt, title: '' } })
    } else {
      const mark = markOf(child)
      readInlines(child, mark ? [...marks.filter(({ type }) => type !== mark.type), mark] : marks, found)
    }
  }
  return found
}

/** Neighbouring words with the same marks are one run. */
function join(nodes: ProseNode[]): ProseNode[] {
  const joined: ProseNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isSame = last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (isSame && node.type === 'text') joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else joined.push(node)
  }
  return joined
}

function wordsOf(node: El, type: string, attrs?: Record<string, unknown>): ProseNode[] {
  const { inlines, images } = readInlines(node, [], { inlines: [], images: [] })
  const content = join(inlines)
  const isEmpty = !content.some(({ text, type: kind }) => kind !== 'text' || text?.trim())
  const block = { type, ...(attrs ? { attrs } : {}), ...(isEmpty ? {} : { content }) }
  return [...(isEmpty ? [] : [block]), ...images]
}

const elements = (node: El, ...names: string[]) =>
  [...node.childNodes].filter((child) => names.includes(child.nodeName))

function rowsOf(node: El): El[] {
  return [...elements(node, 'THEAD', 'TBODY', 'TFOOT').flatMap((part) => elements(part, 'TR')), ...elements(node, 'TR')]
}

function tableOf(node: El): ProseNode[] {
  const rows = rowsOf(node).map(
    (row, i): ProseNode => ({
      type: 'tableRow',
      content: elements(row, 'TH', 'TD').map((cell): ProseNode => {
        const inner = readBlocks(cell).filter(({ type }) => type === 'paragraph')
        // Word marks no heading row; what stands first names the columns.
        return { type: i === 0 ? 'tableHeader' : 'tableCell', content: inner.length ? inner : [paragraph()] }
      }),
    }),
  )
  const filled = rows.filter(({ content }) => content?.length)
  return filled.length ? [{ type: 'table', attrs: { caption: '' }, content: filled }] : []
}

function listOf(node: El, type: 'bulletList' | 'orderedList'): ProseNode[] {
  const content = elements(node, 'LI').map((item): ProseNode => {
    const blocks = readBlocks(item).filter(({ type: kind }) => kind !== 'heading')
    return { type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [paragraph(), ...blocks] }
  })
  return content.length ? [{ type, content }] : []
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE', 'PRE', 'HR', 'DIV'])

function readBlock(node: El): ProseNode[] {
  const level = /^H([1-6])$/.exec(node.nodeName)?.[1]
  if (level) return wordsOf(node, 'heading', { level: Math.min(4, Math.max(2, Number(level))) })
  switch (node.nodeName) {
    case 'UL':
      return listOf(node, 'bulletList')
    case 'OL':
      return listOf(node, 'orderedList')
    case 'TABLE':
      return tableOf(node)
    case 'BLOCKQUOTE': {
      const content = readBlocks(node)
      return content.length ? [{ type: 'blockquote', content }] : []
    }
    case 'PRE':
      return [{ type: 'codeBlock', attrs: { language: null }, content: [textNode(node.textContent ?? ' ')] }]
    case 'HR':
      return [{ type: 'horizontalRule' }]
    case 'DIV':
      return readBlocks(node)
    default:
      return wordsOf(node, 'paragraph')
  }
}

/** Blocks, and loose words between them as paragraphs. */
function readBlocks(parent: El): ProseNode[] {
  const blocks: ProseNode[] = []
  let loose: El[] = []
  const endLoose = () => {
    if (loose.length) blocks.push(...wordsOf({ ...parent, childNodes: loose } as El, 'paragraph'))
    loose = []
  }
  for (const child of parent.childNodes) {
    if (BLOCKS.has(child.nodeName)) {
      endLoose()
      blocks.push(...readBlock(child))
    } else loose.push(child)
  }
  endLoose()
  return blocks
}

/** HTML, as a converter of Word files writes it, as the blocks of a text. Pictures are named by their hash. */
export function readHtml(html: string): ProseNode[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return readBlocks(document.body as unknown as El)
}
