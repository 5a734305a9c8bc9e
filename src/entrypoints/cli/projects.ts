import { parseArgs } from 'node:util'
import { t } from '#lib/words/words.ts'
import { listProjects, type Project } from '#people/index.ts'
import type { Command, ExitCode } from './command.ts'
import { type Column, printRows } from './print-rows.ts'
import { withReading } from './project/folder.ts'

const columns: Column<Project>[] = [
  { head: t('command.id'), cell: ({ id }) => id },
  { head: t('command.project'), cell: ({ name }) => name },
  { head: t('command.organisation'), cell: ({ organisation }) => organisation },
  { head: t('command.begun'), cell: ({ createdAt }) => createdAt.toISOString().slice(0, 10) },
]

export const command: Command = {
  usage: 'projects',
  summary: 'List the projects of this installation with their ids',
  help: `
Prints each project with the id or name that the other commands take with --project: a table on a terminal, NDJSON in a
pipe ({"id", "name", "organisation", "createdAt"} a line). The installation is the one in FAIRLEAD_DATA, else the one
that fairlead serve would start.

Exit code: 0 fine · 1 there is no installation.
Example: fairlead projects | jq -r .id`,
  run: async (args, io) => {
    parseArgs({ args })
    return withReading(io, async (ctx): Promise<ExitCode> => {
      const projects = await listProjects(ctx)
      if (projects.length === 0) io.stderr.write(`${t('command.none-yet')}\n`)
      printRows(io, projects, columns)
      return 0
    })
  },
}
