import type { Sureness } from '#lib/text-encoding.ts'
import type { FileFormat } from './format.ts'
import type { Row } from './rows.ts'
import type { Member } from './zip.ts'

/** What was found out about a file, for a person to look at before it is imported. */
export type Inspection = {
  format: FileFormat
  /** Empty for OCDS, which has no columns. */
  columns: string[]
  /** What can be chosen instead: the files of an archive, the sheets of a workbook, the lists of a JSON file. */
  members: Member[]
  sheets: { name: string; isHidden: boolean }[]
  lists: string[]
  sure: { encoding: Sureness; delimiter: Sureness }
  firstRows: Row[]
  rows: { count: number; isExact: boolean }
  /** What a person should look at, in words. */
  doubts: string[]
}

/** False where there is nothing to map. Columns of a long JSON file may come after what was looked at. */
export const hasColumns = ({ format, columns, rows }: Inspection): boolean =>
  format.kind === 'ocds' || columns.length > 0 || (isJson(format) && !rows.isExact)

const isJson = ({ kind }: FileFormat) => kind === 'json' || kind === 'ndjson'

export const FIRST_ROWS = 10

/** What each kind of file adds to an inspection. */
export type Finding = Omit<Inspection, 'members' | 'format'> & { format: FileFormat }

/** How many rows a file has, told from how much room those of the sample take. */
export function estimateRows(sampled: number, sampledBytes: number, allBytes: number, isWhole: boolean) {
  if (isWhole || sampledBytes === 0) return { count: sampled, isExact: isWhole }
  return { count: Math.round((sampled * Math.max(allBytes, sampledBytes)) / sampledBytes), isExact: false }
}
