import type { AppError } from '#lib/app-error.ts'
import type { OcdsDocument, PackageHead, Place } from './document.ts'
import type { Cursor, OpenValue } from './scan.ts'

/** How a byte stream is cut. */
export type SplitOptions = {
  /** The largest single document, in bytes. */
  maxDocumentBytes: number
  /** Each line is one JSON text; a wrong line is given as `broken` and the next one read. Found out where not told. */
  lines: boolean
}

/** A list whose elements are cut out one by one: the file itself, an array at its top, or the list of a package. */
export type Container = {
  pointer: string
  index: number
  expects: 'value' | 'value or end' | 'comma or end'
  /** `releases` or `records`, where it is a package's list. */
  list?: string
  /** The package that the list belongs to: its own fields wait until the list has ended. */
  owner?: OpenPackage
}
export type OpenPackage = { value: OpenValue; head: PackageHead; pieces: (Place & { at: number })[] }
/** The line in hand, where each line is a JSON text. */
export type Line = { start: Place; kept: Buffer[]; keptBytes: number; from: number; fault?: AppError }

/** Where the cutting of one file stands. */
export type State = {
  cursor: Cursor
  options: SplitOptions
  /** The file itself first, the innermost list last. */
  containers: Container[]
  value: OpenValue | undefined
  /** What `value` is, once one of its lists has been read. */
  openPackage: OpenPackage | undefined
  lines: boolean
  line: Line | undefined
  topStartLine: number
  firstFillsOneLine: boolean
  found: OcdsDocument[]
}
