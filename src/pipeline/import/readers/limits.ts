import { csvLimits } from '#lib/csv-splitter.ts'

/** What one file may ask of the machine. Sizes in bytes unless a comment says otherwise. */
export type ReadLimits = {
  /** What a packed file may unpack to. */
  unpacked: number
  /** How many times its packed size a file may unpack to, once it is past `ratioFrom`. */
  ratio: number
  ratioFrom: number
  /** Files in one archive. */
  members: number
  /** A workbook inside an archive is held in memory while it is read. */
  packedWorkbook: number
  /** Characters of a cell, of a row, and what is kept of the text of a row that was set aside. */
  cell: number
  row: number
  head: number
  /** Levels of a JSON value inside each other. */
  depth: number
  columns: number
  /** Characters of texts that the cells of a workbook share: they are held in memory. */
  sharedTexts: number
}

export const readLimits: ReadLimits = {
  unpacked: 20_000_000_000,
  ratio: 250,
  ratioFrom: 64_000_000,
  members: 1000,
  packedWorkbook: 200_000_000,
  ...csvLimits,
  depth: 100,
  columns: 5000,
  sharedTexts: 400_000_000,
}
