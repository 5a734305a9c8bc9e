import { parseArgs } from 'node:util'
import { t } from '#lib/words/words.ts'
import { type Line, startLine } from '#pipeline/line/index.ts'
import type { Command, ExitCode, Io } from './command.ts'
import { printRows } from './print-rows.ts'
import { ask, type Plain } from './project/ask.ts'
import { findNamedProject } from './project/find-project.ts'
import { withFolder } from './project/folder.ts'
import { follow } from './project/follow.ts'
import { warnOfCurrency } from './project/warn-of-currency.ts'

type Step = { step: string; at: string; words: string; counts: Record<string, number> }

const step = (name: 'map' | 'validate' | 'compile' | 'measure', at: string, words: string, counts: Step['counts']) => ({
  step: t(`command.step-${name}`),
  at,
  words,
  counts,
})

/** What each step made, as the project now has it. */
function stepsOf({ mappingRun, validation, dataset, measurement, computed }: Plain<Line>): Step[] {
  const steps: Step[] = []
  if (mappingRun) {
    const { mappingVersion: version, rows, processes, releases, problems, endedAt } = mappingRun
    const counts = { version, rows, processes, releases, problems }
    steps.push(step('map', endedAt, t('command.mapped', counts), counts))
  }
  if (validation) {
    const { releases, errors, warnings, notices, validatedAt } = validation
    const counts = { releases, errors, warnings, notices }
    steps.push(step('validate', validatedAt, t('command.validated', counts), counts))
  }
  if (dataset) {
    const { releases, processes, findings, warnings, compiledAt } = dataset
    const counts = { releases, processes, findings, warnings }
    steps.push(step('compile', compiledAt, t('command.compiled', counts), counts))
  }
  if (measurement) {
    const { counts: facts, notComputed, measuredAt } = measurement
    const counts = { processes: facts.processes, computed, all: computed + notComputed.length }
    steps.push(step('measure', measuredAt, t('command.measured', counts), counts))
  }
  return steps
}

function print(io: Io, steps: readonly Step[]): void {
  const rows = steps.map(({ step, at, words, counts }) => (io.stdout.isTTY ? { step, words } : { step, at, ...counts }))
  printRows<{ step: string; words?: string }>(io, rows, [
    { head: t('command.step'), cell: (row) => row.step },
    { head: t('command.result'), cell: (row) => row.words ?? '' },
  ])
}

const FINDINGS = ['problems', 'errors', 'findings'] as const
const hasFindings = ({ counts }: Step) => FINDINGS.some((name) => (counts[name] ?? 0) > 0)

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({ args, options: { project: { type: 'string' } } })
  return withFolder(io, async (folder) => {
    const { id: projectId } = await findNamedProject(folder.ctx, values.project)
    const { id } = await startLine(folder.ctx, { projectId })
    await follow(folder, io, id, t('command.interrupted-run'))
    const steps = stepsOf(await ask(folder, io, 'line', { projectId }))
    print(io, steps)
    await warnOfCurrency(folder.ctx, io, projectId)
    return steps.some(hasFindings) ? 1 : 0
  })
}

export const command: Command = {
  usage: 'run [--project ID|NAME]',
  summary: 'Map, check, compile and measure a project’s data',
  help: `
Runs the line on what is imported: maps rows to releases (where sources are tables), checks the releases, compiles them
and measures. Each step is complete before the next begins, and leaves what was there until it is. Safe to repeat.

  --project ID|NAME   the project; not needed where there is only one (fairlead projects lists them)

Prints a row for each step: a table on a terminal, NDJSON in a pipe. While Fairlead serves from the data folder the work
is done there, else here. Ctrl-C stops it.

Exit code: 0 all values are in the releases, and they have no error · 1 some were left out, or errors were found, or it
failed · 2 wrong use · 130 stopped.
Example: fairlead run --project "Open contracting"`,
  outlivesReader: true,
  run,
}
