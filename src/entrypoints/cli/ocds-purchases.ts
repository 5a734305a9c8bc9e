import { parseArgs } from 'node:util'
import { findPublishedReleases } from '#buying/file/index.ts'
import { t } from '#lib/words/words.ts'
import type { Command, ExitCode, Io } from './command.ts'
import { findNamedProject } from './project/find-project.ts'
import { withReading } from './project/folder.ts'

function readArguments(args: string[]) {
  const { values } = parseArgs({ args, options: { project: { type: 'string' } } })
  return values
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { project } = readArguments(args)
  return withReading(io, async (ctx): Promise<ExitCode> => {
    const { id: projectId } = await findNamedProject(ctx, project)
    const told = await findPublishedReleases(ctx, { projectId })
    if (told.releases.length === 0) io.stderr.write(`${t('command.no-purchases')}\n`)
    io.stdout.write(`${JSON.stringify(told, null, io.stdout.isTTY ? 2 : undefined)}\n`)
    return told.releases.length ? 0 : 1
  })
}

export const command: Command = {
  usage: 'ocds purchases [--project ID|NAME]',
  summary: 'Write the published purchases of a project as an OCDS release package',
  help: `
Prints one release package (OCDS 1.1) with every release of every purchase that the project publishes, each event of a
purchase one release, in the order in which they happened. fairlead ocds compile makes records of it.

  --project ID|NAME   the project; not needed where there is only one (fairlead projects lists them)

Exit code: 0 fine · 1 nothing is published · 2 wrong use.
Example: fairlead ocds purchases | fairlead ocds compile -`,
  run,
}
