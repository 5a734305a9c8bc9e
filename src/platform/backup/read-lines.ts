import { createReadStream } from 'node:fs'

/**
 * The lines of a file, ended by a line feed and nothing else: node:readline would cut a value at U+2028, too, which
 * JSON writes as it is.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}
