/** A document that waits until all of its ocid have been read. */
export type Held = {
  /** Its number among all that is held: the order in which they came. */
  ordinal: number
  ocid: string
  form: 'release' | 'compiled' | 'versioned'
  /** What its package says; undefined without a package. */
  version: '1.0' | 'none' | undefined
  /** The number of its file, and where it begins there; undefined where it comes from a table. */
  file: number | undefined
  line: number
  column: number
  bytes: Buffer
}

/** All that is held of one ocid, in the order in which it came. */
export type Group = { ocid: string; held: Held[] }

const FORMS = ['release', 'compiled', 'versioned'] as const
const VERSIONS = [undefined, '1.0', 'none'] as const
const HEADER = 33
const NO_FILE = 0xffffffff

function readFile(bytes: Buffer, at: number): number | undefined {
  const file = bytes.readUInt32LE(at)
  return file === NO_FILE ? undefined : file
}

/** A held document as bytes, to be read by `decodeHeld`. */
export function encodeHeld(held: Held): Buffer {
  const header = Buffer.allocUnsafe(HEADER)
  const ocid = Buffer.from(held.ocid)
  header.writeDoubleLE(held.ordinal, 0)
  header.writeDoubleLE(held.line, 8)
  header.writeUInt32LE(held.column, 16)
  header.writeUInt32LE(held.file ?? NO_FILE, 20)
  header.writeUInt8(FORMS.indexOf(held.form) * 4 + VERSIONS.indexOf(held.version), 24)
  header.writeUInt32LE(ocid.length, 25)
  header.writeUInt32LE(held.bytes.length, 29)
  return Buffer.concat([header, ocid, held.bytes])
}

/** What `encodeHeld` wrote, one after the other. The documents share memory with `bytes`. */
export function* decodeHeld(bytes: Buffer): Generator<Held> {
  for (let at = 0; at < bytes.length; ) {
    const marks = bytes.readUInt8(at + 24)
    const ocidEnd = at + HEADER + bytes.readUInt32LE(at + 25)
    const end = ocidEnd + bytes.readUInt32LE(at + 29)
    yield {
      ordinal: bytes.readDoubleLE(at),
      line: bytes.readDoubleLE(at + 8),
      column: bytes.readUInt32LE(at + 16),
      file: readFile(bytes, at + 20),
      form: FORMS[marks >> 2]!,
      version: VERSIONS[marks & 3],
      ocid: bytes.toString('utf8', at + HEADER, ocidEnd),
      bytes: bytes.subarray(ocidEnd, end),
    }
    at = end
  }
}

/** Held documents by ocid, in the order in which each ocid first came. */
export function groupHeld(all: Iterable<Held>): Group[] {
  const groups = new Map<string, Group>()
  for (const held of all) {
    const group = groups.get(held.ocid)
    if (group) group.held.push(held)
    else groups.set(held.ocid, { ocid: held.ocid, held: [held] })
  }
  return [...groups.values()]
}
