import { createReadStream } from 'node:fs'
import type { ReleaseExample } from './validation.ts'

const CHUNK = 1 << 20
const LINE_END = 0x0a
const TAB = 0x09

/** The lines of a file as bytes, with their line ends, those of a chunk at once. */
async function* readLines(file: string): AsyncGenerator<Buffer[], void, undefined> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const bytes = chunk as Buffer
    const lines: Buffer[] = []
    let start = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      const line = bytes.subarray(start, end + 1)
      lines.push(rest.length ? Buffer.concat([...rest, line]) : line)
      rest = []
      start = end + 1
    }
    if (start < bytes.length) rest.push(bytes.subarray(start))
    if (lines.length) yield lines
  }
  if (rest.length) yield [Buffer.concat(rest)]
}

/** The releases of a file that `exportReleases` wrote, as NDJSON: each without the head of its line. */
export async function* readReleases(file: string): AsyncGenerator<Buffer, void, undefined> {
  for await (const lines of readLines(file))
    yield Buffer.concat(lines.map((line) => line.subarray(line.indexOf(TAB) + 1)))
}

/** Where a release comes from. */
export type Origin = Pick<ReleaseExample, 'part' | 'releaseId' | 'rows'>

function readOrigin(line: Buffer): Origin {
  const [part, releaseId, rows]: [string, string, [string, string][]] = JSON.parse(
    line.toString('utf8', 0, line.indexOf(TAB)),
  )
  return { part, releaseId, rows: rows.map(([snapshot, number]) => ({ snapshot, line: Number(number) })) }
}

/** Where the releases on some lines come from, in one pass. */
export async function readOrigins(file: string, wanted: ReadonlySet<number>): Promise<Map<number, Origin>> {
  const origins = new Map<number, Origin>()
  let number = 0
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      number += 1
      if (wanted.has(number)) origins.set(number, readOrigin(line))
    }
    if (origins.size === wanted.size) break
  }
  return origins
}
