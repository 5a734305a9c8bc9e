import { isAppError } from '#lib/app-error.ts'
import {
  type ByteSource,
  listRecordParts,
  type OcdsDocument,
  parseDocument,
  type RecordPart,
  splitInBatches,
} from '#standard/index.ts'
import type { Held } from '../merge/held.ts'
import type { CompileNote, Notes } from '../merge/notes.ts'
import type { Holder } from './holder.ts'

type Reading = { file: number; holder: Holder; notes: Notes; nextOrdinal: () => number }

/** Reads one file into the holder. What cannot be merged is noted; a file that breaks off counts up to there. */
export async function readDocuments(reading: Reading, source: ByteSource, signal: AbortSignal): Promise<void> {
  try {
    for await (const batch of splitInBatches(source)) {
      signal.throwIfAborted()
      for (const document of batch) take(reading, document)
      await reading.holder.settle()
    }
  } catch (error) {
    if (!isAppError(error)) throw error
    noteRefusal(reading, error, {})
  }
}

function noteRefusal({ file, notes }: Reading, error: unknown, place: { line?: number; column?: number }): void {
  if (!isAppError(error)) throw error
  const { what = error.message, line, column } = error.details as { what?: string; line?: number; column?: number }
  const at = line === undefined ? place : { line, column: column ?? 1 }
  notes.add({ code: 'unreadable', severity: 'finding', file, ...at, values: { why: what.replace(/\.$/, '') } })
}

const FORMS = { release: 'release', 'compiled-release': 'compiled', 'versioned-release': 'versioned' } as const
const isMergeable = (kind: string): kind is keyof typeof FORMS => Object.hasOwn(FORMS, kind)

function take(reading: Reading, document: OcdsDocument): void {
  const { kind } = document
  if (isMergeable(kind)) hold(reading, document, FORMS[kind], document.ocid, document.bytes)
  else if (kind === 'record') takeRecord(reading, document)
  else if (kind === 'release-package' || kind === 'record-package') checkPackage(reading, document)
  else if (kind === 'broken') noteRefusal(reading, document.fault, document)
  else note(reading, document, kind === 'linked-release' ? 'linked' : 'not-ocds')
}

type NoteCode = 'linked' | 'not-ocds' | 'no-ocid' | 'record-without-releases' | 'no-list'

function note({ file, notes }: Reading, { line, column }: OcdsDocument, code: NoteCode): void {
  const found: CompileNote = { code, severity: 'finding', file, line, column, values: {} }
  notes.add(found)
}

function versionOf({ package: head }: OcdsDocument): Held['version'] {
  if (!head) return undefined
  const { version } = head.metadata
  if (version === undefined) return 'none'
  return String(version).startsWith('1.0') ? '1.0' : undefined
}

function hold(
  reading: Reading,
  document: OcdsDocument,
  form: Held['form'],
  ocid: string | undefined,
  bytes: Buffer,
): void {
  const { line, column } = document
  const { file, holder, nextOrdinal } = reading
  if (!ocid) note(reading, document, 'no-ocid')
  else holder.add({ ordinal: nextOrdinal(), ocid, form, version: versionOf(document), file, line, column, bytes })
}

/** The releases of a record; where it holds none, its compiled and versioned release, which can only be passed on. */
function takeRecord(reading: Reading, document: OcdsDocument): void {
  const parts = partsOf(reading, document)
  if (!parts) return
  const releases = parts.filter((part) => part.kind === 'release')
  const merged = parts.filter((part) => part.kind === 'compiled-release' || part.kind === 'versioned-release')
  for (const part of releases.length ? releases : merged) holdPart(reading, document, part)
  const linked = parts.some((part) => part.kind === 'linked-release')
  if (linked && (releases.length || !merged.length)) note(reading, document, 'linked')
  if (!parts.length) note(reading, document, 'record-without-releases')
}

function partsOf(reading: Reading, document: OcdsDocument): RecordPart[] | undefined {
  try {
    return listRecordParts(parseDocument(document))
  } catch (error) {
    noteRefusal(reading, error, document)
    return undefined
  }
}

function holdPart(reading: Reading, document: OcdsDocument, { kind, value }: RecordPart): void {
  const { ocid = document.ocid } = value as { ocid?: unknown }
  if (!isMergeable(kind)) return
  hold(reading, document, FORMS[kind], typeof ocid === 'string' ? ocid : undefined, Buffer.from(JSON.stringify(value)))
}

/** A package whose own fields are no JSON, or that has no list where one belongs. */
function checkPackage(reading: Reading, document: OcdsDocument): void {
  try {
    const own = parseDocument(document) as Record<string, unknown>
    const list = document.kind === 'record-package' ? own.records : own.releases
    if (!Array.isArray(list)) note(reading, document, 'no-list')
  } catch (error) {
    noteRefusal(reading, error, document)
  }
}
