import type { NoteCount } from '../merge/notes.ts'

/** What one compiling of a project's releases made. */
export type Dataset = {
  id: string
  projectId: string
  compiledAt: Date
  releases: number
  processes: number
  /** How much was left out, and how much should be looked at. */
  findings: number
  warnings: number
  notes: NoteCount[]
  /** The parts of the table `release` it was made from, by their `snapshot`. */
  parts: string[]
  /** The version of the mapping that made some of them; null where all came as OCDS. */
  mappingVersion: number | null
  sha256: string
  bytes: number
}
