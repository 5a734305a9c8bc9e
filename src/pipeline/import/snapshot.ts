import type { Origin } from '#pipeline/systems/index.ts'
import type { ColumnProfile } from './profile/column-profile.ts'
import type { FileFormat } from './readers/format.ts'

/** waiting: in the queue · running · done · failed: `message` says why · cancelled: by a person, or by an end of the program. */
export type SnapshotState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One import of a source: a file as it was at a time. Rows in = rows loaded + rows set aside. */
export type Snapshot = {
  id: string
  sourceId: string
  projectId: string
  sha256: string
  fileName: string
  bytes: number
  origin: Origin
  /** When the data was taken from the system, as far as that was said; else when it was imported. */
  takenAt: Date
  format: FileFormat
  columns: string[]
  state: SnapshotState
  rowsIn: number
  rowsLoaded: number
  rowsSetAside: number
  /** Records without any text, which are no rows. */
  rowsBlank: number
  /** Where the file broke off, or why it could not be read. */
  message: string | null
  taskId: string | null
  createdAt: Date
  endedAt: Date | null
}

/** A file as it came, kept by its SHA-256. */
export type ReceivedFile = {
  id: string
  projectId: string
  sha256: string
  bytes: number
  fileName: string
  origin: Origin
  receivedAt: Date
}

export type Profile = { rows: number; columns: ColumnProfile[] }
