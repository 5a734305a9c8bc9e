import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Imported,
  importStatement,
  type ListedCard,
  listCards,
  receiveStatement,
  type StatementChoices,
} from '#buying/deliver/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { findFile } from './find-file.ts'
import { type Column, printRows } from './print-rows.ts'
import { findNamedProject } from './project/find-project.ts'
import { withFolder } from './project/folder.ts'

type Row = { file: string; card: string; taken: number; knownBefore: number; leftOut: number }

const columns: Column<Row>[] = [
  { head: 'file', cell: ({ file }) => file },
  { head: 'card', cell: ({ card }) => card },
  { head: 'taken in', cell: ({ taken }) => String(taken), isNumber: true },
  { head: 'known before', cell: ({ knownBefore }) => String(knownBefore), isNumber: true },
  { head: 'left out', cell: ({ leftOut }) => String(leftOut), isNumber: true },
]

const ORDERS = { 'day-first': 'day first', 'month-first': 'month first' } as const
const text = { type: 'string' } as const

function readArguments(args: string[]) {
  const options = {
    ...{ project: text, card: text, 'day-column': text, 'amount-column': text, 'credit-column': text },
    ...{ 'words-column': text, days: text, spent: text },
  }
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length !== 1) throw new UsageError('name one file, as it came from the bank')
  const { days, spent } = values
  if (days !== undefined && !Object.hasOwn(ORDERS, days)) throw new UsageError('--days is day-first or month-first')
  if (spent !== undefined && spent !== 'plus' && spent !== 'minus') throw new UsageError('--spent is plus or minus')
  const choices: StatementChoices = {
    ...{ day: values['day-column'], amount: values['amount-column'], credit: values['credit-column'] },
    ...{
      words: values['words-column'],
      sign: spent,
      dayOrder: days === undefined ? undefined : ORDERS[days as keyof typeof ORDERS],
    },
  }
  return { file: positionals[0]!, project: values.project, card: values.card, choices }
}

/** The card that is named by its id, its name or its last four digits, or the only one in use. */
async function findNamedCard(ctx: Ctx, projectId: string, wanted: string | undefined): Promise<ListedCard> {
  const inUse = (await listCards(ctx, projectId)).filter(({ endedAt }) => !endedAt)
  const found = wanted ? inUse.filter(({ id, name, lastFour }) => [id, name, lastFour].includes(wanted)) : inUse
  const [card, other] = found
  if (card && !other) return card
  const listed = inUse.map(({ id, name, lastFour }) => `\n  ${id}  ${name} (${lastFour})`).join('')
  throw new UsageError(`name one of the cards in use with --card:${listed || ' there are none'}`)
}

function tellLeftOut(io: Io, { leftOut }: Imported): void {
  for (const { line, text, why } of leftOut) io.stderr.write(`line ${line} left out (${why}): ${text}\n`)
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const wanted = readArguments(args)
  const path = await findFile(wanted.file, io)
  return withFolder(io, async ({ ctx }) => {
    const { id: projectId } = await findNamedProject(ctx, wanted.project)
    const card = await findNamedCard(ctx, projectId, wanted.card)
    const place = { projectId, cardId: card.id }
    const file = { name: basename(path), content: createReadStream(path) }
    const { id: statementId } = await receiveStatement(ctx, { ...place, file, signal: io.signal })
    const imported = await importStatement(ctx, { ...place, statementId, choices: wanted.choices })
    tellLeftOut(io, imported)
    const { taken, knownBefore, leftOut } = imported
    const row = {
      file: file.name,
      card: `${card.name} (${card.lastFour})`,
      taken,
      knownBefore,
      leftOut: leftOut.length,
    }
    printRows(io, [row], columns)
    return leftOut.length === 0 ? 0 : 1
  })
}

export const command: Command = {
  usage: 'project import-statement FILE [--card ID|NAME|FOUR DIGITS] [--project ID|NAME] [how to read it]',
  summary: 'Take in the statement of a card that pays for purchases',
  help: `
FILE is a statement as it came from the bank, CSV or OFX. Lines that the card has already are not added again, so a
statement may be taken in twice, or overlap with the last one. The file is kept as it is, by its SHA-256.

  --card NAME          the card, by its id, its name or its last four digits; not needed where there is only one in use
  --project ID|NAME    the project; not needed where there is only one (fairlead projects lists them)

How to read it, where what is found out by itself is wrong:
  --day-column NAME    the column of the day
  --amount-column NAME the column of the amount
  --credit-column NAME the column of what was given back, where that is another one
  --words-column NAME  the column that says what it was for
  --days ORDER         day-first or month-first, where 03/04/2026 can be read two ways
  --spent SIGN         plus or minus: how the bank writes what was spent

Prints one row: a table on a terminal, NDJSON in a pipe. Each line that was left out is told on standard error, with the
reason; none is lost.

Exit code: 0 every line was taken in or known before · 1 lines were left out · 2 wrong use.
Example: fairlead project import-statement june.csv --card 4242 --project "Open contracting"`,
  outlivesReader: true,
  run,
}
