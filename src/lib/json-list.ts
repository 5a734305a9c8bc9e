/** What a list in a JSON text gives, piece by piece. */
export type JsonListSink = {
  /** An element as it is written, the line on which it begins, and how deep its brackets go. It may be no JSON. */
  element(text: string, line: number, depth: number): void
  /** An element longer than the limit: its head, and how many characters it had. */
  tooLong(head: string, line: number, length: number): void
}

type Limits = { row: number; head: number }

/** What we stand in outside of the list: an object, under the name read last; or an array (null). */
type Step = string | undefined | null

type State = {
  path: readonly string[]
  limits: Limits
  sink: JsonListSink
  text: string
  line: number
  /** How far the element in hand has been looked through. */
  scanned: number
  open: Step[]
  name: string | undefined
  where: 'before' | 'between' | 'element' | 'after'
  depth: number
  deepest: number
  /** A number, a word or what is no JSON: such an element ends before a comma or a bracket. */
  isBare: boolean
  elementLine: number
  /** Characters of the element that were let go, once it was too long. */
  skipped: { head: string; length: number } | undefined
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** The place after the closing quotation mark of the string that begins at `at`; -1 where it is not closed yet. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return -1
}

/** Looks no further than `to`: a text may have no line end at all. */
function countNewlines(text: string, from: number, to: number): number {
  const part = text.slice(from, to)
  let count = 0
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count += 1
  return count
}

function readName(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.slice(1, -1)
  }
}

const isAtPath = (s: State) => s.open.length === s.path.length && s.path.every((name, i) => name === s.open[i])

function enterName(open: Step[], name: string | undefined): void {
  if (open.length > 0 && open.at(-1) !== null) open[open.length - 1] = name
}

/** Looks for the list; gives how far it came. */
function seekList(s: State): number {
  const { text } = s
  const sign = /["{}[\],:\n]/g
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const at = found.index
    const what = found[0]
    if (what === '\n') s.line += 1
    else if (what === '"') {
      const end = endOfString(text, at)
      if (end === -1) return at
      s.line += countNewlines(text, at, end)
      s.name = readName(text.slice(at, end))
      sign.lastIndex = end
    } else if (what === '{') s.open.push(undefined)
    else if (what === ':') enterName(s.open, s.name)
    else if (what === '[' && isAtPath(s)) {
      s.where = 'between'
      return at + 1
    } else if (what === '[') s.open.push(null)
    else if (what === '}' || what === ']') s.open.pop()
  }
  return text.length
}

/** Goes to the beginning of the next element, or to the end of the list. */
function seekElement(s: State, from: number): number {
  for (let at = from; at < s.text.length; at++) {
    const code = s.text.charCodeAt(at)
    if (code === 10) s.line += 1
    if (isSpace(code) || code === 44) continue
    if (code === 93) {
      s.where = 'after'
      return at + 1
    }
    s.where = 'element'
    s.elementLine = s.line
    s.depth = 0
    s.deepest = 0
    s.isBare = code !== 123 && code !== 91
    return at
  }
  return s.text.length
}

function endElement(s: State, start: number, end: number): void {
  const piece = s.text.slice(start, end)
  if (s.skipped) s.sink.tooLong(s.skipped.head, s.elementLine, s.skipped.length + piece.length)
  else if (piece.length > s.limits.row) s.sink.tooLong(piece.slice(0, s.limits.head), s.elementLine, piece.length)
  else s.sink.element(piece.trimEnd(), s.elementLine, s.deepest)
  s.line += countNewlines(piece, 0, piece.length)
  s.skipped = undefined
  s.where = 'between'
}

/** Takes one bracket (or comma) of an element into account; the place where the element ends, if it does here. */
function passBracket(s: State, what: string, at: number): number | undefined {
  if (what === '{' || what === '[') {
    s.depth += 1
    s.deepest = Math.max(s.deepest, s.depth)
    return undefined
  }
  if (s.depth === 0) return at
  if (what === ',') return undefined
  s.depth -= 1
  return s.depth === 0 && !s.isBare ? at + 1 : undefined
}

/** Reads on in an element, from where we stood in it; gives the place up to which brackets were counted. */
function readElement(s: State, start: number, from: number): { at: number; isEnded: boolean } {
  const sign = s.isBare ? /[",[\]{}]/g : /["[\]{}]/g
  sign.lastIndex = from
  for (let found = sign.exec(s.text); found; found = sign.exec(s.text)) {
    if (found[0] === '"') {
      const end = endOfString(s.text, found.index)
      if (end === -1) return { at: found.index, isEnded: false }
      sign.lastIndex = end
      continue
    }
    const end = passBracket(s, found[0], found.index)
    if (end === undefined) continue
    endElement(s, start, end)
    return { at: end, isEnded: true }
  }
  return { at: s.text.length, isEnded: false }
}

