import { readCsvRows } from './csv-rows.ts'
import type { FileFormat } from './format.ts'
import { readJsonRows } from './json-rows.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { type ReleaseReader, readReleases } from './ocds-releases.ts'
import { openFile } from './open-file.ts'
import type { RowReader } from './rows.ts'
import { openFileWorkbook } from './xlsx/file-workbook.ts'
import { readXlsxRows } from './xlsx/xlsx-rows.ts'

type TableFormat = Exclude<FileFormat, { kind: 'ocds' }>
type OcdsFileFormat = Extract<FileFormat, { kind: 'ocds' }>

/** Closes what was opened once its batches have been read, or are no longer wanted. */
function closeAfter<B, R extends { batches: AsyncGenerator<B> }>(reader: R, close: () => void): R {
  async function* batches(): AsyncGenerator<B> {
    try {
      yield* reader.batches
    } finally {
      close()
    }
  }
  return { ...reader, batches: batches() }
}

/**
 * Reads a table in batches, in file order, with flat memory. Rows in = rows given + rows set aside; records without any
 * text are counted as blank and are no rows. `columns` are those of `inspectFile` (a JSON file finds its own).
 * Aborting ends it with the signal's reason, also in the middle of a line of any length.
 */
export async function readRows(
  path: string,
  format: TableFormat,
  columns: string[],
  limits: ReadLimits = readLimits,
  signal?: AbortSignal,
): Promise<RowReader> {
  const file = await openFile(path, limits, signal)
  if (format.kind === 'xlsx') {
    const { workbook, close } = await openFileWorkbook(file, format.member, limits)
    return closeAfter(readXlsxRows(workbook, format, columns, limits), () => {
      close()
      file.close()
    })
  }
  const bytes = await file.read(format.member)
  const reader =
    format.kind === 'csv' ? readCsvRows(bytes, format, columns, limits) : readJsonRows(bytes, format, limits)
  return closeAfter(reader, file.close)
}

/** Reads the releases of an OCDS file in batches; what is no release is set aside. */
export async function readOcdsFile(
  path: string,
  format: OcdsFileFormat,
  limits: ReadLimits = readLimits,
  signal?: AbortSignal,
): Promise<ReleaseReader> {
  const file = await openFile(path, limits, signal)
  return closeAfter(readReleases(await file.read(format.member), format, limits), file.close)
}
