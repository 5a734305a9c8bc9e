import type { ProseMark, ProseNode } from './prose.ts'

/** Characters that would mean something in Markdown, where they stand in plain words. */
const escapeWords = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/^(\s*)([-+#]|:::)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/&(?=[#\w]+;)/g, '\\&')

const markOrder = ['link', 'bold', 'italic', 'strike']
const signs: Record<string, string> = { bold: '**', italic: '*', strike: '~~' }

const has = (node: ProseNode, type: string) => node.marks?.find((mark) => mark.type === type)

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

function wrap(mark: ProseMark, inner: string): string {
  if (mark.type === 'link')
    return `[${inner}](<${String(mark.attrs?.href ?? '').replace(/[<>\n]/g, encodeURIComponent)}>)`
  const sign = signs[mark.type]
  if (!sign) return inner
  // Signs must touch letters: white space at the edges goes outside.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return words ? `${before}${sign}${words}${sign}${after}` : inner
}

/** Runs of words, the marks that go on over several runs written once around them. */
function writeInlines(nodes: readonly ProseNode[], depth = 0): string {
  const type = markOrder[depth]
  if (!type) return nodes.map(writeLeaf).join('')
  const parts: string[] = []
  for (let i = 0; i < nodes.length; ) {
    const mark = has(nodes[i]!, type)
    const key = JSON.stringify(mark)
    let end = i + 1
    while (end < nodes.length && JSON.stringify(has(nodes[end]!, type)) === key) end += 1
    const inner = writeInlines(nodes.slice(i, end), depth + 1)
    parts.push(mark ? wrap(mark, inner) : inner)
    i = end
  }
  return parts.join('')
}

function writeLeaf(node: ProseNode): string {
  if (node.type === 'hardBreak') return '\\\n'
  const text = node.text ?? ''
  return has(node, 'code') ? codeSpan(text) : escapeWords(text)
}

const inlinesOf = (node: ProseNode) => writeInlines(node.content ?? [])

/** One line; number signs at its end would close the heading. */
const headingWords = (node: ProseNode) =>
  inlinesOf(node)
    .replace(/\\?\n/g, ' ')
    .replace(/(^|\s)(#+)$/, '$1\\$2')

const indent = (text: string, by: string) => text.replace(/\n(?!\n|$)/g, `\n${by}`)

function writeList(node: ProseNode): string {
  const first = Number(node.attrs?.start ?? 1)
  const isOrdered = node.type === 'orderedList'
  return (node.content ?? [])
    .map((item, i) => {
      const sign = isOrdered ? `${first + i}. ` : '- '
      return `${sign}${indent(writeBlocks(item.content ?? []), ' '.repeat(sign.length))}`
    })
    .join('\n')
}

const cell = (node: ProseNode): string =>
  (node.content ?? []).map(inlinesOf).join('<br>').replace(/\\?\n/g, '<br>').replaceAll('|', '\\|') || ' '

function writeTable(node: ProseNode): string {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(cell))
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? ' ').join(' | ')} |`
  const isHead = node.content?.[0]?.content?.every(({ type }) => type === 'tableHeader') ?? false
  const body = isHead ? rows.slice(1) : rows
  const caption = node.attrs?.caption ? `Table: ${escapeWords(String(node.attrs.caption))}\n\n` : ''
  const head = isHead ? rows[0]! : []
  return `${caption}${[line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n')}`
}

function fenced(name: string, words: string[], inner: string): string {
  const head = [name, ...words.filter(Boolean)].join(' ')
  return inner ? `:::${head}\n${inner}\n:::` : `:::${head}\n:::`
}

function writeCode(node: ProseNode): string {
  const text = (node.content ?? []).map(({ text = '' }) => text).join('')
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${String(node.attrs?.language ?? '')}\n${text}\n${fence}`
}

const writers: Record<string, (node: ProseNode) => string> = {
  paragraph: inlinesOf,
  heading: (node) => `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${headingWords(node)}`,
  bulletList: writeList,
  orderedList: writeList,
  blockquote: (node) => `> ${writeBlocks(node.content ?? []).replace(/\n/g, '\n> ')}`,
  codeBlock: writeCode,
  horizontalRule: () => '---',
  table: writeTable,
  image: (node) => `![${escapeWords(String(node.attrs?.alt ?? ''))}](picture:${String(node.attrs?.file ?? '')})`,
  claim: (node) =>
    fenced(
      'claim',
      [String(node.attrs?.kind ?? 'finding'), String(node.attrs?.claimId ?? '')],
      writeBlocks(node.content ?? []),
    ),
  live: (node) => fenced('live', [String(node.attrs?.id ?? ''), JSON.stringify(node.attrs?.settings ?? {})], ''),
  hint: (node) => fenced('hint', [], escapeWords(String(node.attrs?.text ?? '')).replace(/\n/g, ' ')),
}

function writeBlocks(nodes: readonly ProseNode[]): string {
  const blocks = nodes.map((node) => ({ node, text: writers[node.type]?.(node) ?? '' }))
  return blocks
    .filter(({ node, text }) => text !== '' || node.type !== 'paragraph')
    .map(({ node, text }, i, all) => {
      // Two lists that follow each other would become one.
      const before = all[i - 1]?.node.type
      const isSame = before === node.type && /List$/.test(node.type)
      return isSame ? `<!-- -->\n\n${text}` : text
    })
    .join('\n\n')
}

/** A text as Markdown, from which `readMarkdown` makes the same text again; blocks of ours stand between colons. */
export const writeMarkdown = (doc: ProseNode): string => `${writeBlocks(doc.content ?? [])}\n`
