const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const WORD = /true|false|null/y
const SPACE = /[ \t\r\n]*/y

type Fault = { at: number; what: string }
type Reader = { text: string; at: number; open: string[] }

/**
 * The first place where bytes stop being JSON, and what is wrong there in plain words. For bytes that JSON.parse
 * refused; the place is a byte offset. One pass with an explicit stack, so depth is no danger.
 */
export function findJsonFault(bytes: Buffer): Fault {
  // One character a byte: positions stay byte offsets, and JSON's own signs are all ASCII.
  const reader: Reader = {
    text: bytes.toString('latin1'),
    at: 0,
    open: [],
  }
  let expects: Expectation = 'value'
  while (expects !== 'end') {
    take(reader, SPACE)
    const next: Expectation | Fault = step(reader, expects)
    if (typeof next !== 'string') return next
    expects = next
  }
  take(reader, SPACE)
  return { at: reader.at, what: `the JSON has ended here, but more follows: ${sample(reader)}` }
}

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

function sample({ text, at }: Reader): string {
  const shown = Buffer.from(text.slice(at, at + 20), 'latin1')
    .toString('utf8')
    .replace(/\s+/g, ' ')
    .replace(/\0/g, '␀')
  return shown === '' ? 'nothing' : `"${shown}"`
}

function step(reader: Reader, expects: Expectation): Expectation | Fault {
  if (reader.at >= reader.text.length) return { at: reader.at, what: 'the text ends before the JSON does' }
  if (expects === 'value' || expects === 'value or ]') return readValue(reader, expects)
  if (expects === 'key' || expects === 'key or }') return readKey(reader, expects)
  if (expects === 'colon') return readSign(reader, ':', 'value', 'a colon is missing after the name of the field')
  return readAfterValue(reader)
}

function readSign(reader: Reader, sign: string, next: Expectation, missing: string): Expectation | Fault {
  if (reader.text[reader.at] !== sign) return { at: reader.at, what: `${missing}, before ${sample(reader)}` }
  reader.at += 1
  return next
}

const afterValue = (reader: Reader): Expectation => (reader.open.length ? 'comma' : 'end')

function close(reader: Reader): Expectation {
  reader.at += 1
  reader.open.pop()
  return afterValue(reader)
}

function readValue(reader: Reader, expects: Expectation): Expectation | Fault {
  const sign = reader.text[reader.at]
  if (sign === '{' || sign === '[') {
    reader.at += 1
    reader.open.push(sign)
    return sign === '{' ? 'key or }' : 'value or ]'
  }
  if (sign === ']' && expects === 'value or ]') return close(reader)
  if (take(reader, NUMBER) ?? take(reader, WORD)) return afterValue(reader)
  if (sign !== '"') return { at: reader.at, what: wrongValue(reader) }
  return readString(reader) ?? afterValue(reader)
}

function wrongValue(reader: Reader): string {
  const rest = reader.text.slice(reader.at, reader.at + 20)
  if (rest.startsWith('\0')) return 'here stands a NUL byte, which no JSON may hold. The file may be damaged'
  if (/^(NaN|-?Infinity|undefined|None|True|False)\b/.test(rest)) return `${/^[-\w]+/.exec(rest)?.[0]} is not JSON`
  if (rest.startsWith("'")) return `text stands in double quotes in JSON, not in ${sample(reader)}`
  if (/^[\]}]/.test(rest)) return `a value is missing before ${rest[0]}; perhaps there is one comma too many`
  return `a value should stand here, not ${sample(reader)}`
}

/** Passes a string; gives the fault where it does not end, holds a control character, or a wrong escape. */
function readString(reader: Reader): Fault | undefined {
  const { text } = reader
  const start = reader.at
  for (reader.at += 1; reader.at < text.length; reader.at += 1) {
    const code = text.charCodeAt(reader.at)
    if (code === 0x22) {
      reader.at += 1
      return undefined
    }
    if (code < 0x20) return { at: reader.at, what: controlCharacter(code) }
    if (code !== 0x5c) continue
    if (!take(reader, ESCAPE)) return { at: reader.at, what: `${sample(reader)} is no escape that JSON knows` }
    reader.at -= 1
  }
  return { at: start, what: 'text begins here and is never closed by a quote' }
}

const controlCharacter = (code: number) =>
  code === 0
    ? 'text holds a NUL byte, which no JSON may hold. The file may be damaged'
    : 'text holds a line end, tab or other control character; JSON writes it as \\n or \\t'

function readKey(reader: Reader, expects: Expectation): Expectation | Fault {
  const sign = reader.text[reader.at]
  if (sign === '}' && expects === 'key or }') return close(reader)
  if (sign === '"') return readString(reader) ?? 'colon'
  if (sign === '}') return { at: reader.at, what: 'there is one comma too many before }' }
  return { at: reader.at, what: `the name of a field in double quotes should stand here, not ${sample(reader)}` }
}

function readAfterValue(reader: Reader): Expectation | Fault {
  const sign = reader.text[reader.at]
  const inObject = reader.open.at(-1) === '{'
  if (sign === (inObject ? '}' : ']')) return close(reader)
  return readSign(reader, ',', inObject ? 'key' : 'value', `a comma or ${inObject ? '}' : ']'} is missing`)
}
