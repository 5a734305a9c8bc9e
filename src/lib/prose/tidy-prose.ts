import { joinRuns, type ProseNode, paragraph, plainText, textNode } from './prose.ts'
import { MOST_COLUMNS, storableText, tidyAttributes, tidyMark } from './tidy-attributes.ts'

/** Blocks within blocks; the words of deeper ones are kept in this one. A list within a list is two deeper. */
export const MOST_DEPTH = 32

type Rule = {
  /** What it holds: kinds of blocks, words with or without marks, or nothing. */
  holds: readonly string[] | 'words' | 'plain words' | 'nothing'
  /** What takes its place where it holds nothing that fits. */
  atLeast?: () => ProseNode[]
}

const BLOCKS = [
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'codeBlock', 'horizontalRule'],
  ...['table', 'image', 'claim', 'live', 'hint'],
]
const oneParagraph = () => [paragraph()]

/** What stands in what, as `schema.ts` has it for the editor. */
const rules: Record<string, Rule> = {
  paragraph: { holds: 'words' },
  heading: { holds: 'words' },
  codeBlock: { holds: 'plain words' },
  bulletList: { holds: ['listItem'] },
  orderedList: { holds: ['listItem'] },
  listItem: { holds: BLOCKS, atLeast: oneParagraph },
  blockquote: { holds: BLOCKS, atLeast: oneParagraph },
  table: { holds: ['tableRow'] },
  tableRow: { holds: ['tableHeader', 'tableCell'] },
  tableHeader: { holds: BLOCKS, atLeast: oneParagraph },
  tableCell: { holds: BLOCKS, atLeast: oneParagraph },
  claim: { holds: ['paragraph', 'bulletList', 'orderedList', 'blockquote'], atLeast: oneParagraph },
  horizontalRule: { holds: 'nothing' },
  image: { holds: 'nothing' },
  live: { holds: 'nothing' },
  hint: { holds: 'nothing' },
}

/** A block may call itself `text`: a run says something. */
const isWords = ({ type, text }: ProseNode) => (type === 'text' && text !== undefined) || type === 'hardBreak'

/** Runs and breaks among nodes of any kind, in their order. */
function wordsAmong(nodes: readonly ProseNode[]): ProseNode[] {
  const words = nodes.flatMap((node) => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }, ...wordsAmong(node.content ?? [])]
    if (node.type !== 'text' || node.text === undefined) return wordsAmong(node.content ?? [])
    const text = storableText(node.text)
    return text ? [textNode(text, (node.marks ?? []).flatMap(tidyMark))] : []
  })
  return joinRuns(words)
}

/** The kind that loose words and blocks get where only other kinds may stand. */
const wrapperFor = (allowed: readonly string[]) =>
  allowed.includes('paragraph') ? undefined : allowed.includes('tableCell') ? 'tableCell' : allowed[0]!

const withContent = (type: string, content: ProseNode[], attrs?: object): ProseNode => ({
  type,
  ...attrs,
  ...(content.length ? { content } : {}),
})

/** A list item begins with a paragraph; a row is no wider than a table can be, and what is beyond stands in its last cell. */
function shape(type: string, content: ProseNode[]): ProseNode[] {
  if (type === 'listItem' && content[0]?.type !== 'paragraph') return [paragraph(), ...content]
  if (type !== 'tableRow' || content.length <= MOST_COLUMNS) return content
  const last = content[MOST_COLUMNS - 1]!
  const beyond = content.slice(MOST_COLUMNS - 1).flatMap((cell) => cell.content ?? [])
  return [...content.slice(0, MOST_COLUMNS - 1), { ...last, content: beyond }]
}

function holdWords(node: ProseNode, holds: 'words' | 'plain words'): ProseNode[] {
  const words = wordsAmong(node.content ?? [])
  if (holds === 'words') return words
  const text = plainText({ type: 'codeBlock', content: words })
  return text ? [textNode(text)] : []
}

/** A known block in its place; none where nothing is left of it. */
function tidyBlock(node: ProseNode, { holds, atLeast }: Rule, depth: number): ProseNode[] {
  const attrs = tidyAttributes(node.type, node.attrs)
  if (holds === 'nothing') return [withContent(node.type, [], attrs), ...tidyBlocks(node.content ?? [], BLOCKS, depth)]
  if (typeof holds === 'string') return [withContent(node.type, holdWords(node, holds), attrs)]
  const found = tidyBlocks(node.content ?? [], holds, depth + 1)
  const content = shape(node.type, found.length ? found : (atLeast?.() ?? []))
  return content.length ? [withContent(node.type, content, attrs)] : []
}

/** Items, rows and cells go with the block that holds them. */
const isTooDeep = ({ holds }: Rule, allowed: readonly string[], depth: number) =>
  depth >= MOST_DEPTH && typeof holds === 'object' && !wrapperFor(allowed)

/** What may not stand here gives what it holds. */
function unwrap(node: ProseNode, allowed: readonly string[], depth: number): ProseNode[] {
  const content = node.content ?? []
  if (!content.every(isWords)) return tidyBlocks(content, allowed, depth)
  const words = wordsAmong(content)
  if (!words.length) return []
  const wrapper = wrapperFor(allowed)
  const said = withContent('paragraph', words)
  return wrapper ? tidyBlocks([withContent(wrapper, [said])], allowed, depth) : [said]
}

function tidyBlocks(nodes: readonly ProseNode[], allowed: readonly string[], depth: number): ProseNode[] {
  const blocks: ProseNode[] = []
  let loose: ProseNode[] = []
  const endLoose = () => {
    if (loose.length) blocks.push(...unwrap({ type: '', content: loose }, allowed, depth))
    loose = []
  }
  for (const node of nodes) {
    if (isWords(node)) {
      loose.push(node)
      continue
    }
    endLoose()
    const rule = allowed.includes(node.type) ? rules[node.type]! : undefined
    if (rule && !isTooDeep(rule, allowed, depth)) blocks.push(...tidyBlock(node, rule, depth))
    else blocks.push(...unwrap(node, allowed, depth))
  }
  endLoose()
  return blocks
}

/**
 * Makes blocks of any origin such as a text can have, however they are nested: what is unknown or stands where it cannot
 * gives its words, attributes are kept within their bounds, and every word can be stored and printed.
 */
export const tidyProse = (blocks: readonly ProseNode[]): ProseNode[] => tidyBlocks(blocks, BLOCKS, 0)
