import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import yauzl from 'yauzl'
import { isAppError } from '#lib/app-error.ts'
import { brokenArchive, noMember, protectedFile, tooManyMembers, unsafeName } from '../import.errors.ts'
import type { ReadLimits } from './limits.ts'
import { type Bytes, passThrough, unpackDeflate, verifyChecksum } from './unpack.ts'

export type Member = { name: string; bytes: number }

/** An archive: its files (folders and what operating systems leave behind are no files), and how to read one. */
export type Archive = {
  members: Member[]
  /** The list at the archive's end is missing: it was cut off, and members were found from its start. */
  isCutOff: boolean
  read(name: string): Promise<Bytes>
  close(): void
}

const UNSAFE = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s

const isJunk = (name: string) =>
  name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db)$/.test(name)

/** The reader of archives checks each name; a name that leads out of the archive is refused by its own message. */
function explainName(error: unknown): unknown {
  const name = error instanceof Error ? UNSAFE.exec(error.message)?.[1] : undefined
  if (name !== undefined) return unsafeName(name)
  return isAppError(error) ? error : brokenArchive((error as Error).message)
}

async function collectEntries(zip: yauzl.ZipFile, limits: ReadLimits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  if (zip.entryCount > limits.members * 4) throw tooManyMembers(zip.entryCount, limits.members)
  for await (const entry of zip.eachEntry()) {
    if (!isJunk(entry.fileName)) entries.set(entry.fileName, entry)
    if (entries.size > limits.members) throw tooManyMembers(zip.entryCount, limits.members)
  }
  return entries
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, limits: ReadLimits): Promise<Bytes> {
  if (entry.isEncrypted()) throw protectedFile()
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw brokenArchive(`"${entry.fileName}" is packed in a way that is not known here`)
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  const bytes = entry.compressionMethod === 8 ? unpackDeflate(raw, limits) : passThrough(raw)
  return verifyChecksum(bytes, entry.crc32)
}

async function fromZipFile(zip: yauzl.ZipFile, limits: ReadLimits): Promise<Archive> {
  const entries = await collectEntries(zip, limits).catch((error: unknown) => {
    zip.close()
    throw explainName(error)
  })
  return {
    members: [...entries.values()].map((entry) => ({ name: entry.fileName, bytes: entry.uncompressedSize })),
    isCutOff: false,
    read(name) {
      const entry = entries.get(name)
      if (!entry) throw noMember(name)
      return readEntry(zip, entry, limits)
    },
    close: () => zip.close(),
  }
}

type Local = Member & { method: number; start: number; packed: number }
const LOCAL_HEADER = 0x04034b50
const HEADER_BYTES = 30
const HAS_DESCRIPTOR = 0x08
const MAX_ZIP32 = 0xffffffff

/** The header before each member. Its sizes are unknown where a descriptor follows the bytes, or in a zip64 archive. */
function parseLocalHeader(header: Buffer, at: number): (Omit<Local, 'name'> & { nameLength: number }) | undefined {
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER) return undefined
  const packed = header.readUInt32LE(18)
  const isUnknown = (header.readUInt16LE(6) & HAS_DESCRIPTOR) !== 0 || packed === MAX_ZIP32
  const nameLength = header.readUInt16LE(26)
  const start = at + HEADER_BYTES + nameLength + header.readUInt16LE(28)
  return {
    method: header.readUInt16LE(8),
    bytes: header.readUInt32LE(22),
    packed: isUnknown ? 0 : packed,
    start,
    nameLength,
  }
}

/** Walks an archive from its start, as far as sizes are known. */
async function findLocalMembers(path: string, limits: ReadLimits): Promise<Local[]> {
  const members: Local[] = []
  const file = await open(path)
  try {
    for (let at = 0; members.length < limits.members; ) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES + 512), 0, HEADER_BYTES + 512, at)
      const header = parseLocalHeader(buffer.subarray(0, bytesRead), at)
      if (!header) return members
      const name = buffer.toString('utf8', HEADER_BYTES, HEADER_BYTES + Math.min(header.nameLength, 512))
      if (!isJunk(name)) members.push({ ...header, name })
      if (header.packed === 0) return members
      at = header.start + header.packed
    }
    return members
  } finally {
    await file.close()
  }
}

function readLocal(path: string, member: Local, limits: ReadLimits): Bytes {
  const end = member.packed > 0 ? { end: member.start + member.packed - 1 } : {}
  const raw = createReadStream(path, { start: member.start, ...end })
  if (member.method === 8) return unpackDeflate(raw, limits)
  return {
    ...passThrough(raw),
    brokenAt: () => ({ message: 'the archive ends in the middle', afterBytes: member.bytes }),
  }
}

async function fromCutOff(path: string, why: string, limits: ReadLimits): Promise<Archive> {
  const members = await findLocalMembers(path, limits)
  if (members.length === 0) throw brokenArchive(why)
  return {
    members: members.map(({ name, bytes }) => ({ name, bytes })),
    isCutOff: true,
    async read(name) {
      const member = members.find((one) => one.name === name)
      if (!member) throw noMember(name)
      return readLocal(path, member, limits)
    },
    close: () => undefined,
  }
}

const options = { autoClose: false, lazyEntries: true, validateEntrySizes: false } as const

/** Opens a zip archive; one that was cut off gives the members that are still there. */
export async function openZip(path: string, limits: ReadLimits): Promise<Archive> {
  const zip = await yauzl.openPromise(path, options).catch((error: Error) => error)
  return zip instanceof Error ? fromCutOff(path, zip.message, limits) : fromZipFile(zip, limits)
}

/** Opens a zip archive that lies in memory. */
export async function openZipBuffer(buffer: Buffer, limits: ReadLimits): Promise<Archive> {
  const zip = await yauzl
    .fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false })
    .catch((error: Error) => error)
  if (zip instanceof Error) throw brokenArchive(zip.message)
  return fromZipFile(zip, limits)
}
