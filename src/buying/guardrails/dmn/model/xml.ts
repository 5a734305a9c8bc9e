import { SaxesParser } from 'saxes'

/** An element of a document; names without their prefix, attributes without a namespace alone. */
export type XmlElement = {
  name: string
  uri: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** An XML fault: where it stands and what it is. */
export type XmlProblem = { message: string; line?: number }

const MOST_CHARACTERS = 10_000_000
const MOST_DEPTH = 200

const isOurs = (uri: string): boolean => uri === '' || uri.startsWith('http://www.w3.org/2001/XMLSchema-instance')

type Open = { top: XmlElement[]; root: XmlElement | null; problem: XmlProblem | null }

function watchFaults(parser: SaxesParser<{ xmlns: true }>, open: Open): void {
  const fail = (message: string) => {
    open.problem ??= { message, line: parser.line }
  }
  parser.on('error', (error) => fail(error.message))
  parser.on('doctype', () => fail('a document type declaration is refused'))
}

function watchElements(parser: SaxesParser<{ xmlns: true }>, open: Open): void {
  const addText = (text: string) => {
    const top = open.top.at(-1)
    if (top) top.text += text
  }
  parser.on('opentag', (tag) => {
    const own = Object.values(tag.attributes).filter((attribute) => isOurs(attribute.uri))
    const attributes = Object.fromEntries(own.map((attribute) => [attribute.local, attribute.value]))
    const element = { name: tag.local, uri: tag.uri, attributes, children: [], text: '' }
    if (open.top.length >= MOST_DEPTH) open.problem ??= { message: 'elements are nested too deeply', line: parser.line }
    else open.top.at(-1)?.children.push(element)
    open.root ??= element
    open.top.push(element)
  })
  parser.on('closetag', () => {
    open.top.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
}

/** Reads a document as a tree of elements. Document types and entities of one's own are refused, and so is great size. */
export function readXml(xml: string): { root: XmlElement | null; problem: XmlProblem | null } {
  if (xml.length > MOST_CHARACTERS)
    return { root: null, problem: { message: 'the document is longer than ten million characters' } }
  const open: Open = { top: [], root: null, problem: null }
  const parser = new SaxesParser({ xmlns: true })
  watchFaults(parser, open)
  watchElements(parser, open)
  try {
    parser.write(xml.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    open.problem ??= { message: String((error as Error).message) }
  }
  return open.problem ? { root: null, problem: open.problem } : { root: open.root, problem: null }
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** The text of a child, trimmed; undefined where there is no such child. */
export const textOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.text.trim()

/** An object without its undefined entries, as optional properties want it. */
export const present = <T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never
