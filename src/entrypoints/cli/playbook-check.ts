import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { t } from '#lib/words/words.ts'
import { checkPlaybookText, type Finding } from '#playbooks/index.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'
import { printRows } from './print-rows.ts'

function printFindings(io: Io, file: string, findings: readonly Finding[]): void {
  const rows = findings.map(({ path, line, message, help }) => ({ file, line, path: path.join('.'), message, help }))
  printRows(io, rows, [
    { head: t('own.line'), cell: ({ line }) => String(line ?? ''), isNumber: true },
    { head: t('own.place'), cell: ({ path }) => path },
    { head: t('own.finding'), cell: ({ message }) => message },
    { head: t('own.help'), cell: ({ help }) => help ?? '' },
  ])
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  if (positionals.length === 0) throw new UsageError('name a playbook file to check, or - for standard input')
  let count = 0
  for (const name of positionals) {
    const text = name === '-' ? await readAll(io.stdin) : await readFile(await findFile(name, io), 'utf8')
    const findings = await checkPlaybookText(text)
    count += findings.length
    io.stderr.write(`${name}: ${findings.length ? t('own.findings', { count: findings.length }) : t('own.fine')}\n`)
    if (findings.length) printFindings(io, name, findings)
  }
  return count ? 1 : 0
}

export const command: Command = {
  usage: 'playbook check FILE…',
  summary: 'Check playbooks and say what is wrong, at which line, and what to do',
  help: `
FILE is a playbook in YAML (docs/reference/playbooks.md says what may stand in it); - reads standard input. Templates are
those that come with Fairlead. Findings go to standard output: a table on a terminal, NDJSON in a pipe.

Exit code: 0 nothing is wrong · 1 there are findings · 2 wrong use.
Example: fairlead playbook check our-process.yaml`,
  run,
}
