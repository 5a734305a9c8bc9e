/**
 * A place in a text that is read forwards. The next quotation mark, delimiter and line end are searched once and
 * remembered, so that reading stays linear; whoever goes back, or changes the text, calls `forgetSearches`.
 */
export type Cursor = {
  text: string
  /** No more text will come. */
  isLast: boolean
  delimiter: string
  delimiterCode: number
  /** A lone CR ends a line too. */
  anyEnd: boolean
  quoteAt: number
  delimiterAt: number
  newlineAt: number
  returnAt: number
  at: number
  /** Set by `findLineEnd`: where the line's text ends, and where the next line begins. */
  recordEnd: number
  next: number
}

const CR = 13
const LF = 10

const search = (text: string, sign: string, from: number) => {
  const at = text.indexOf(sign, from)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

export function forgetSearches(c: Cursor): void {
  c.quoteAt = -1
  c.delimiterAt = -1
  c.newlineAt = -1
  c.returnAt = -1
}

/** The next quotation mark at or after `from`; Infinity where there is none. */
export function nextQuote(c: Cursor, from: number): number {
  if (c.quoteAt < from) c.quoteAt = search(c.text, '"', from)
  return c.quoteAt
}

/** The next delimiter at or after `from`; Infinity where there is none. */
export function nextDelimiter(c: Cursor, from: number): number {
  if (c.delimiterAt < from) c.delimiterAt = search(c.text, c.delimiter, from)
  return c.delimiterAt
}

/** The next sign that may end a line at or after `from`; Infinity where there is none. */
export function nextLineSign(c: Cursor, from: number): number {
  if (c.newlineAt < from) c.newlineAt = search(c.text, '\n', from)
  if (c.anyEnd && c.returnAt < from) c.returnAt = search(c.text, '\r', from)
  return c.anyEnd ? Math.min(c.newlineAt, c.returnAt) : c.newlineAt
}

/** Finds the end of the line that holds `from` and sets `recordEnd` and `next`; false where more text is needed. */
export function findLineEnd(c: Cursor, from: number): boolean {
  nextLineSign(c, from)
  if (c.anyEnd && c.returnAt < c.newlineAt) {
    if (c.returnAt + 1 === c.text.length && !c.isLast) return false
    c.recordEnd = c.returnAt
    c.next = c.text.charCodeAt(c.returnAt + 1) === LF ? c.returnAt + 2 : c.returnAt + 1
    return true
  }
  const isFound = c.newlineAt < c.text.length
  if (!isFound && !c.isLast) return false
  const end = isFound ? c.newlineAt : c.text.length
  c.next = Math.min(end + 1, c.text.length)
  c.recordEnd = end > from && c.text.charCodeAt(end - 1) === CR ? end - 1 : end
  return true
}
