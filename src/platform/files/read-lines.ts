import { createReadStream } from 'node:fs'

/** Large pieces: reading by them takes a third of the time of `node:readline`, which also cuts a value at U+2028. */
const PIECE = 1 << 20
const LINE_END = 0x0a

/** The lines of a file as bytes, ended by a line feed and nothing else; those of a piece at once, empty ones too. */
export async function* readByteLines(file: string, signal?: AbortSignal): AsyncGenerator<Buffer[], void, undefined> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: PIECE, ...(signal && { signal }) })) {
    const bytes = chunk as Buffer
    const lines: Buffer[] = []
    let start = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      const line = bytes.subarray(start, end)
      lines.push(rest.length ? Buffer.concat([...rest, line]) : line)
      rest = []
      start = end + 1
    }
    if (start < bytes.length) rest.push(bytes.subarray(start))
    yield lines
  }
  if (rest.length) yield [Buffer.concat(rest)]
}

/** The same as text. */
export async function* readTextLines(file: string, signal?: AbortSignal): AsyncGenerator<string[], void, undefined> {
  let rest = ''
  for await (const piece of createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: PIECE,
    ...(signal && { signal }),
  })) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    yield lines
  }
  if (rest) yield [rest]
}