function endingSlashes(text: string): string {
  let from = text.length
  while (text.charCodeAt(from - 1) === 92) from -= 1
  return text.slice(from)
}

/** Lets go of the text of an element that is too long; of a string that is not closed yet its opening mark stays. */
function letGo(s: State, start: number): void {
  s.skipped ??= { head: s.text.slice(start, start + s.limits.head), length: 0 }
  const isInString = s.scanned < s.text.length
  const rest = isInString ? `"${endingSlashes(s.text)}` : ''
  s.skipped.length += s.text.length - start - rest.length
  s.line += countNewlines(s.text, start, s.text.length)
  s.text = rest
  s.scanned = 0
}

/** Where the text that is still needed begins. */
function readOn(s: State): number {
  let start = s.where === 'before' ? seekList(s) : 0
  for (;;) {
    if (s.where === 'between') {
      start = seekElement(s, start)
      // A brace that closes nothing is taken along, or we would never come past it.
      s.scanned = s.text[start] === '}' ? start + 1 : start
    }
    if (s.where === 'after') return s.text.length
    if (s.where !== 'element') return start
    const { at, isEnded } = readElement(s, start, s.scanned)
    s.scanned = at
    if (!isEnded) return start
    start = at
  }
}

function read(s: State): void {
  const start = readOn(s)
  const isTooLong = s.text.length - start > s.limits.row
  if (isTooLong && s.where === 'element') {
    letGo(s, start)
    return
  }
  if (isTooLong) s.where = 'after'
  s.text = s.text.slice(start)
  s.scanned -= start
}

/** How a list ended: whether it was there, whether it was closed, and the element in which the text broke off. */
export type JsonListEnd = { isFound: boolean; isClosed: boolean; rest: { text: string; line: number } | undefined }

/**
 * Reads one list out of a JSON text that arrives in pieces: the list at `path` (names of objects inside each other;
 * empty for a text that is a list). Elements are cut out by their brackets and not parsed; all else is passed over.
 */
export function createJsonListReader(
  path: readonly string[],
  limits: Limits,
  sink: JsonListSink,
): { push(text: string): void; end(): JsonListEnd } {
  const s: State = {
    path,
    limits,
    sink,
    text: '',
    line: 1,
    scanned: 0,
    open: [],
    name: undefined,
    where: 'before',
    depth: 0,
    deepest: 0,
    isBare: false,
    elementLine: 1,
    skipped: undefined,
  }
  return {
    push(text) {
      if (s.where === 'after') return
      s.text = s.text.length > 0 ? s.text + text : text
      read(s)
    },
    end() {
      const text = s.skipped?.head ?? s.text
      const rest = s.where === 'element' ? { text, line: s.elementLine } : undefined
      return { isFound: s.where !== 'before', isClosed: s.where === 'after', rest }
    },
  }
}

/** Nobody's list lies deeper: what is below is passed over, so that the work does not grow with the depth. */
const DEEPEST_LIST = 100

/** The names down to where we stand; undefined inside of a list, or too deep. */
const pathTo = (open: Step[], lists: number): string[] | undefined =>
  lists === 0 && open.length <= DEEPEST_LIST && open.every((step) => typeof step === 'string') ? [...open] : undefined

/** The lists of objects in a JSON text, which may be cut off, by their paths. Lists within lists are left out. */
export function findJsonLists(text: string): string[][] {
  const found: string[][] = []
  const open: Step[] = []
  let lists = 0
  let name: string | undefined
  const sign = /["{}[\],:]/g
  for (let next = sign.exec(text); next; next = sign.exec(text)) {
    const what = next[0]
    if (what === '"') {
      const end = endOfString(text, next.index)
      if (end === -1) return found
      name = readName(text.slice(next.index, end))
      sign.lastIndex = end
    } else if (what === '{') open.push(undefined)
    else if (what === ':') enterName(open, name)
    else if (what === '[') {
      const path = pathTo(open, lists)
      if (path && /^\s*\{/.test(text.slice(sign.lastIndex, sign.lastIndex + 1000))) found.push(path)
      open.push(null)
      lists += 1
    } else if ((what === '}' || what === ']') && open.pop() === null) lists -= 1
  }
  return found
}

/** True where brackets of a JSON text lie inside each other more than `limit` deep. One pass, whatever the text is. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  const sign = /["{}[\]]/g
  for (let next = sign.exec(text); next; next = sign.exec(text)) {
    const what = next[0]
    if (what === '"') {
      const end = endOfString(text, next.index)
      if (end === -1) return false
      sign.lastIndex = end
    } else if (what === '{' || what === '[') {
      depth += 1
      if (depth > limit) return true
    } else depth -= 1
  }
  return false
}
