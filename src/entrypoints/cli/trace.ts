import { parseArgs } from 'node:util'
import { t } from '#lib/words/words.ts'
import type { Lineage } from '#pipeline/compile/index.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { printRows } from './print-rows.ts'
import { ask, type Plain } from './project/ask.ts'
import { findNamedProject } from './project/find-project.ts'
import { withFolder } from './project/folder.ts'

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { project: { type: 'string' } },
  })
  const [ocid, pointer] = positionals
  if (positionals.length !== 2 || !ocid || !pointer)
    throw new UsageError('name a process and a place in it, such as ocds-213czf-1 /awards/0/value/amount')
  return { project: values.project, ocid, pointer }
}

function printText(io: Io, { pointer, value, release, origins }: Plain<Lineage>): void {
  io.stdout.write(`${t('command.value', { pointer, value: JSON.stringify(value) })}\n`)
  const date = release.date ? `, ${release.date}` : ''
  io.stdout.write(`${t('command.given-by', { id: release.id, date })}\n`)
  if (origins.length === 0) return void io.stdout.write(`${t('command.no-origin')}\n`)
  const cells = origins.flatMap((origin) => {
    const { cells, ...place } = origin
    return cells.length ? cells.map((cell) => ({ ...place, ...cell })) : [{ ...place, column: '', text: '' }]
  })
  printRows(io, cells, [
    { head: t('command.file'), cell: (cell) => cell.fileName },
    { head: t('command.line'), cell: (cell) => String(cell.line), isNumber: true },
    { head: t('command.column'), cell: (cell) => cell.column },
    { head: t('command.cell'), cell: (cell) => cell.text },
    { head: t('command.rule'), cell: (cell) => cell.rule ?? '' },
  ])
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { project, ocid, pointer } = readArguments(args)
  return withFolder(io, async (folder): Promise<ExitCode> => {
    const { id: projectId } = await findNamedProject(folder.ctx, project)
    const lineage = await ask(folder, io, 'lineage', { projectId, ocid, pointer })
    if (io.stdout.isTTY) printText(io, lineage)
    else io.stdout.write(`${JSON.stringify(lineage)}\n`)
    return 0
  })
}

export const command: Command = {
  usage: 'trace OCID POINTER [--project ID|NAME]',
  summary: 'Follow a value of a process back to the cell it came from',
  help: `
OCID names a process of the project, POINTER a place in its compiled release, written as a JSON pointer. Tells which
release gave the value, and the file, line, columns and cells it was made from, with the rule of the mapping.

  --project ID|NAME   the project; not needed where there is only one (fairlead projects lists them)

Text on a terminal; in a pipe one line of JSON: pointer, value, release, releasePointer, origins (each with fileName,
sha256, takenAt, line, cells, rule) and all rows of the release.

Exit code: 0 fine · 1 there is no such process or value · 2 wrong use.
Example: fairlead trace ocds-213czf-1234 /awards/0/value/amount`,
  run,
}
