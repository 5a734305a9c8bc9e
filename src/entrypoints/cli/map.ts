import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { isAppError } from '#lib/app-error.ts'
import { t } from '#lib/words/words.ts'
import {
  describeFinding,
  describeProblem,
  downloadMapping,
  findMapping,
  findMappingRun,
  type MappingProposal,
  type MappingRun,
  saveMapping,
  startMapping,
  writeMapping,
} from '#pipeline/map/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'
import { type Column, printRows } from './print-rows.ts'
import { ask, type Plain } from './project/ask.ts'
import { findNamedProject } from './project/find-project.ts'
import { type Folder, withFolder } from './project/folder.ts'
import { follow } from './project/follow.ts'

const options = {
  project: { type: 'string' },
  file: { type: 'string' },
  note: { type: 'string' },
  show: { type: 'boolean' },
  suggest: { type: 'boolean' },
  problems: { type: 'boolean' },
} as const

function readArguments(args: string[]) {
  const { values } = parseArgs({ args, options })
  const { file, show, suggest, problems, note } = values
  if ([file !== undefined, show, suggest, problems].filter(Boolean).length > 1)
    throw new UsageError('give one of --file, --show, --suggest and --problems')
  if (note !== undefined && file === undefined) throw new UsageError('--note belongs to the mapping of --file')
  return values
}

type Run = Pick<MappingRun, 'mappingVersion' | 'rows' | 'processes' | 'releases' | 'problems'>

const count = (head: string, name: keyof Run): Column<Run> => ({
  head,
  cell: (run) => String(run[name]),
  isNumber: true,
})
const columns: Column<Run>[] = [
  count(t('command.version'), 'mappingVersion'),
  count(t('command.rows'), 'rows'),
  count(t('command.processes'), 'processes'),
  count(t('command.releases'), 'releases'),
  count(t('command.left-out'), 'problems'),
]

/** The newest version's number; 0 where there is none. */
async function findVersion(ctx: Ctx, projectId: string): Promise<number> {
  try {
    return (await findMapping(ctx, { projectId })).version
  } catch (error) {
    if (isAppError(error) && error.code === 'map.no-mapping') return 0
    throw error
  }
}

async function save(ctx: Ctx, io: Io, projectId: string, content: string, note = ''): Promise<void> {
  const basedOn = await findVersion(ctx, projectId)
  const { saved, warnings } = await saveMapping(ctx, { projectId, content, note, basedOn })
  for (const warning of warnings) io.stderr.write(`${describeFinding(warning)}\n`)
  const key = saved.version > basedOn ? 'command.saved' : 'command.saved-before'
  io.stderr.write(`${t(key, { version: saved.version })}\n`)
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** A suggestion is a mapping file on stdout, for a person to look at; how sure it is and why goes to stderr. */
function printSuggestion(io: Io, { mapping, sources }: Plain<MappingProposal>): void {
  for (const { source, fields } of sources) {
    io.stderr.write(`${source}\n`)
    for (const { column, target: field, confidence, reasons } of fields) {
      const values = { field, column, share: percent.format(confidence), reasons: reasons.join('; ') }
      io.stderr.write(`  ${t(column ? 'command.proposed' : 'command.proposed-fixed', values)}\n`)
    }
  }
  io.stdout.write(writeMapping(mapping as MappingProposal['mapping']))
}

async function printProblems(folder: Folder, io: Io, projectId: string): Promise<ExitCode> {
  const found = await ask(folder, io, 'problems', { projectId })
  const rows = found.map((problem) => ({ ...problem, words: describeProblem(problem.reason) }))
  printRows(io, rows, [
    { head: t('command.times'), cell: (row) => String(row.count), isNumber: true },
    { head: t('command.source'), cell: (row) => row.source },
    { head: t('command.column'), cell: (row) => row.column },
    { head: t('command.field'), cell: (row) => row.target },
    { head: t('command.reason'), cell: (row) => row.words },
    { head: t('command.examples'), cell: (row) => row.examples.join(' · ') },
  ])
  return rows.length > 0 ? 1 : 0
}

async function mapProject(folder: Folder, io: Io, projectId: string): Promise<ExitCode> {
  const { id } = await startMapping(folder.ctx, projectId)
  await follow(folder, io, id, t('command.interrupted-map'))
  const run = await findMappingRun(folder.ctx, projectId)
  if (run) {
    const { mappingVersion, rows, processes, releases, problems } = run
    printRows(io, [{ mappingVersion, rows, processes, releases, problems }], columns)
  }
  if (!run?.problems) return 0
  io.stderr.write(`${t('command.see-problems')}\n`)
  return 1
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { project, file, note, show, suggest, problems } = readArguments(args)
  const content =
    file === undefined
      ? undefined
      : await (file === '-' ? readAll(io.stdin) : readFile(await findFile(file, io), 'utf8'))
  return withFolder(io, async (folder) => {
    const { id: projectId } = await findNamedProject(folder.ctx, project)
    if (problems) return printProblems(folder, io, projectId)
    if (suggest || show) {
      if (suggest) printSuggestion(io, await ask(folder, io, 'suggestion', { projectId }))
      else io.stdout.write(await downloadMapping(folder.ctx, { projectId }))
      return 0
    }
    if (content !== undefined) await save(folder.ctx, io, projectId, content, note)
    return mapProject(folder, io, projectId)
  })
}

export const command: Command = {
  usage: 'map [--project ID|NAME] [--file FILE [--note TEXT] | --show | --suggest | --problems]',
  summary: 'Make releases from imported rows by the project’s mapping',
  help: `
Applies the mapping of the project to all rows of its sources, in place of the releases that an earlier run made, and
prints what came of it: a table on a terminal, NDJSON in a pipe.

  --project ID|NAME   the project; not needed where there is only one (fairlead projects lists them)
  --file FILE         save this mapping file as a new version first; - reads standard input
  --note TEXT         what changed in it, for the list of versions
  --show              print the mapping and do nothing
  --suggest           print a suggested mapping (how sure each field is, and why, on standard error) and do nothing
  --problems          list what the last run left out, by source, column and reason

While Fairlead serves from the data folder the work is done there, else here. Ctrl-C stops it; the releases of the run
before then stay.

Exit code: 0 every value is in the releases · 1 some were left out, or it failed · 2 wrong use, a mapping that is wrong
included · 130 stopped.
Example: fairlead map --suggest > mapping.yaml   (look at it, change it)   fairlead map --file mapping.yaml`,
  outlivesReader: true,
  run,
}
