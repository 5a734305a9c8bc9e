import { createReadStream } from 'node:fs'
import type { Group, Held } from '../merge/held.ts'

const CHUNK = 1 << 20
const LINE_END = 0x0a
const TAB = 0x09
const COMPILED = 0x63

/** Lines of a file as bytes, those of a chunk at once. */
async function* readLines(file: string, signal: AbortSignal): AsyncGenerator<Buffer[], void, undefined> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK, signal })) {
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
    if (lines.length) yield lines
  }
}

/** A line as `exportReleases` writes it. Releases of a table state no version, so their own shape tells it. */
function readLine(line: Buffer, ordinal: number): Held {
  const tab = line.indexOf(TAB)
  return {
    ordinal,
    ocid: JSON.parse(line.toString('utf8', 1, tab)),
    form: line[0] === COMPILED ? 'compiled' : 'release',
    version: 'none',
    file: undefined,
    line: 1,
    column: 1,
    bytes: line.subarray(tab + 1),
  }
}

/** The releases of a file that `exportReleases` wrote, all of an ocid together, some hundreds of them at once. */
export async function* readGroups(file: string, signal: AbortSignal): AsyncGenerator<Group[], void, undefined> {
  let group: Group | undefined
  let ordinal = 0
  for await (const lines of readLines(file, signal)) {
    const complete: Group[] = []
    for (const line of lines) {
      ordinal += 1
      const held = readLine(line, ordinal)
      if (group?.ocid === held.ocid) group.held.push(held)
      else {
        if (group) complete.push(group)
        group = { ocid: held.ocid, held: [held] }
      }
    }
    yield complete
  }
  if (group) yield [group]
}
