import { type Format, hasFormat } from '#standard/index.ts'
import { BIT, type FieldNode } from './nodes.ts'
import { note, typeName, type Walk } from './walk.ts'

/** The type of a value as a bit of its own; whole numbers count as integers. */
export function bitOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return BIT.string
    case 'number':
      return Number.isInteger(value) ? BIT.integer : BIT.number
    case 'boolean':
      return BIT.boolean
    default:
      if (value === null) return BIT.null
      return Array.isArray(value) ? BIT.array : BIT.object
  }
}

const NUMBER_AS_TEXT = /^\s*[-+(]?\s*\p{Sc}?\s*\d[\d ,.']*\)?\s*%?$/u

/** A value of a type that is not valid here; the commonest mistakes are told apart, because their cure differs. */
export function noteWrongType(walk: Walk, node: FieldNode, value: unknown): void {
  const expectsNumber = (node.types & (BIT.number | BIT.integer)) !== 0
  if (expectsNumber && typeof value === 'string' && NUMBER_AS_TEXT.test(value)) {
    note(walk, 'number-as-text', node.path, {}, { value })
  } else if (node.types & BIT.array && !node.field.types.includes('object')) {
    note(walk, 'list-expected', node.path, { found: typeName(value) }, { value })
  } else if (value === null && node.field.codelist) {
    note(walk, 'closed-null', node.path, {}, { value })
  } else {
    note(walk, 'type', node.path, { found: typeName(value), expected: node.field.types.join() }, { value })
  }
}

/** A text: its format, its length, its code, or that it is blank; one thing only is said of it. */
export function checkText(
  walk: Walk,
  node: FieldNode,
  text: string,
  format: Format | undefined = node.field.format,
): void {
  if (format) {
    if (!hasFormat(format, text)) noteWrongFormat(walk, node, text, format)
  } else if (node.codes) checkCode(walk, node, text)
  else if (text.length < node.field.minLength) note(walk, 'too-short', node.path, {}, { value: text })
  else if (node.field.pattern) checkPattern(walk, node, text, node.field.pattern)
  else if (isBlank(text)) note(walk, 'blank-text', node.path, {}, { value: text })
}

/** Almost every text begins with a sign: only what begins with a blank is looked at further. */
const isBlank = (text: string) => (text.charCodeAt(0) > 32 ? false : text.trim() === '')

function checkPattern(walk: Walk, node: FieldNode, text: string, pattern: string): void {
  if (new RegExp(pattern).test(text)) return
  const patch = /^(\d+\.\d+)\.\d+$/.exec(text)
  if (patch) note(walk, 'version-patch', node.path, { found: text, expected: patch[1]! }, { value: text })
  else note(walk, 'pattern', node.path, {}, { value: text })
}

const DAY = /^\d{4}-\d\d-\d\d$/
const NO_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/
const WITH_ZONE = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

function noteWrongFormat(walk: Walk, node: FieldNode, text: string, format: Format): void {
  const seen = { value: text }
  if (format === 'uri') note(walk, 'uri', node.path, {}, seen)
  else if (DAY.test(text)) note(walk, 'date-only', node.path, {}, seen)
  else if (NO_ZONE.test(text)) note(walk, 'no-zone', node.path, {}, seen)
  else if (WITH_ZONE.test(text)) note(walk, 'no-such-day', node.path, {}, seen)
  else note(walk, 'date-time', node.path, {}, seen)
}

/** A code: in its codelist, deprecated, or outside; outside an open one it is a notice. */
export function checkCode(walk: Walk, node: FieldNode, code: string): void {
  const { codes, path } = node
  if (codes!.has(code) && node.deprecatedCodes.size === 0) return
  const list = node.field.codelist!
  const detail = { codelist: list.name, codes: codes! }
  const seen = { value: code, counted: code }
  if (codes!.has(code)) {
    if (node.deprecatedCodes.has(code)) note(walk, 'deprecated-code', path, detail, seen)
  } else if (list.open && isBlank(code)) note(walk, 'blank-text', path, {}, { value: code })
  else note(walk, list.open ? 'unknown-code' : 'closed-code', path, detail, seen)
}
