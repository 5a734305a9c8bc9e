import { isAscii } from 'node:buffer'
import type { Place } from './document.ts'

/** Nesting that nobody writes by hand: deeper input is refused before it can exhaust the stack of what reads it. */
export const MAX_DEPTH = 500

/** What the scanner does with a byte outside of strings. */
const PLAIN = 0
const QUOTE = 1
const OPEN = 2
const CLOSE = 3
const COMMA = 4
const NEWLINE = 5
const SIGN = new Uint8Array(256)
SIGN[0x22] = QUOTE
SIGN[0x7b] = SIGN[0x5b] = OPEN
SIGN[0x7d] = SIGN[0x5d] = CLOSE
SIGN[0x2c] = COMMA
SIGN[0x0a] = NEWLINE

/** The fields that tell what a document is, looked for at its own level only. */
export type TellingField =
  | 'ocid'
  | 'id'
  | 'url'
  | 'tag'
  | 'date'
  | 'releases'
  | 'records'
  | 'compiledRelease'
  | 'versionedRelease'
const TELLING: ReadonlySet<string> = new Set([
  'ocid',
  'id',
  'url',
  'tag',
  'date',
  'releases',
  'records',
  'compiledRelease',
  'versionedRelease',
] satisfies TellingField[])
const LONGEST_KEY = 'versionedRelease'.length
/** By length and first letter, so that most fields are passed without making a string of their name. */
const MAY_TELL = new Set([...TELLING].map((name) => name.length * 256 + name.charCodeAt(0)))

/** Where the reading of a byte stream stands: the chunk in hand, the place in the file, the brackets that are open. */
export type Cursor = {
  chunk: Buffer
  /** The next byte of the chunk to look at. */
  at: number
  /** The offset of the chunk in the file. */
  chunkOffset: number
  line: number
  /** A byte before `at` whose column is known. */
  mark: { offset: number; column: number }
  depth: number
  brackets: Uint8Array
}

/** A value that is being read: its bytes so far, and the telling fields seen at its own level. */
export type OpenValue = Place & {
  /** Bytes of earlier chunks, or from before a list that was cut out. */
  kept: Buffer[]
  keptBytes: number
  /** Where in the chunk in hand the bytes go on. */
  from: number
  /** The depth outside of the value. */
  base: number
  isObject: boolean
  /** It may be a package, whose lists are cut out. */
  takesLists: boolean
  expectsKey: boolean
  key: TellingField | undefined
  keyAt: number
  inString: boolean
  isEscaped: boolean
  /** Telling fields, and where in the value's bytes their name ends. */
  fields: Map<TellingField, number>
}

/** Why `readValue` came back: the chunk is used up, the value is complete, a list of it begins, or a bracket is wrong. */
export type ReadResult = 'more' | 'complete' | 'list' | 'mismatch' | 'too-deep' | 'newline'

export function startCursor(): Cursor {
  const brackets = new Uint8Array(MAX_DEPTH + 1)
  return { chunk: Buffer.alloc(0), at: 0, chunkOffset: 0, line: 1, mark: { offset: 0, column: 1 }, depth: 0, brackets }
}

/** Where the cursor stands. Moves its mark, so that each byte of a line is counted once. */
export function place(cursor: Cursor): Place {
  const offset = cursor.chunkOffset + cursor.at
  const { mark } = cursor
  if (mark.offset < offset) {
    mark.column += countCharacters(cursor.chunk.subarray(mark.offset - cursor.chunkOffset, cursor.at))
    mark.offset = offset
  }
  return { offset, line: cursor.line, column: mark.column }
}

function countCharacters(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length
  let count = 0
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count += 1
  return count
}

/** Notes a line end at the cursor and steps over it. */
export function passNewline(cursor: Cursor): void {
  cursor.at += 1
  cursor.line += 1
  cursor.mark = { offset: cursor.chunkOffset + cursor.at, column: 1 }
}

/** Opens a bracket at the cursor and steps over it; false where the limit of depth is reached. */
export function openBracket(cursor: Cursor): boolean {
  if (cursor.depth >= MAX_DEPTH) return false
  cursor.brackets[cursor.depth] = cursor.chunk[cursor.at]!
  cursor.depth += 1
  cursor.at += 1
  return true
}

/** Closes a bracket at the cursor and steps over it; false where another kind is open. */
export function closeBracket(cursor: Cursor): boolean {
  // In ASCII a closing bracket stands two after its opening one.
  if (cursor.brackets[cursor.depth - 1] !== cursor.chunk[cursor.at]! - 2) return false
  cursor.depth -= 1
  cursor.at += 1
  return true
}

