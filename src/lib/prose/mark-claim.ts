import type { Node, NodeType } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'

type Range = { from: number; to: number }

/** What a claim can say: words in paragraphs, lists and quotations; a heading and code give their words. */
const SAYS = ['paragraph', 'heading', 'codeBlock', 'bulletList', 'orderedList', 'blockquote']

/** The words that are selected, without white space around them; where none are, the whole paragraph. */
function wordsWanted({ selection, doc }: EditorState): Range {
  const { $from } = selection
  if (selection.empty) return { from: $from.start(), to: $from.end() }
  let { from, to } = selection
  while (from < to && /^\s?$/.test(doc.textBetween(from, from + 1))) from += 1
  while (to > from && /^\s?$/.test(doc.textBetween(to - 1, to))) to -= 1
  return from < to ? { from, to } : { from: $from.start(), to: $from.end() }
}

/** Parts the text at a place, up to its uppermost blocks; the place between them, or undefined where it cannot be parted. */
function part(tr: Transaction, pos: number, side: 'before' | 'after'): number | undefined {
  let $at = tr.doc.resolve(pos)
  const isAtEdge = () => $at.parentOffset === (side === 'before' ? 0 : $at.parent.content.size)
  while ($at.depth > 0 && isAtEdge()) $at = tr.doc.resolve(side === 'before' ? $at.before() : $at.after())
  if ($at.depth === 0) return $at.pos
  if (!canSplit(tr.doc, $at.pos, $at.depth)) return undefined
  tr.split($at.pos, $at.depth)
  return $at.pos + $at.depth
}

/** Takes away the white space that parted the words from what stands beside them. */
function trimAround(tr: Transaction, { from, to }: Range): Range {
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)]
  const after = /^\s*/.exec(tr.doc.textBetween(to, $to.end()))![0].length
  const before = /\s*$/.exec(tr.doc.textBetween($from.start(), from))![0].length
  tr.delete(to, to + after).delete(from - before, from)
  return { from: from - before, to: to - before }
}

/** A block as a claim holds it. */
function asSaid(block: Node, paragraph: NodeType): Node[] {
  if (block.type.name === 'heading') return [paragraph.create(null, block.content)]
  if (block.type.name === 'codeBlock')
    return [paragraph.create(null, block.textContent ? paragraph.schema.text(block.textContent) : null)]
  const isLoneItem = /List$/.test(block.type.name) && block.childCount === 1 && block.firstChild?.childCount === 1
  return isLoneItem ? [block.firstChild!.firstChild!] : [block]
}

function blocksBetween(doc: Node, { from, to }: Range): Node[] {
  const blocks: Node[] = []
  doc.nodesBetween(from, to, (block) => {
    blocks.push(block)
    return false
  })
  return blocks
}

/** Puts an empty claim behind the block of the cursor: a heading is no claim. */
function addBehind(state: EditorState, claim: Node): Transaction {
  const at = state.selection.$from.after(1)
  const tr = state.tr.insert(at, claim)
  return tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView()
}

/**
 * Makes the selected words a claim, the whole paragraph where none are selected; words beside them stay a block of their own.
 * Undefined where a claim cannot stand: in another, in a table, over a picture.
 */
export function markClaim(state: EditorState, attrs: { kind: string; claimId: string }): Transaction | undefined {
  const { schema, selection } = state
  const { claim, paragraph } = schema.nodes as Record<'claim' | 'paragraph', NodeType>
  if (!selection.$from.parent.isTextblock || selection.$from.depth === 0) return undefined
  const covered = blocksBetween(state.doc, { from: selection.from, to: Math.max(selection.to, selection.from + 1) })
  if (covered.some((block) => !SAYS.includes(block.type.name))) return undefined
  if (selection.empty && selection.$from.parent.type !== paragraph)
    return addBehind(state, claim.create(attrs, paragraph.create()))

  const tr = state.tr
  const words = trimAround(tr, wordsWanted(state))
  const to = part(tr, words.to, 'after')
  const steps = tr.steps.length
  const from = to === undefined ? undefined : part(tr, words.from, 'before')
  if (to === undefined || from === undefined) return undefined
  const end = tr.mapping.slice(steps).map(to)
  const said = blocksBetween(tr.doc, { from, to: end }).flatMap((block) => asSaid(block, paragraph))
  const made = claim.createAndFill(attrs, said)
  if (!made) return undefined
  tr.replaceWith(from, end, made)
  const behind = from + made.nodeSize
  // Somewhere to go on writing, which the arrow keys reach.
  if (behind === tr.doc.content.size) tr.insert(behind, paragraph.create())
  return tr.setSelection(TextSelection.near(tr.doc.resolve(behind - 1), -1)).scrollIntoView()
}
