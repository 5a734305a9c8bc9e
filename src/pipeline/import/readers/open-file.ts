import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { emptyArchive, emptyFile, nestedArchive, unknownFormat } from '../import.errors.ts'
import type { ReadLimits } from './limits.ts'
import { abortable, type Bytes, passThrough, unpackGzip } from './unpack.ts'
import { type Archive, type Member, openZip } from './zip.ts'

export type Packing = 'none' | 'gzip' | 'zip'

/** A file by what its first bytes say, never by its name. */
export type OpenFile = {
  path: string
  bytes: number
  packing: Packing
  /** The files of an archive; empty for a file that is none. */
  members: Member[]
  /** A workbook is a zip archive itself. */
  isWorkbook: boolean
  isCutOff: boolean
  /** The bytes of the table: of the file, or of one member of the archive (the first unless told). */
  read(member?: string): Promise<Bytes>
  /** The archive itself, for a workbook. */
  archive: Archive | undefined
  close(): void
}

const HEAD = 8
export const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b
export const isWorkbook = (archive: Archive) => archive.members.some(({ name }) => /^xl\/workbook\d*\.xml$/.test(name))

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Refuses an archive inside an archive before more than its first bytes are unpacked; a workbook is let through. */
async function refuseNested(bytes: Bytes, name: string): Promise<Bytes> {
  const first = await bytes.chunks.next()
  if (!first.done && isGzip(first.value)) {
    await bytes.chunks.return(undefined)
    throw nestedArchive(name)
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      if (first.done) return
      yield first.value
      yield* bytes.chunks
    } finally {
      await bytes.chunks.return(undefined)
    }
  }
  return { chunks: chunks(), brokenAt: bytes.brokenAt }
}

const documents: [string, string][] = [
  ['word/document.xml', 'a Word document'],
  ['ppt/presentation.xml', 'a presentation'],
  ['META-INF/manifest.xml', 'an OpenDocument file'],
  ['xl/workbook.bin', 'a binary Excel file'],
]

/** Documents of office programs are zip archives too. */
function refuseDocuments(archive: Archive): void {
  const found = documents.find(([part]) => archive.members.some(({ name }) => name === part))
  if (!found) return
  archive.close()
  throw unknownFormat(found[1], 'Save the table as .xlsx or CSV.')
}

async function openArchive(
  path: string,
  bytes: number,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): Promise<OpenFile> {
  const opened = await openZip(path, limits)
  const archive: Archive = { ...opened, read: async (name) => abortable(await opened.read(name), signal) }
  refuseDocuments(archive)
  const { members, isCutOff } = archive
  const first = members[0]
  if (!first) {
    archive.close()
    throw emptyArchive()
  }
  return {
    path,
    bytes,
    packing: 'zip',
    members,
    isCutOff,
    isWorkbook: isWorkbook(archive),
    archive,
    read: async (member = first.name) => refuseNested(await archive.read(member), member),
    close: archive.close,
  }
}

/** Opens a file on disk; reading it ends where `signal` is aborted. Throws AppError `import.*` for what is empty or is an archive that cannot be opened. */
export async function openFile(path: string, limits: ReadLimits, signal?: AbortSignal): Promise<OpenFile> {
  const { size } = await stat(path)
  const head = await readHead(path)
  if (head.length === 0) throw emptyFile()
  if (isZip(head)) return openArchive(path, size, limits, signal)
  const isPacked = isGzip(head)
  const stream = () => createReadStream(path, { highWaterMark: 256 * 1024 })
  return {
    path,
    bytes: size,
    packing: isPacked ? 'gzip' : 'none',
    members: [],
    isCutOff: false,
    isWorkbook: false,
    archive: undefined,
    read: async () => {
      if (!isPacked) return abortable(passThrough(stream()), signal)
      return refuseNested(abortable(unpackGzip(stream(), limits), signal), 'the file inside')
    },
    close: () => undefined,
  }
}
