import { posix } from 'node:path'
import { SaxesParser } from 'saxes'
import { brokenWorkbook, unpacksTooLarge } from '../../import.errors.ts'
import type { ReadLimits } from '../limits.ts'
import type { Archive } from '../zip.ts'
import { type DateKind, decodeEscapes, tellDateKind } from './cell-values.ts'

export type Sheet = { name: string; isHidden: boolean; part: string }

/** What the sheets of a workbook share. */
export type Workbook = {
  archive: Archive
  sheets: Sheet[]
  is1904: boolean
  /** Texts by number. */
  texts: string[]
  /** How a cell's style shows a number, by the style's number. */
  dateKinds: DateKind[]
}

type Attributes = Record<string, string>
type Handlers = {
  open(tag: string, attributes: Attributes): void
  text?(text: string): void
  close?(tag: string): void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** A parser of XML without document types: no entity is ever expanded beyond the five of XML. */
export function createXmlParser(handlers: Handlers): { write(text: string): void } {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes as Attributes))
  if (handlers.text) parser.on('text', handlers.text)
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)))
  parser.on('error', (error) => {
    throw brokenWorkbook(error.message)
  })
  return { write: (text) => void parser.write(text) }
}

const hasPart = (archive: Archive, part: string) => archive.members.some(({ name }) => name === part)

async function parsePart(archive: Archive, part: string, limits: ReadLimits, handlers: Handlers): Promise<void> {
  const parser = createXmlParser(handlers)
  const decoder = new TextDecoder()
  const bytes = await archive.read(part)
  let length = 0
  for await (const chunk of bytes.chunks) {
    length += chunk.length
    if (length > limits.sharedTexts * 2) throw unpacksTooLarge(limits.sharedTexts * 2)
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  const broken = bytes.brokenAt()
  if (broken) throw brokenWorkbook(`${part}: ${broken.message}`)
}

type Relation = { id: string; type: string; part: string }

/** What a part refers to: paths in the archive. `part` '' asks for what the archive itself refers to. */
async function readRelations(archive: Archive, part: string, limits: ReadLimits): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations: Relation[] = []
  if (!hasPart(archive, list)) return relations
  await parsePart(archive, list, limits, {
    open(tag, { Id, Type, Target }) {
      if (tag !== 'Relationship' || !Id || !Target) return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.push({ id: Id, type: Type?.split('/').at(-1) ?? '', part: target })
    },
  })
  return relations
}

const findPart = (relations: Relation[], type: string) => relations.find((one) => one.type === type)?.part

async function readSheets(
  archive: Archive,
  book: string,
  relations: Relation[],
  limits: ReadLimits,
): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const targets = new Map(relations.map(({ id, part }) => [id, part]))
  const sheets: Sheet[] = []
  let is1904 = false
  await parsePart(archive, book, limits, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => localName(name) === 'id' && name !== 'id')?.[1]
      const part = targets.get(id ?? '')
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      if (part && hasPart(archive, part)) sheets.push({ name: attributes.name ?? part, isHidden, part })
    },
  })
  return { sheets, is1904 }
}

async function readTexts(archive: Archive, part: string | undefined, limits: ReadLimits): Promise<string[]> {
  const texts: string[] = []
  if (!part || !hasPart(archive, part)) return texts
  let current = ''
  let total = 0
  let isText = false
  let isPhonetic = false
  await parsePart(archive, part, limits, {
    open(tag) {
      if (tag === 'si') current = ''
      else if (tag === 't') isText = !isPhonetic
      else if (tag === 'rPh') isPhonetic = true
    },
    text(text) {
      if (isText) current += text
    },
    close(tag) {
      if (tag === 't') isText = false
      else if (tag === 'rPh') isPhonetic = false
      else if (tag === 'si') texts.push(decodeEscapes(current))
      if (tag !== 'si') return
      total += current.length
      if (total > limits.sharedTexts) throw unpacksTooLarge(limits.sharedTexts)
    },
  })
  return texts
}

async function readDateKinds(archive: Archive, part: string | undefined, limits: ReadLimits): Promise<DateKind[]> {
  const codes = new Map<number, string>()
  const kinds: DateKind[] = []
  let isInCells = false
  if (!part || !hasPart(archive, part)) return kinds
  await parsePart(archive, part, limits, {
    open(tag, attributes) {
      const id = Number(attributes.numFmtId ?? 0)
      if (tag === 'numFmt') codes.set(id, attributes.formatCode ?? '')
      else if (tag === 'cellXfs') isInCells = true
      else if (tag === 'xf' && isInCells) kinds.push(tellDateKind(id, codes.get(id)))
    },
    close(tag) {
      if (tag === 'cellXfs') isInCells = false
    },
  })
  return kinds
}

/** Reads what the sheets of a workbook share. Throws `import.broken-workbook` where a part is missing or no XML. */
export async function openWorkbook(archive: Archive, limits: ReadLimits): Promise<Workbook> {
  const book = findPart(await readRelations(archive, '', limits), 'officeDocument') ?? 'xl/workbook.xml'
  if (!hasPart(archive, book)) throw brokenWorkbook('its list of sheets is missing')
  const relations = await readRelations(archive, book, limits)
  const { sheets, is1904 } = await readSheets(archive, book, relations, limits)
  if (sheets.length === 0) throw brokenWorkbook('it has no sheet')
  const texts = await readTexts(archive, findPart(relations, 'sharedStrings'), limits)
  const dateKinds = await readDateKinds(archive, findPart(relations, 'styles'), limits)
  return { archive, sheets, is1904, texts, dateKinds }
}
