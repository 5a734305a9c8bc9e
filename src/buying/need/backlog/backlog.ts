/** Where a backlog was kept before it came here. */
export type BacklogSource = 'csv' | 'github' | 'gitlab'

/** An item of a backlog, as it was known outside. Times are ISO 8601; `minutes` is the estimate. */
export type BacklogItem = {
  /** The same at a second import: its address, else its number, else its title. */
  key: string
  source: BacklogSource
  title: string
  description: string
  labels: string[]
  state: 'open' | 'closed'
  /** When it was written down outside: the evidence of when a need was known. */
  knownAt: string | null
  minutes: number | null
  url: string
  /** `owner/name`, where the address tells. */
  repository: string
  assignee: string
}

/** An item with the line of its file on which it begins. */
export type ReadItem = BacklogItem & { line: number }

/** Why something of a file was not taken. Of a row nothing was taken; of a value only that value was not. */
export type LeftOutReason =
  | 'no-title'
  | 'pull-request'
  | 'same-in-file'
  | 'broken-row'
  | 'no-object'
  | 'broken-json'
  | 'date-not-read'
  | 'estimate-not-read'
  | 'cut-short'

/** What was not taken: the line it stands on, why, and the beginning of its text. */
export type LeftOut = { line: number; reason: LeftOutReason; text: string }

/** What a file held: the items in its order, what was not taken, and which column was read as what. */
export type BacklogReading = {
  source: BacklogSource
  items: ReadItem[]
  leftOut: LeftOut[]
  /** Of a table: the name of the column that each field was read from. */
  columns: Record<string, string>
  /** Of a table: columns that say nothing we keep. */
  ignored: string[]
}

/** The longest text that is kept of a field; what is cut off is told. */
export const LONGEST = { title: 300, description: 20_000, label: 100, labels: 50 } as const

const HEAD = 200
/** The beginning of a text, for showing which one was meant. */
export const headOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, HEAD).toWellFormed()
