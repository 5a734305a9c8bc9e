import type { Finding, ValueCount } from '../report/finding.ts'

/** Where a finding was seen in a project: which release, and the rows of snapshots it was made from. */
export type ReleaseExample = {
  /** JSON pointer within the release. */
  pointer: string
  ocid: string
  releaseId: string
  /** The part of the table `release` that holds it: a snapshot of an OCDS source, or what a mapping made. */
  part: string
  rows: { snapshot: string; line: number }[]
  value?: string
}

/** A finding in a project's releases. */
export type ReleaseFinding = Pick<Finding, 'code' | 'severity' | 'path' | 'message' | 'meant' | 'count'> & {
  values: ValueCount[]
  examples: ReleaseExample[]
}

/** What one checking of a project's releases found. Errors, warnings and notices are counted by kind. */
export type Validation = {
  id: string
  projectId: string
  validatedAt: Date
  releases: number
  processes: number
  errors: number
  warnings: number
  notices: number
  isValid: boolean
  notChecked: string[]
}