/** Reads on in a value, from the cursor to what ends it or the chunk. `stopAtNewline`: a value must fill one line. */
export function readValue(cursor: Cursor, value: OpenValue, stopAtNewline: boolean): ReadResult {
  if (value.inString) passString(cursor, value, stopAtNewline)
  const { chunk } = cursor
  while (!value.inString) {
    let at = cursor.at
    while (at < chunk.length && SIGN[chunk[at]!] === PLAIN) at += 1
    cursor.at = at
    if (at >= chunk.length) return 'more'
    const result = passSign(cursor, value, stopAtNewline)
    if (result) return result
  }
  return cursor.at < chunk.length ? 'newline' : 'more'
}

function passSign(cursor: Cursor, value: OpenValue, stopAtNewline: boolean): ReadResult | undefined {
  const sign = SIGN[cursor.chunk[cursor.at]!]!
  // A number, word or text in a list ends where the list goes on.
  if (cursor.depth === value.base && sign >= CLOSE) return 'complete'
  switch (sign) {
    case QUOTE:
      startString(cursor, value)
      passString(cursor, value, stopAtNewline)
      return undefined
    case OPEN:
      return passOpen(cursor, value)
    case CLOSE:
      if (!closeBracket(cursor)) return 'mismatch'
      return cursor.depth === value.base ? 'complete' : undefined
    case COMMA:
      if (cursor.depth === value.base + 1) value.expectsKey = value.isObject
      cursor.at += 1
      return undefined
    default:
      if (stopAtNewline) return 'newline'
      passNewline(cursor)
      return undefined
  }
}

function passOpen(cursor: Cursor, value: OpenValue): ReadResult | undefined {
  const isList = cursor.depth === value.base + 1 && cursor.chunk[cursor.at] === 0x5b && opensList(value)
  if (!openBracket(cursor)) return 'too-deep'
  return isList ? 'list' : undefined
}

/** A list of a package; the `releases` of an object with an `ocid` are those of a record, which stays whole. */
const opensList = ({ key, fields, takesLists }: OpenValue) =>
  takesLists && (key === 'releases' || key === 'records') && !fields.has('ocid')

function startString(cursor: Cursor, value: OpenValue): void {
  value.inString = true
  cursor.at += 1
  if (cursor.depth !== value.base + 1) return
  value.keyAt = value.expectsKey ? positionIn(cursor, value) : -1
  if (value.expectsKey) value.key = undefined
}

/** The number of bytes of the value before the cursor. */
const positionIn = (cursor: Cursor, value: OpenValue) => value.keptBytes + cursor.at - value.from

/** Passes the rest of a string, to behind its closing quote; stays `inString` where the chunk (or line) ends first. */
function passString(cursor: Cursor, value: OpenValue, stopAtNewline: boolean): void {
  const { chunk } = cursor
  let at = cursor.at
  if (value.isEscaped && chunk[at] !== 0x0a) at += 1
  value.isEscaped = false
  while (at < chunk.length) {
    const byte = chunk[at]!
    if (byte === 0x22) break
    if (byte === 0x5c) {
      value.isEscaped = at + 1 >= chunk.length
      at += chunk[at + 1] === 0x0a ? 1 : 2
    } else if (byte === 0x0a) {
      cursor.at = at
      if (stopAtNewline) return
      passNewline(cursor)
      at += 1
    } else at += 1
  }
  cursor.at = Math.min(at, chunk.length)
  if (at < chunk.length) endString(cursor, value)
}

function endString(cursor: Cursor, value: OpenValue): void {
  if (cursor.depth === value.base + 1 && value.expectsKey) endKey(cursor, value)
  value.inString = false
  cursor.at += 1
}

function endKey(cursor: Cursor, value: OpenValue): void {
  value.expectsKey = false
  const length = positionIn(cursor, value) - value.keyAt
  if (length > LONGEST_KEY || length === 0) return
  const first = cursor.at - length
  if (first >= value.from && !MAY_TELL.has(length * 256 + cursor.chunk[first]!)) return
  const name = tailText(cursor, value, length)
  if (!TELLING.has(name)) return
  value.key = name as TellingField
  value.fields.set(value.key, positionIn(cursor, value) + 1)
}

/** The last bytes before the cursor, also where they began in an earlier chunk. */
function tailText(cursor: Cursor, value: OpenValue, length: number): string {
  const first = cursor.at - length
  if (first >= value.from) return cursor.chunk.toString('latin1', first, cursor.at)
  const here = cursor.chunk.subarray(value.from, cursor.at)
  return Buffer.concat([...value.kept, here])
    .subarray(-length)
    .toString('latin1')
}
