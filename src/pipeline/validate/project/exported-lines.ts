import { readByteLines } from '#platform/files/read-lines.ts'
import type { ReleaseExample } from './validation.ts'

const TAB = 0x09
const LINE_END = Buffer.from('\n')

/** The releases of a file that `exportReleases` wrote, as NDJSON: each without the head of its line. */
export async function* readReleases(file: string): AsyncGenerator<Buffer, void, undefined> {
  for await (const lines of readByteLines(file))
    yield Buffer.concat(lines.flatMap((line) => [line.subarray(line.indexOf(TAB) + 1), LINE_END]))
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
  for await (const lines of readByteLines(file)) {
    for (const line of lines) {
      number += 1
      if (wanted.has(number)) origins.set(number, readOrigin(line))
    }
    if (origins.size === wanted.size) break
  }
  return origins
}
