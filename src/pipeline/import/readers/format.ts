import type { CsvFormat } from './csv-rows.ts'
import type { JsonFormat } from './json-rows.ts'
import type { OcdsFormat } from './ocds-releases.ts'
import type { Packing } from './open-file.ts'
import type { XlsxFormat } from './xlsx/xlsx-rows.ts'

/** How a file is to be read: found out by `inspectFile`, kept with the snapshot, so that it can be read again the same way. */
export type FileFormat = (CsvFormat | XlsxFormat | JsonFormat | OcdsFormat) & {
  packing: Packing
  /** The file of an archive that is read. */
  member?: string
}

/** What a person may choose instead of what was found out. */
export type FormatChoices = {
  kind?: FileFormat['kind'] | undefined
  member?: string | undefined
  encoding?: string | undefined
  delimiter?: string | undefined
  headerLine?: number | undefined
  fillMissing?: boolean | undefined
  sheet?: string | undefined
  /** The path of a JSON list, its names joined by dots. */
  list?: string | undefined
}
