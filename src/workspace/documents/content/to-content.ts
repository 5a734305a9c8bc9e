import { claimKinds, type ProseNode, plainText } from '#lib/prose/prose.ts'
import type { ClaimContent, Content, ContentBlock, Inline, Picture } from '#platform/render/content.ts'

/** What a text points at outside of itself, looked up before it is turned into content. */
export type Surroundings = {
  claims: ReadonlyMap<string, ClaimContent>
  /** What live blocks show now, by `liveKey`. */
  live: ReadonlyMap<string, Content>
  pictures: ReadonlyMap<string, Picture>
}

export const liveKey = (node: ProseNode): string =>
  JSON.stringify([node.attrs?.id ?? '', sorted(node.attrs?.settings as Record<string, string> | undefined)])

const sorted = (settings: Record<string, string> = {}) =>
  Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))

const inlineMarks: Record<string, keyof Inline> = { bold: 'bold', italic: 'italic', code: 'code', strike: 'strike' }

function inlineOf(node: ProseNode): Inline[] {
  if (node.type === 'hardBreak') return [{ text: '\n' }]
  if (node.type !== 'text' || !node.text) return (node.content ?? []).flatMap(inlineOf)
  const inline: Inline = { text: node.text }
  for (const { type, attrs } of node.marks ?? []) {
    const name = inlineMarks[type]
    if (name && name !== 'text' && name !== 'link') inline[name] = true
    if (type === 'link' && isAddress(attrs?.href)) inline.link = attrs.href
  }
  return [inline]
}

/** Only what a reader can follow without harm; anything else stays plain words. */
const isAddress = (href: unknown): href is string =>
  typeof href === 'string' && /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href)

const inlinesOf = (node: ProseNode): Inline[] => (node.content ?? []).flatMap(inlineOf)

const headingLevel = (node: ProseNode): 1 | 2 | 3 | 4 => {
  const level = Math.trunc(Number(node.attrs?.level ?? 2))
  return Math.min(4, Math.max(1, level)) as 1 | 2 | 3 | 4
}

/** A cell's blocks as one run of words, a line each. */
const cellInlines = (cell: ProseNode): Inline[] =>
  (cell.content ?? []).flatMap((block, i) => [...(i ? [{ text: '\n' }] : []), ...inlinesOf(block)])

function tableOf(node: ProseNode): ContentBlock[] {
  const rows = (node.content ?? []).map((row) => row.content ?? [])
  const isHead = rows[0]?.length ? rows[0].every(({ type }) => type === 'tableHeader') : false
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (!width) return []
  const pad = (cells: Inline[][]) => [...cells, ...Array.from({ length: width - cells.length }, () => [])]
  const lines = rows.map((row) => pad(row.map(cellInlines)))
  const caption = typeof node.attrs?.caption === 'string' && node.attrs.caption ? node.attrs.caption : undefined
  const head = isHead ? lines[0]! : Array.from({ length: width }, () => [])
  return [{ type: 'table', ...(caption ? { caption } : {}), head, rows: isHead ? lines.slice(1) : lines }]
}

/** A claim without words claims nothing yet: it is no part of the text. */
function claimOf(node: ProseNode, around: Surroundings): ContentBlock[] {
  if (!plainText(node).trim()) return []
  const id = String(node.attrs?.claimId ?? '')
  const kind = claimKinds.find((one) => one === node.attrs?.kind) ?? 'finding'
  const claim = around.claims.get(id) ?? { id, kind, strength: 'none', grounds: [] }
  return [{ type: 'claim', claim: { ...claim, kind }, blocks: blocksOf(node, around) }]
}

function imageOf(node: ProseNode, around: Surroundings): ContentBlock[] {
  const picture = around.pictures.get(String(node.attrs?.file ?? ''))
  const alt = String(node.attrs?.alt ?? '')
  const title = String(node.attrs?.title ?? '')
  return picture ? [{ type: 'figure', title, picture: { ...picture, alt } }] : []
}

type Convert = (node: ProseNode, around: Surroundings) => ContentBlock[]

const listOf =
  (ordered: boolean): Convert =>
  (node, around) => [{ type: 'list', ordered, items: (node.content ?? []).map((item) => blocksOf(item, around)) }]

const converters: Record<string, Convert> = {
  heading: (node) => [{ type: 'heading', level: headingLevel(node), inlines: inlinesOf(node) }],
  paragraph: (node) => (plainText(node).trim() ? [{ type: 'paragraph', inlines: inlinesOf(node) }] : []),
  bulletList: listOf(false),
  orderedList: listOf(true),
  blockquote: (node, around) => [{ type: 'quote', blocks: blocksOf(node, around) }],
  codeBlock: (node) => [{ type: 'code', text: plainText(node) }],
  horizontalRule: () => [{ type: 'rule' }],
  table: tableOf,
  image: imageOf,
  claim: claimOf,
  live: (node, around) => {
    const live = String(node.attrs?.id ?? '')
    return (around.live.get(liveKey(node)) ?? []).map((block) => ({ ...block, live }))
  },
  // What guides the writer is no part of the text.
  hint: () => [],
}

const blocksOf = (node: ProseNode, around: Surroundings): ContentBlock[] =>
  (node.content ?? []).flatMap((child) => converters[child.type]?.(child, around) ?? [])

/** Gives headings ids that stay while their words stay. */
function nameHeadings(content: Content): Content {
  const used = new Map<string, number>()
  return content.map((block) => {
    if (block.type !== 'heading') return block
    const words = block.inlines.map(({ text }) => text).join('')
    const slug =
      words
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section'
    const times = (used.get(slug) ?? 0) + 1
    used.set(slug, times)
    return { ...block, id: times > 1 ? `${slug}-${times}` : slug }
  })
}

/** A text as `Content`: what everybody reads, with its claims, live parts and pictures as they are now. */
export const toContent = (doc: ProseNode, around: Surroundings): Content => nameHeadings(blocksOf(doc, around))

/** Every node of a kind, in order. */
export const nodesOf = (doc: ProseNode, type: string): ProseNode[] =>
  (doc.content ?? []).flatMap((child) => [...(child.type === type ? [child] : []), ...nodesOf(child, type)])
