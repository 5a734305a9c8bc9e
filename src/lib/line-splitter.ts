export type LineSink = {
  line(text: string, line: number): void
  /** A line longer than the limit: its head, and how many characters it had. */
  tooLong(head: string, line: number, length: number): void
}

type Limits = { row: number; head: number }
type Skipped = { head: string; length: number }

/** Cuts text that arrives in pieces into lines (LF or CRLF). Memory stays near the limit of a line. */
export function createLineSplitter(limits: Limits, sink: LineSink): { push(text: string): void; end(): void } {
  let rest = ''
  let line = 1
  let skipped: Skipped | undefined

  function endLine(text: string): void {
    if (skipped) sink.tooLong(skipped.head, line, skipped.length + text.length)
    else if (text.length > limits.row) sink.tooLong(text.slice(0, limits.head), line, text.length)
    else sink.line(text.endsWith('\r') ? text.slice(0, -1) : text, line)
    skipped = undefined
    line += 1
  }

  return {
    push(more) {
      const text = rest.length > 0 ? rest + more : more
      let start = 0
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
        endLine(text.slice(start, end))
        start = end + 1
      }
      rest = text.slice(start)
      if (!skipped && rest.length <= limits.row) return
      skipped ??= { head: rest.slice(0, limits.head), length: 0 }
      skipped.length += rest.length
      rest = ''
    },
    end() {
      if (rest !== '' || skipped) endLine(rest)
    },
  }
}
