import type { CheckCode, Severity } from './severities.ts'

/** Where a finding was seen. Line and column count from 1, in the file as it is unpacked; columns are characters. */
export type Example = {
  /** JSON pointer within the top-level value (within the line, for NDJSON). */
  pointer: string
  line: number
  column: number
  /** The cell of a spreadsheet the value came from, where the caller knows. */
  cell?: string
  ocid?: string
  /** The value found, shortened. */
  value?: string
}

/** A value that was counted apart: a code that is in no codelist. */
export type ValueCount = { value: string; count: number; meant?: string }

/** One kind of thing found at one field, however often. */
export type Finding = {
  code: CheckCode
  severity: Severity
  /** The field by its names, without the indexes of lists: `releases/awards/value/amount`; empty: the file or document itself. */
  path: string
  /** One sentence in plain words, or two. */
  message: string
  /** What was perhaps meant: a field, a code. */
  meant?: string
  count: number
  /** The values it was about, the commonest first, where they were counted (`unknown-code`, `closed-code`). */
  values?: ValueCount[]
  /** The first places, at most three. */
  examples: Example[]
}

/** An extension that a package declares; `id` where it is one whose tables are shipped. */
export type DeclaredExtension = { url: string; id?: string }

/** What a file holds, and all that was found in it. */
export type Report = {
  /** What the file is, in words: `a release package`. */
  form: string
  versions: string[]
  counts: Record<
    'releases' | 'compiledReleases' | 'versionedReleases' | 'linkedReleases' | 'records' | 'processes' | 'bytes',
    number
  >
  extensions: DeclaredExtension[]
  /** True where there is no error and everything was looked at. */
  isValid: boolean
  /** Sentences that say what was not checked. Where there is one, nobody may say that all is valid. */
  notChecked: string[]
  severities: Record<Severity, number>
  findings: Finding[]
}
