import { readByteLines } from '#platform/files/read-lines.ts'
import type { Group, Held } from '../merge/held.ts'

const TAB = 0x09
const COMPILED = 0x63

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
  for await (const lines of readByteLines(file, signal)) {
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
