/** A value that stands at the top of a JSON text; not whole where the text breaks off in it. */
export type TopValue = { text: string; line: number; isWhole: boolean }

/** The place after the string that begins at `at`; the end of the text where it is not closed. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '"') return i + 1
  }
  return text.length
}

/** The place after the value that begins at `at`, and whether it was closed. */
function endOfValue(text: string, at: number): { end: number; isWhole: boolean } {
  let depth = 0
  for (let i = at; i < text.length; ) {
    const sign = text[i]!
    if (sign === '"') i = endOfString(text, i)
    else {
      if (sign === '[' || sign === '{') depth += 1
      if (sign === ']' || sign === '}') depth -= 1
      i += 1
    }
    if (depth <= 0) return { end: i, isWhole: depth === 0 }
  }
  return { end: text.length, isWhole: false }
}

const countLines = (text: string) => text.split('\n').length - 1

/** The lists and objects that stand after each other at the top of a text; other text between them is a value that is not whole. */
export function splitValues(text: string): TopValue[] {
  const values: TopValue[] = []
  let line = 1
  for (let at = 0; at < text.length; ) {
    const start = text.slice(at).search(/\S/)
    if (start < 0) break
    line += countLines(text.slice(at, at + start))
    at += start
    const next = /[[{]/.test(text[at]!) ? endOfValue(text, at) : undefined
    const stray = next ? 0 : text.slice(at).search(/[[{]/)
    const end = next?.end ?? (stray < 0 ? text.length : at + stray)
    const value = text.slice(at, end)
    if (next || !/^[\s,]*$/.test(value)) values.push({ text: value.trimEnd(), line, isWhole: next?.isWhole ?? false })
    line += countLines(value)
    at = end
  }
  return values
}
