import * as Y from 'yjs'
import { joinRuns, PROSE_FIELD, type ProseMark, type ProseNode, plainText, textNode } from '#lib/prose/prose.ts'
import { align, findKin, wordSet } from './align.ts'

// How a text stands in a Yjs document, as the editor's binding reads and writes it: an element a node, one text for
// consecutive runs, a mark as an attribute of its run.

type Delta = { insert: string; attributes?: Record<string, Record<string, unknown>> }
type YNode = Y.XmlElement | Y.XmlText

/** Marks that may overlap carry a hash after two dashes. */
const markName = (key: string) => key.replace(/--[A-Za-z0-9+/=]{8}$/, '')

/** Where a mark was set and taken away again, Yjs tells neighbours with the same marks apart; they are one run. */
function readText(text: Y.XmlText): ProseNode[] {
  const runs = (text.toDelta() as Delta[])
    .filter(({ insert }) => typeof insert === 'string' && insert !== '')
    .map(({ insert, attributes }) => {
      const marks = Object.entries(attributes ?? {})
        .filter(([, attrs]) => attrs !== null)
        .map(([key, attrs]): ProseMark => {
          const type = markName(key)
          return attrs && Object.keys(attrs).length ? { type, attrs } : { type }
        })
      return textNode(insert, marks)
    })
  return joinRuns(runs)
}

function readNode(node: unknown): ProseNode[] {
  if (node instanceof Y.XmlText) return readText(node)
  if (!(node instanceof Y.XmlElement)) return []
  const attrs = node.getAttributes() as Record<string, unknown>
  const content = node.toArray().flatMap(readNode)
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length ? { attrs } : {}),
      ...(content.length ? { content } : {}),
    },
  ]
}

/** The text of a Yjs document as a tree. */
export const readProse = (doc: Y.Doc): ProseNode => ({
  type: 'doc',
  content: doc.getXmlFragment(PROSE_FIELD).toArray().flatMap(readNode),
})

const attributesOf = (marks: readonly ProseMark[] = []) =>
  Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))

function textOf(nodes: ProseNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(nodes.map(({ text = '', marks }) => ({ insert: text, attributes: attributesOf(marks) })))
  return text
}

function childrenOf(nodes: readonly ProseNode[]): YNode[] {
  const children: YNode[] = []
  let run: ProseNode[] = []
  const endRun = () => {
    if (run.length) children.push(textOf(run))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text') run.push(node)
    else {
      endRun()
      children.push(elementOf(node))
    }
  }
  endRun()
  return children
}

function elementOf(node: ProseNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [key, value] of Object.entries(node.attrs ?? {}))
    if (value !== null && value !== undefined) element.setAttribute(key, value as string)
  element.insert(0, childrenOf(node.content ?? []))
  return element
}

type Unit = { text: string; attributes: Record<string, unknown>; key: string }

const unitsOf = (nodes: readonly ProseNode[]): Unit[] =>
  nodes.flatMap(({ text = '', marks }) => {
    const attributes = attributesOf(marks)
    const key = JSON.stringify(attributes)
    return Array.from(text, (character) => ({ text: character, attributes, key: `${key}${character}` }))
  })

const lengthOf = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0)

/** Changes only what differs between the common beginning and the common end. */
function editText(target: Y.XmlText, before: readonly ProseNode[], after: readonly ProseNode[]): void {
  const [old, next] = [unitsOf(before), unitsOf(after)]
  const shorter = Math.min(old.length, next.length)
  let start = 0
  while (start < shorter && old[start]!.key === next[start]!.key) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end)!.key === next.at(-1 - end)!.key) end += 1
  let at = lengthOf(old.slice(0, start))
  target.delete(at, lengthOf(old.slice(start, old.length - end)))
  for (const { text, attributes } of next.slice(start, next.length - end)) {
    target.insert(at, text, { ...attributes })
    at += text.length
  }
}

const isRun = (node: ProseNode) => (node.content ?? []).every(({ type }) => type === 'text')
const shellOf = ({ type, attrs }: ProseNode) => `${type} ${JSON.stringify(attrs ?? {})}`
const sameShell = (a: ProseNode, b: ProseNode) => shellOf(a) === shellOf(b)

function changeBlock(fragment: Y.XmlFragment, index: number, before: ProseNode, after: ProseNode): void {
  const element = fragment.get(index)
  const only = element instanceof Y.XmlElement && element.length === 1 ? element.get(0) : undefined
  if (only instanceof Y.XmlText && sameShell(before, after) && isRun(before) && isRun(after))
    editText(only, before.content ?? [], after.content ?? [])
  else {
    fragment.delete(index, 1)
    fragment.insert(index, [elementOf(after)])
  }
}

const worded = (node: ProseNode) => ({ shell: shellOf(node), words: wordSet(plainText(node)) })

/** Puts `after` in the place of `before`, from the block `at` on; what is kin is edited where it stands. */
function changeBlocks(fragment: Y.XmlFragment, at: number, before: ProseNode[], after: ProseNode[]): void {
  const old = before.map(worded)
  let place = at
  let done = 0
  for (const next of after) {
    const found = findKin(worded(next), old, done)
    if (found >= 0) {
      fragment.delete(place, found - done)
      changeBlock(fragment, place, before[found]!, next)
      done = found + 1
    } else fragment.insert(place, [elementOf(next)])
    place += 1
  }
  fragment.delete(place, before.length - done)
}

/**
 * Makes the document say `next`, touching only what differs: block by block, and within a block of words from the first
 * to the last difference, so that what others write meanwhile in other places stays.
 */
export function changeProse(doc: Y.Doc, next: ProseNode): void {
  const fragment = doc.getXmlFragment(PROSE_FIELD)
  const runs = align(readProse(doc).content ?? [], next.content ?? [], (node) => JSON.stringify(node))
  doc.transact(() => {
    let at = 0
    for (const { isSame, before, after } of runs) {
      if (!isSame) changeBlocks(fragment, at, before, after)
      at += after.length
    }
  })
}

/** A document that somebody's updates come to. */
export function openState(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
