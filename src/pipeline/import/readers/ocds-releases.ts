import { isAppError } from '#lib/app-error.ts'
import { decodeText, showUndecodable } from '#lib/text-encoding.ts'
import { t } from '#lib/words/words.ts'
import { listRecordParts, type OcdsDocument, parseDocument, splitInBatches, textOf } from '#standard/index.ts'
import type { ReadLimits } from './limits.ts'
import type { Aside, ReadSummary } from './rows.ts'
import type { Bytes } from './unpack.ts'

export type OcdsFormat = { kind: 'ocds'; encoding: string }

/** A release as it stands in a file, on the line where it (or the record that holds it) begins. */
export type FoundRelease = {
  line: number
  ocid: string
  id: string
  /** ISO date and time; the beginning of 1970 where the release has none that can be read. */
  date: string
  tag: string[]
  json: string
}
export type ReleaseBatch = { releases: FoundRelease[]; aside: Aside[] }
export type ReleaseReader = { batches: AsyncGenerator<ReleaseBatch>; summary(): ReadSummary }

const NO_DATE = '1970-01-01T00:00:00.000Z'
/** A larger release is a mistake, and it must fit into memory several times over. */
const MAX_DOCUMENT_BYTES = 64_000_000

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function readDate(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  const isKept = time >= Date.UTC(1900, 0, 1) && time < Date.UTC(2299, 0, 1)
  return isKept ? new Date(time).toISOString() : NO_DATE
}

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function readTags(tag: unknown): string[] {
  const tags = Array.isArray(tag) ? tag : [tag]
  return tags.filter((one) => typeof one === 'string')
}

type Found = { releases: FoundRelease[]; aside: Aside[] }

function setAside(found: Found, document: OcdsDocument, why: string, limits: ReadLimits): void {
  const text = showUndecodable(textOf(document).slice(0, limits.head))
  found.aside.push({ line: document.line, text, reason: t('import.aside.not-release', { why }) })
}

function takeRelease(found: Found, document: OcdsDocument, value: Json, json: string, limits: ReadLimits): void {
  const ocid = asText(value.ocid)
  const { line } = document
  if (ocid === '') setAside(found, document, 'it has no ocid', limits)
  else
    found.releases.push({
      line,
      ocid,
      id: asText(value.id),
      date: readDate(value.date),
      tag: readTags(value.tag),
      json,
    })
}

/** The releases that a record holds; its compiled release only where it holds none, since it is made from them. */
function takeRecord(found: Found, document: OcdsDocument, record: unknown, limits: ReadLimits): void {
  const parts = listRecordParts(record)
  const releases = parts.filter(({ kind }) => kind === 'release')
  const chosen = releases.length > 0 ? releases : parts.filter(({ kind }) => kind === 'compiled-release')
  if (chosen.length === 0) setAside(found, document, 'a record without releases inside it', limits)
  for (const { value } of chosen) takeRelease(found, document, value as Json, JSON.stringify(value), limits)
}

const whyNot: Partial<Record<OcdsDocument['kind'], string>> = {
  'linked-release': 'only a link to one',
  'versioned-release': 'a versioned release, which is made from releases',
}

function takeDocument(found: Found, document: OcdsDocument, limits: ReadLimits): void {
  const { kind } = document
  if (kind === 'release-package' || kind === 'record-package') return
  const why = whyNot[kind]
  if (why) {
    setAside(found, document, why, limits)
    return
  }
  try {
    const value = parseDocument(document)
    if (kind === 'record') takeRecord(found, document, value, limits)
    else if (isObject(value)) takeRelease(found, document, value, textOf(document), limits)
    else setAside(found, document, 'a JSON value that is no object', limits)
  } catch (error) {
    if (!isAppError(error)) throw error
    setAside(found, document, error.message, limits)
  }
}

async function* toUtf8(bytes: Bytes, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield* bytes.chunks
  else for await (const text of decodeText(bytes.chunks, encoding)) yield Buffer.from(text)
}

/** Reads the releases of an OCDS file in any of its forms; what is no release is set aside. */
export function readReleases(bytes: Bytes, format: OcdsFormat, limits: ReadLimits): ReleaseReader {
  const summary: ReadSummary = { columns: [], rowsIn: 0, blank: 0, broken: undefined }
  function count(found: Found): Found {
    summary.rowsIn += found.releases.length + found.aside.length
    return found
  }
  async function* batches(): AsyncGenerator<ReleaseBatch> {
    let line = 1
    try {
      const cut = splitInBatches(toUtf8(bytes, format.encoding), { maxDocumentBytes: MAX_DOCUMENT_BYTES })
      for await (const documents of cut) {
        const found: Found = { releases: [], aside: [] }
        for (const document of documents) takeDocument(found, document, limits)
        line = documents.at(-1)?.line ?? line
        yield count(found)
      }
    } catch (error) {
      if (!isAppError(error) || error.kind !== 'invalid' || error.code.startsWith('import.')) throw error
      const why = bytes.brokenAt()?.message ?? error.message
      line = Number(error.details.line ?? line)
      yield count({ releases: [], aside: [{ line, text: '', reason: t('import.aside.after-break', { why }) }] })
      summary.broken = t('import.aside.after-break', { why })
      return
    }
    const broken = bytes.brokenAt()
    if (broken) summary.broken = t('import.broken', { bytes: broken.afterBytes, why: broken.message })
  }
  return { batches: batches(), summary: () => summary }
}
