import type { Readable } from 'node:stream'

/** A stored file: named by its content, never changed. */
export type StoredFile = { sha256: string; bytes: number }

/** Files of one installation. Originals are kept by their SHA-256; what is made from them lies in a folder a project. */
export type Files = {
  /** Streams to disk; refuses what is larger than `limit` bytes and leaves nothing behind. */
  keep(content: Readable, limit: number): Promise<StoredFile>
  /** The path of a kept file, for readers that take a path. */
  pathOf(sha256: string): string
  /** A folder for what can be made again from originals; made if missing. */
  derivedFolder(projectId: string, ...names: string[]): string
  /** A folder for work in progress, emptied at the start of the product. */
  scratchFolder(): Promise<string>
}
