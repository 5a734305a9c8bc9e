import type { OcdsDocument } from './document.ts'
import { readOcid, tellKind } from './document-kind.ts'
import { closeBracket, type OpenValue, openBracket, passNewline, place, readValue, startCursor } from './scan.ts'
import { fail } from './split-fault.ts'
import type { Container, Line, SplitOptions, State } from './split-state.ts'

/** Cuts chunks of one file into documents, as they become complete. Throws AppError `packages.*` with the place. */
export type Splitter = { push(chunk: Buffer): OcdsDocument[]; end(): OcdsDocument[] }

const [SPACE, TAB, CR, LF] = [0x20, 0x09, 0x0d, 0x0a]
const [OPEN_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COMMA] = [0x7b, 0x5b, 0x5d, 0x2c]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Makes a splitter for one file. It works on brackets, without parsing: what lies within a document is not judged. */
export function createSplitter(options: SplitOptions): Splitter {
  const state: State = {
    cursor: startCursor(),
    options,
    containers: [{ pointer: '', index: 0, expects: 'value' }],
    value: undefined,
    openPackage: undefined,
    lines: options.lines,
    line: undefined,
    topStartLine: 1,
    firstFillsOneLine: false,
    found: [],
  }
  return { push: (chunk) => push(state, chunk), end: () => end(state) }
}

function push(state: State, chunk: Buffer): OcdsDocument[] {
  const { cursor } = state
  cursor.chunk = chunk
  cursor.at = 0
  while (cursor.at < chunk.length) advance(state)
  if (state.value) keep(state.value, chunk, chunk.length)
  if (state.line) keepLine(state, state.line, chunk.length)
  place(cursor)
  cursor.chunkOffset += chunk.length
  return takeFound(state)
}

function takeFound(state: State): OcdsDocument[] {
  const { found } = state
  state.found = []
  return found
}

function advance(state: State): void {
  if (state.line?.fault) passBrokenLine(state, state.line)
  else if (state.value) continueValue(state, state.value)
  else passBetween(state, state.containers.at(-1)!)
}

/** Puts the bytes up to `to` aside, because the chunk ends there or a list begins. */
function keep(value: OpenValue, chunk: Buffer, to: number): void {
  if (to > value.from) value.kept.push(chunk.subarray(value.from, to))
  value.keptBytes += to - value.from
  value.from = 0
}

function keepLine({ cursor, options }: State, line: Line, to: number): void {
  if (line.keptBytes < options.maxDocumentBytes) line.kept.push(cursor.chunk.subarray(line.from, to))
  line.keptBytes += to - line.from
  line.from = 0
}

function passBetween(state: State, container: Container): void {
  const { cursor } = state
  const byte = cursor.chunk[cursor.at]!
  if (byte === LF) {
    if (state.lines && state.containers.length > 1) fail(state, 'newline')
    else passNewline(cursor)
  } else if (byte === SPACE || byte === TAB || byte === CR) cursor.at += 1
  else if (state.containers.length === 1) startTopValue(state, container, byte)
  else if (byte === CLOSE_ARRAY && container.expects !== 'value') endContainer(state, container)
  else if (container.expects !== 'comma or end') startValue(state, byte)
  else if (byte === COMMA) {
    container.expects = 'value'
    cursor.at += 1
  } else fail(state, 'comma')
}

function startTopValue(state: State, top: Container, byte: number): void {
  const { cursor } = state
  if (BYTE_ORDER_MARK.includes(byte)) {
    cursor.at += 1
    cursor.mark.offset = cursor.chunkOffset + cursor.at
    return
  }
  if (top.index > 0 && state.firstFillsOneLine && cursor.line > state.topStartLine) state.lines = true
  state.topStartLine = cursor.line
  if (state.lines) state.line = { start: place(cursor), kept: [], keptBytes: 0, from: cursor.at }
  if (byte === OPEN_OBJECT) startValue(state, byte)
  else if (byte === OPEN_ARRAY) {
    openBracket(cursor)
    state.containers.push({ pointer: '', index: 0, expects: 'value or end' })
  } else fail(state, 'not-json')
}

function startValue(state: State, byte: number): void {
  const isObject = byte === OPEN_OBJECT
  state.value = {
    ...place(state.cursor),
    kept: [],
    keptBytes: 0,
    from: state.cursor.at,
    base: state.cursor.depth,
    isObject,
    takesLists: isObject && !state.containers.at(-1)!.list,
    expectsKey: isObject,
    key: undefined,
    keyAt: -1,
    inString: false,
    isEscaped: false,
    fields: new Map(),
  }
}

