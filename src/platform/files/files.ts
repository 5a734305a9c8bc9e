import type { Readable } from 'node:stream'

/** A stored file: named by its content, never changed. */
export type StoredFile = { sha256: string; bytes: number }

/** Files of one installation. Originals are kept by their SHA-256; what is made from them lies in a folder a project. */
export type Files = {
  /** Streams to disk; leaves nothing behind of what is larger than `limit` bytes, breaks off, or is aborted. */
  keep(content: Readable, limit: number, signal?: AbortSignal): Promise<StoredFile>
  /** Every kept file, with the time at which it was written. */
  listKept(): AsyncIterable<{ sha256: string; keptAt: Date }>
  /** Removes a kept file; whoever calls has made sure that nothing refers to it. */
  forget(sha256: string): Promise<void>
  /** Removes all that was made for a project. */
  forgetDerived(projectId: string): Promise<void>
  /** The path of a kept file, for readers that take a path. */
  pathOf(sha256: string): string
  /** A folder for what can be made again from originals; made if missing. */
  derivedFolder(projectId: string, ...names: string[]): string
  /** Removes what work that was killed has left in scratch folders: whatever is a day old. */
  sweepScratch(now: Date): Promise<void>
  /** A folder for work in progress, emptied at the start of the product. */
  scratchFolder(): Promise<string>
}
