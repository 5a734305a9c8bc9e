import * as Y from 'yjs'
import { joinRuns, PROSE_FIELD, type ProseMark, type ProseNode, plainText, textNode } from '#lib/prose/prose.ts'
import { MOST_DEPTH, tidyProse } from '#lib/prose/tidy-prose.ts'
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

/** Every run of words below, each as a paragraph: what is nested deeper than a text can be. */
const readWords = (element: Y.XmlElement): ProseNode[] =>
  [...element.createTreeWalker((node) => node instanceof Y.XmlText)].map((text) => ({
    type: 'paragraph',
    content: readText(text as unknown as Y.XmlText),
  }))

/** A node as it stands. Items, rows and cells are levels of their own: deeper than this is deeper than a text can be. */
function readNode(node: unknown, depth = 0): ProseNode[] {
  if (node instanceof Y.XmlText) return readText(node)
  if (!(node instanceof Y.XmlElement)) return []
  const isDeep = depth > MOST_DEPTH + 3
  const content = node
    .toArray()
    .flatMap((child) =>
      isDeep && child instanceof Y.XmlElement && child.length ? readWords(child) : readNode(child, depth + 1),
    )
  return [{ type: node.nodeName, attrs: node.getAttributes() as Record<string, unknown>, content }]
}

/** What each node of the first level says, made such as a text can have: anybody's editor may have sent anything. */
const readBlocks = (doc: Y.Doc): ProseNode[][] =>
  doc
    .getXmlFragment(PROSE_FIELD)
    .toArray()
    .map((node) => tidyProse(readNode(node)))

/** The text of a Yjs document as a tree that can be stored, printed and shown. */
export const readProse = (doc: Y.Doc): ProseNode => ({ type: 'doc', content: readBlocks(doc).flat() })

/** Stands for what reads as no block, or as several. */
const UNFIT: ProseNode = { type: 'unfit' }

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

/** A character; `look` is the same where its marks are. */
type Unit = { text: string; attributes: Record<string, unknown>; look: string; key: string }

const unitsOf = (nodes: readonly ProseNode[]): Unit[] =>
  nodes.flatMap(({ text = '', marks }) => {
    const attributes = attributesOf(marks)
    const look = JSON.stringify(attributes)
    return Array.from(text, (character) => ({ text: character, attributes, look, key: `${look}${character}` }))
  })

const lengthOf = (units: readonly Unit[]) => units.reduce((sum, { text }) => sum + text.length, 0)

/** Puts characters in as runs of the same marks. */
function insertUnits(target: Y.XmlText, at: number, units: readonly Unit[]): void {
  let place = at
  for (let i = 0; i < units.length; ) {
    const { look, attributes } = units[i]!
    let text = ''
    for (; units[i]?.look === look; i += 1) text += units[i]!.text
    target.insert(place, text, { ...attributes })
    place += text.length
  }
}

/** Changes only what differs between the common beginning and the common end. */
function editText(target: Y.XmlText, before: readonly ProseNode[], after: readonly ProseNode[]): void {
  const [old, next] = [unitsOf(before), unitsOf(after)]
  const shorter = Math.min(old.length, next.length)
  let start = 0
  while (start < shorter && old[start]!.key === next[start]!.key) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end)!.key === next.at(-1 - end)!.key) end += 1
  const at = lengthOf(old.slice(0, start))
  target.delete(at, lengthOf(old.slice(start, old.length - end)))
  insertUnits(target, at, next.slice(start, next.length - end))
}

const isRun = (node: ProseNode) => (node.content ?? []).every(({ type }) => type === 'text')
const shellOf = ({ type, attrs }: ProseNode) => `${type} ${JSON.stringify(attrs ?? {})}`
const sameShell = (a: ProseNode, b: ProseNode) => shellOf(a) === shellOf(b)

type Standing = { element: YNode | undefined; index: number }

function changeBlock(fragment: Y.XmlFragment, standing: Standing, before: ProseNode, after: ProseNode): void {
  const { element, index } = standing
  const isKind = element instanceof Y.XmlElement && element.nodeName === after.type
  const only = isKind && element.length === 1 ? element.get(0) : undefined
  // Where characters were left out on reading, places in what was read are not places in what stands.
  const isWhole = only instanceof Y.XmlText && only.length === lengthOf(unitsOf(before.content ?? []))
  if (isWhole && sameShell(before, after) && isRun(before) && isRun(after))
    editText(only, before.content ?? [], after.content ?? [])
  else {
    fragment.delete(index, 1)
    fragment.insert(index, [elementOf(after)])
  }
}

const worded = (node: ProseNode) => ({ shell: shellOf(node), words: wordSet(plainText(node)) })

type Part = { at: number; elements: readonly YNode[]; before: ProseNode[]; after: ProseNode[] }

/**
 * Puts `after` in the place of `before`, from the block `at` on; what is kin is edited where it stands. Blocks are put in
 * together: Yjs walks from the start of the text to each place.
 */
function changeBlocks(fragment: Y.XmlFragment, { at, elements, before, after }: Part): void {
  const old = before.map(worded)
  let place = at
  let done = 0
  let fresh: Y.XmlElement[] = []
  const insertFresh = () => {
    if (fresh.length) fragment.insert(place, fresh)
    place += fresh.length
    fresh = []
  }
  for (const next of after) {
    const found = findKin(worded(next), old, done)
    if (found < 0) {
      fresh.push(elementOf(next))
      continue
    }
    insertFresh()
    fragment.delete(place, found - done)
    changeBlock(fragment, { element: elements[found], index: place }, before[found]!, next)
    done = found + 1
    place += 1
  }
  insertFresh()
  fragment.delete(place, before.length - done)
}

/**
 * Makes the document say `next`, touching only what differs: block by block, and within a block of words from the first
 * to the last difference, so that what others write meanwhile in other places stays.
 */
export function changeProse(doc: Y.Doc, next: ProseNode): void {
  const fragment = doc.getXmlFragment(PROSE_FIELD)
  const elements = fragment.toArray() as YNode[]
  const before = readBlocks(doc).map((blocks) => (blocks.length === 1 ? blocks[0]! : UNFIT))
  const runs = align(before, next.content ?? [], (node) => JSON.stringify(node))
  doc.transact(() => {
    let at = 0
    let from = 0
    for (const { isSame, before, after } of runs) {
      if (!isSame) changeBlocks(fragment, { at, elements: elements.slice(from, from + before.length), before, after })
      at += after.length
      from += before.length
    }
  })
}

/** A new text as the one update that writes it. */
export function encodeProse(prose: ProseNode): Uint8Array {
  const doc = new Y.Doc()
  changeProse(doc, prose)
  return Y.encodeStateAsUpdate(doc)
}

/** A document that somebody's updates come to. */
export function openState(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
