import type { Key } from '../checks/walk.ts'

/** A place sought in the bytes of a JSON document. */
export type Sought = { readonly keys: readonly Key[]; readonly atName: boolean; found(at: number): void }

type Branch = { readonly below: Map<Key, Branch>; readonly values: Sought[]; readonly names: Sought[] }
type Reader = { readonly bytes: Buffer; at: number }

const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COMMA, COLON] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a,
]

const newBranch = (): Branch => ({ below: new Map(), values: [], names: [] })

function plant(all: readonly Sought[]): Branch {
  const root = newBranch()
  for (const sought of all) {
    let branch = root
    for (const key of sought.keys) {
      const next = branch.below.get(key) ?? newBranch()
      branch.below.set(key, next)
      branch = next
    }
    ;(sought.atName && sought.keys.length ? branch.names : branch.values).push(sought)
  }
  return root
}

/**
 * Tells each sought place its byte offset, in one pass over the document, whose bytes must be valid JSON. Where a name
 * stands twice in one object the last one counts, as it does for JSON.parse. A place that is not there is told nothing.
 */
export function locate(bytes: Buffer, all: readonly Sought[]): void {
  if (all.length) readValue({ bytes, at: 0 }, plant(all))
}

function skipBlanks(reader: Reader): number {
  while (reader.bytes[reader.at]! <= 0x20) reader.at += 1
  return reader.bytes[reader.at]!
}

function readValue(reader: Reader, branch: Branch): void {
  const first = skipBlanks(reader)
  for (const sought of branch.values) sought.found(reader.at)
  if (branch.below.size === 0) skipValue(reader)
  else if (first === OPEN_OBJECT) readObject(reader, branch)
  else if (first === OPEN_ARRAY) readArray(reader, branch)
  else skipValue(reader)
}

function readObject(reader: Reader, branch: Branch): void {
  reader.at += 1
  while (skipBlanks(reader) === QUOTE) {
    const nameAt = reader.at
    const next = branch.below.get(readName(reader))
    if (skipBlanks(reader) === COLON) reader.at += 1
    if (next) {
      for (const sought of next.names) sought.found(nameAt)
      readValue(reader, next)
    } else {
      skipBlanks(reader)
      skipValue(reader)
    }
    if (skipBlanks(reader) === COMMA) reader.at += 1
  }
  reader.at += 1
}

function readArray(reader: Reader, branch: Branch): void {
  reader.at += 1
  for (let index = 0; skipBlanks(reader) !== CLOSE_ARRAY; index += 1) {
    const next = branch.below.get(index)
    if (next) readValue(reader, next)
    else skipValue(reader)
    if (skipBlanks(reader) === COMMA) reader.at += 1
  }
  reader.at += 1
}

function readName(reader: Reader): string {
  const start = reader.at
  skipText(reader)
  const literal = reader.bytes.toString('utf8', start, reader.at)
  return literal.includes('\\') ? JSON.parse(literal) : literal.slice(1, -1)
}

function skipText(reader: Reader): void {
  const { bytes } = reader
  for (reader.at += 1; bytes[reader.at] !== QUOTE; reader.at += 1) if (bytes[reader.at] === BACKSLASH) reader.at += 1
  reader.at += 1
}

/** Passes a value by its brackets alone, however deep it is. */
function skipValue(reader: Reader): void {
  const { bytes } = reader
  let depth = 0
  do {
    const byte = skipBlanks(reader)
    if (byte === QUOTE) skipText(reader)
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      depth += 1
      reader.at += 1
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      depth -= 1
      reader.at += 1
    } else if (byte === COMMA || byte === COLON) reader.at += 1
    else while (reader.at < bytes.length && !isSign(bytes[reader.at]!)) reader.at += 1
  } while (depth > 0)
}

const isSign = (byte: number) =>
  byte <= 0x20 || byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_ARRAY || byte === COLON
