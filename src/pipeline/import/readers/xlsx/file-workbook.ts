import { nestedArchive } from '../../import.errors.ts'
import type { ReadLimits } from '../limits.ts'
import { isWorkbook, type OpenFile } from '../open-file.ts'
import { type Archive, openZipBuffer } from '../zip.ts'
import { openWorkbook, type Workbook } from './workbook.ts'

async function unpackToMemory(file: OpenFile, member: string | undefined, limits: ReadLimits): Promise<Archive> {
  const name = member ?? 'the file inside'
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of (await file.read(member)).chunks) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limits.packedWorkbook) throw nestedArchive(name)
  }
  const archive = await openZipBuffer(Buffer.concat(chunks), limits)
  if (isWorkbook(archive)) return archive
  archive.close()
  throw nestedArchive(name)
}

/** Opens the workbook that a file is, or that it holds packed. Throws `import.nested-archive` for any other archive. */
export async function openFileWorkbook(
  file: OpenFile,
  member: string | undefined,
  limits: ReadLimits,
): Promise<{ workbook: Workbook; close(): void }> {
  const archive = file.isWorkbook ? file.archive! : await unpackToMemory(file, member, limits)
  return { workbook: await openWorkbook(archive, limits), close: archive.close }
}
