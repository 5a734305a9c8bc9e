import { isUtf8 } from 'node:buffer'
import { AppError } from '#lib/app-error.ts'
import { findJsonFault } from './json-fault.ts'

/** Where something begins in the (unpacked) file: byte offset from 0, line and column from 1, column in characters. */
export type Place = { offset: number; line: number; column: number }

/**
 * What a piece of a file is, told by where it stands and by its top-level fields. `release-package` and
 * `record-package` carry the package's own fields (its list emptied) and come after its documents.
 * `other` is JSON that is nothing of OCDS; `broken` is a line of NDJSON that cannot be cut into JSON.
 */
export type DocumentKind =
  | 'release'
  | 'linked-release'
  | 'compiled-release'
  | 'versioned-release'
  | 'record'
  | 'release-package'
  | 'record-package'
  | 'other'
  | 'broken'

/** The package around a document. `metadata` holds what stood before the list, and everything once `isComplete`. */
export type PackageHead = {
  kind: 'release-package' | 'record-package'
  pointer: string
  metadata: Record<string, unknown>
  isComplete: boolean
}

/** One document of a file: its own text in UTF-8, and where it stands. */
export type OcdsDocument = Place & {
  kind: DocumentKind
  /** May share memory with the chunk it came from. */
  bytes: Buffer
  /** The JSON pointer of the document within its top-level value: `/releases/17`, or empty. */
  pointer: string
  /** The number of the top-level value it belongs to, from 0: the line of an NDJSON file, blank ones left out. */
  value: number
  ocid?: string
  package?: PackageHead
  /** For a package: where each piece of `bytes` begins in the file, since its lists are left out. */
  pieces?: readonly (Place & { at: number })[]
  /** For `broken`: why. */
  fault?: AppError
}

/** Where a byte of a document stands in the file it came from. */
export function placeInFile(document: OcdsDocument, at: number): Place {
  const piece = document.pieces?.findLast((p) => p.at <= at) ?? { ...document, at: 0 }
  let line = piece.line
  let column = piece.column
  for (let i = piece.at; i < at; i += 1) {
    const byte = document.bytes[i]!
    if (byte === 0x0a) {
      line += 1
      column = 1
    } else if ((byte & 0xc0) !== 0x80) column += 1
  }
  return { offset: piece.offset + at - piece.at, line, column }
}

/** The text of a document. Where it is not UTF-8, what cannot be read is replaced. */
export const textOf = (document: OcdsDocument): string => document.bytes.toString('utf8')

/** The value of a document. Throws AppError `packages.*` (invalid) with line and column where it is not JSON in UTF-8. */
export function parseDocument(document: OcdsDocument): unknown {
  if (document.fault) throw document.fault
  if (!isUtf8(document.bytes)) throw notUtf8(document)
  const json = textOf(document)
  try {
    return JSON.parse(json)
  } catch {
    const fault = findJsonFault(document.bytes)
    throw refuse('packages.not-json', fault.what, placeInFile(document, fault.at), document)
  }
}

function notUtf8(document: OcdsDocument): AppError {
  let at = 0
  let step = document.bytes.length
  // Halves the search: the longest prefix that is UTF-8 (or ends within a character) ends at the bad byte.
  while (step > 0) {
    const next = at + step
    if (next <= document.bytes.length && isUtf8(document.bytes.subarray(at, next))) at = next
    else step = Math.floor(step / 2)
  }
  const what = 'this is not UTF-8, the only encoding that OCDS allows. Save the file as UTF-8'
  return refuse('packages.not-utf8', what, placeInFile(document, at), document)
}

/** A refusal that says what is wrong and where. */
export function refuse(code: string, what: string, place: Place, document?: { pointer: string }): AppError {
  const { offset, line, column } = place
  const message = `Line ${line}, column ${column}: ${what}.`
  const pointer = document ? { pointer: document.pointer } : {}
  return new AppError({ code, kind: 'invalid', message, details: { what, offset, line, column, ...pointer } })
}