function continueValue(state: State, value: OpenValue): void {
  const result = readValue(state.cursor, value, state.lines)
  if (value.keptBytes + state.cursor.at - value.from > state.options.maxDocumentBytes) fail(state, 'too-large')
  else if (result === 'complete') finishValue(state, value)
  else if (result === 'list') startList(state, value)
  else if (result !== 'more') fail(state, result)
}

const pointerOf = ({ containers }: State) => {
  const { pointer, index } = containers.at(-1)!
  return containers.length === 1 ? '' : `${pointer}/${index}`
}

function startList(state: State, value: OpenValue): void {
  const { cursor } = state
  keep(value, cursor.chunk, cursor.at)
  const list = value.key!
  const owner = state.openPackage ?? {
    value,
    head: {
      kind: list === 'records' ? ('record-package' as const) : ('release-package' as const),
      pointer: pointerOf(state),
      metadata: readMetadata(Buffer.concat([...value.kept, Buffer.from(']}')])),
      isComplete: false,
    },
    pieces: [{ at: 0, offset: value.offset, line: value.line, column: value.column }],
  }
  state.containers.push({ pointer: `${owner.head.pointer}/${list}`, index: 0, expects: 'value or end', list, owner })
  state.value = undefined
  state.openPackage = undefined
}

/** The fields of a package without its lists; none where they are not JSON, which the package's own document tells. */
function readMetadata(bytes: Uint8Array): Record<string, unknown> {
  try {
    const { releases: _, records: __, ...metadata } = JSON.parse(new TextDecoder().decode(bytes))
    return metadata
  } catch {
    return {}
  }
}

function endContainer(state: State, container: Container): void {
  const { cursor } = state
  const { owner } = container
  state.containers.pop()
  if (owner) {
    owner.pieces.push({ at: owner.value.keptBytes, ...place(cursor) })
    owner.value.from = cursor.at
    state.value = owner.value
    state.openPackage = owner
  }
  closeBracket(cursor)
  if (!owner) passElement(state)
}

/** The innermost list has one element more. */
function passElement(state: State): void {
  const container = state.containers.at(-1)!
  container.index += 1
  if (state.containers.length > 1) {
    container.expects = 'comma or end'
    return
  }
  if (container.index === 1) state.firstFillsOneLine = state.cursor.line === state.topStartLine
  state.line = undefined
}

function finishValue(state: State, value: OpenValue): void {
  const { cursor, openPackage } = state
  const container = state.containers.at(-1)!
  const last = cursor.chunk.subarray(value.from, cursor.at)
  const bytes = value.kept.length ? Buffer.concat([...value.kept, last]) : last
  const ocid = readOcid(value, bytes)
  if (openPackage) {
    openPackage.head.metadata = readMetadata(bytes)
    openPackage.head.isComplete = true
  }
  state.found.push({
    kind: openPackage?.head.kind ?? tellKind(value, bytes, container.list),
    bytes,
    offset: value.offset,
    line: value.line,
    column: value.column,
    pointer: pointerOf(state),
    value: state.containers[0]!.index,
    ...(ocid === undefined ? {} : { ocid }),
    ...(container.owner ? { package: container.owner.head } : {}),
    ...(openPackage ? { package: openPackage.head, pieces: openPackage.pieces } : {}),
  })
  state.value = undefined
  state.openPackage = undefined
  passElement(state)
}

function passBrokenLine(state: State, line: Line): void {
  const { cursor } = state
  const lineEnd = cursor.chunk.indexOf(LF, cursor.at)
  cursor.at = lineEnd < 0 ? cursor.chunk.length : lineEnd
  if (lineEnd >= 0) finishBrokenLine(state, line)
}

function finishBrokenLine(state: State, line: Line): void {
  keepLine(state, line, state.cursor.at)
  const top = state.containers[0]!
  const bytes = Buffer.concat(line.kept)
  state.found.push({ kind: 'broken', bytes, ...line.start, pointer: '', value: top.index, fault: line.fault! })
  top.index += 1
  state.line = undefined
}

function end(state: State): OcdsDocument[] {
  const { cursor } = state
  cursor.chunk = Buffer.alloc(0)
  cursor.at = 0
  if (!state.line?.fault && (state.value || state.containers.length > 1)) fail(state, 'truncated')
  if (state.line) finishBrokenLine(state, state.line)
  if (state.containers[0]!.index === 0) fail(state, 'empty')
  return takeFound(state)
}
