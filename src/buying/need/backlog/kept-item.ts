import type { BacklogItem, BacklogSource, LeftOut } from './backlog.ts'

/** An item of the backlog as it is kept here. */
export type KeptItem = Omit<BacklogItem, 'knownAt' | 'source'> & { id: string; knownAt: Date | null; firstSeenAt: Date }

/** A file that was read, with everything it held that was not taken. */
export type BacklogImport = {
  id: string
  fileName: string
  source: BacklogSource
  added: number
  changed: number
  same: number
  columns: Record<string, string>
  ignored: string[]
  importedAt: Date
  importedBy: string | null
  leftOut: LeftOut[]
}

/** The day on which an item was known, `YYYY-MM-DD`; null where nobody knows. */
export const knownDay = ({ knownAt }: Pick<KeptItem, 'knownAt'>): string | null =>
  knownAt === null ? null : knownAt.toISOString().slice(0, 10)
