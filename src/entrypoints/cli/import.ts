import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import type { Snapshot } from '#pipeline/import/index.ts'
import type { Command, ExitCode, Io } from './command.ts'
import { readImportArguments } from './import/arguments.ts'
import { type Found, findIncoming, importFile, type Wanted } from './import/import-file.ts'
import { type Column, printRows } from './print-rows.ts'
import { findNamedProject } from './project/find-project.ts'
import { type Folder, withFolder } from './project/folder.ts'

/** One import as it is printed. */
type Row = Pick<Snapshot, 'fileName' | 'state' | 'rowsIn' | 'rowsLoaded' | 'rowsSetAside' | 'message'> & {
  snapshot: string
  source: string
  takenAt: Date
}

const columns: Column<Row>[] = [
  { head: t('command.file'), cell: ({ fileName }) => fileName },
  { head: t('command.source'), cell: ({ source }) => source },
  { head: t('command.taken'), cell: ({ takenAt }) => takenAt.toISOString().slice(0, 10) },
  { head: t('command.rows-in'), cell: ({ rowsIn }) => String(rowsIn), isNumber: true },
  { head: t('command.loaded'), cell: ({ rowsLoaded }) => String(rowsLoaded), isNumber: true },
  { head: t('command.set-aside'), cell: ({ rowsSetAside }) => String(rowsSetAside), isNumber: true },
]

const present = (source: string, snapshot: Snapshot): Row => {
  const { id, fileName, state, takenAt, rowsIn, rowsLoaded, rowsSetAside, message } = snapshot
  return { snapshot: id, source, fileName, state, takenAt, rowsIn, rowsLoaded, rowsSetAside, message }
}

/** One after the other, in the order given; the first that fails ends it, and those behind it are named. */
async function importAll(folder: Folder, io: Io, wanted: Wanted, files: readonly Found[]) {
  const rows: Row[] = []
  for (const [at, file] of files.entries()) {
    try {
      io.signal.throwIfAborted()
      rows.push(present(wanted.source, await importFile(folder, io, wanted, file)))
    } catch (error) {
      const left = files.slice(io.signal.aborted ? at : at + 1).map(({ shown }) => shown)
      if (isAppError(error)) io.stderr.write(`fairlead: ${file.shown}: ${error.message}\n`)
      if (left.length > 0) io.stderr.write(`${t('command.not-imported', { files: left.join(', ') })}\n`)
      if (isAppError(error)) return { rows, isComplete: false }
      throw error
    }
    if (!io.stdout.isTTY) printRows(io, rows.slice(-1), columns)
  }
  return { rows, isComplete: true }
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { project, files: given, ...named } = readImportArguments(args)
  const files: Found[] = []
  for (const file of given) files.push(await findIncoming(file, io))
  return withFolder(io, async (folder) => {
    const { id: projectId } = await findNamedProject(folder.ctx, project)
    const { rows, isComplete } = await importAll(folder, io, { projectId, ...named }, files)
    if (io.stdout.isTTY) printRows(io, rows, columns)
    return isComplete && rows.every(({ rowsSetAside, message }) => rowsSetAside === 0 && !message) ? 0 : 1
  })
}

export const command: Command = {
  usage: 'import FILE… --source NAME [--project ID|NAME] [--taken-at DAY] [--licence TEXT] [how to read it]',
  summary: 'Import files into a project, as snapshots of a source',
  help: `
FILE is a path, an address (https://…) or - for standard input: CSV, XLSX, JSON, NDJSON or OCDS, also as gz or zip. Several
files are imported one after the other, as successive snapshots of one source. A file that was imported before in the
same way is not imported again. The original stays as it is, kept by its SHA-256.

  --source NAME        which export of which system this is, such as "Awarded contracts"; made where there is none
  --project ID|NAME    the project; not needed where there is only one (fairlead projects lists them)
  --taken-at DAY       when the data was taken from the system: 2026-05-31, or 2026-05-31T17:00:00Z, once for each file;
                       or the word name, for a day that stands in each file's name. Default: now
  --licence TEXT       the terms under which the source may be used and published

How to read it, where what is found out by itself is wrong:
  --kind KIND          csv, xlsx, json, ndjson, ocds
  --encoding NAME      of text, such as windows-1252
  --delimiter C        one character, or tab
  --header-line N      the line with the names of the columns; 0 where there is none
  --fill-missing       rows that are too short lack empty cells at their end
  --sheet NAME         of a workbook
  --member NAME        the file of an archive
  --list PATH          the list of a JSON file, its names joined by dots

Prints one row for each import: a table on a terminal, NDJSON in a pipe. What was not loaded is told on standard error.
While Fairlead serves from the data folder the import runs there, else here. Ctrl-C stops it; rows that were imported
before stay.

Exit code: 0 every row is loaded · 1 rows were set aside (told by reason), or an import failed · 2 wrong use · 130 stopped.
Example: fairlead import awards-*.csv --project "Open contracting" --source "Awarded contracts" --taken-at name`,
  outlivesReader: true,
  run,
}
