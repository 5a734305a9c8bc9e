import { parseArgs } from 'node:util'
import { t } from '#lib/words/words.ts'
import {
  decideApproval,
  decideLeak,
  type FoundLeak,
  listLeaks,
  listPublications,
  type Publication,
  startPreparation,
  startPublishing,
} from '#publish/index.ts'
import { type Command, type ExitCode, type Io, UsageError } from './command.ts'
import { type Column, printRows } from './print-rows.ts'
import { findNamedProject } from './project/find-project.ts'
import { type Folder, withFolder } from './project/folder.ts'
import { follow } from './project/follow.ts'
import { warnOfCurrency } from './project/warn-of-currency.ts'

type Wanted = { note: string; isTakenOut: boolean; isPreparedOnly: boolean; isApprovedOnly: boolean }

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      project: { type: 'string' },
      note: { type: 'string', default: '' },
      'take-out': { type: 'boolean', default: false },
      'prepare-only': { type: 'boolean', default: false },
      approved: { type: 'boolean', default: false },
    },
  })
  const wanted = {
    note: values.note,
    isTakenOut: values['take-out'],
    isPreparedOnly: values['prepare-only'],
    isApprovedOnly: values.approved,
  }
  if (wanted.isApprovedOnly && (wanted.isPreparedOnly || wanted.isTakenOut || wanted.note))
    throw new UsageError('--approved publishes what was prepared before; it goes with no other option')
  return { project: values.project, wanted }
}

type Row = Pick<
  Publication,
  'id' | 'state' | 'sequence' | 'processes' | 'releases' | 'isConfirmed' | 'publishedAt' | 'contentSha256'
>
const columns: Column<Row>[] = [
  { head: t('command.id'), cell: ({ id }) => id },
  { head: t('command.state'), cell: ({ state }) => t(`command.state-${state}`) },
  { head: t('command.sequence'), cell: ({ sequence }) => String(sequence ?? ''), isNumber: true },
  { head: t('command.processes'), cell: ({ processes }) => String(processes), isNumber: true },
  { head: t('command.releases'), cell: ({ releases }) => String(releases), isNumber: true },
]

function print(io: Io, publication: Publication): void {
  const { id, state, sequence, processes, releases, isConfirmed, publishedAt, contentSha256 } = publication
  printRows(io, [{ id, state, sequence, processes, releases, isConfirmed, publishedAt, contentSha256 }], columns)
}

const addressOf = ({ id, projectId }: Publication) => ({ projectId, publicationId: id })

/** The newest publication in this state; undefined where there is none. */
async function findNewest(folder: Folder, projectId: string, state: Publication['state']) {
  return (await listPublications(folder.ctx, { projectId })).find((publication) => publication.state === state)
}

async function prepare(folder: Folder, io: Io, projectId: string, note: string): Promise<Publication> {
  const { id } = await startPreparation(folder.ctx, { projectId, note })
  await follow(folder, io, id, t('command.interrupted-publish'))
  return (await findNewest(folder, projectId, 'draft'))!
}

/** What nobody has decided about is taken out where that was asked for; the rest is told and gives false. */
async function settleLeaks(folder: Folder, io: Io, draft: Publication, isTakenOut: boolean): Promise<boolean> {
  const address = addressOf(draft)
  const undecided = (await listLeaks(folder.ctx, address)).filter((leak) => !leak.isDecided)
  for (const { kind, path } of isTakenOut ? undecided : [])
    await decideLeak(folder.ctx, { ...address, kind, path, action: 'redact' })
  const tell = ({ kind, path, count }: FoundLeak) =>
    io.stderr.write(`  ${t('command.leak', { kind: t(`leak.kind-${kind}`), path, count })}\n`)
  if (undecided.length > 0) {
    io.stderr.write(`${t(isTakenOut ? 'command.leaks-out' : 'command.leaks', { count: undecided.length })}\n`)
    for (const leak of undecided) tell(leak)
  }
  return isTakenOut || undecided.length === 0
}

async function publish(folder: Folder, io: Io, approved: Publication): Promise<ExitCode> {
  const { id, projectId } = approved
  const task = await startPublishing(folder.ctx, addressOf(approved))
  await follow(folder, io, task.id, t('command.interrupted-publish'))
  print(io, (await listPublications(folder.ctx, { projectId })).find((publication) => publication.id === id)!)
  return 0
}

async function prepareAndPublish(folder: Folder, io: Io, projectId: string, wanted: Wanted): Promise<ExitCode> {
  await warnOfCurrency(folder.ctx, io, projectId)
  const draft = await prepare(folder, io, projectId, wanted.note)
  const isSettled = await settleLeaks(folder, io, draft, wanted.isTakenOut)
  if (wanted.isPreparedOnly || !isSettled) {
    print(io, draft)
    return isSettled ? 0 : 1
  }
  await decideApproval(folder.ctx, { ...addressOf(draft), decision: 'approve' })
  return publish(folder, io, draft)
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const { project, wanted } = readArguments(args)
  return withFolder(io, async (folder) => {
    const { id: projectId } = await findNamedProject(folder.ctx, project)
    if (!wanted.isApprovedOnly) return prepareAndPublish(folder, io, projectId, wanted)
    const approved = await findNewest(folder, projectId, 'approved')
    if (approved) return publish(folder, io, approved)
    io.stderr.write(`${t('command.none-approved')}\n`)
    return 1
  })
}

export const command: Command = {
  usage: 'publish [--project ID|NAME] [--note TEXT] [--take-out] [--prepare-only | --approved]',
  summary: 'Publish a project’s data and measures as a static site',
  help: `
Freezes the compiled data and its measures, looks for personal data, approves as the operator of this installation and
puts the site online in place of the one before. What the operator alone has approved is marked as not confirmed by
anybody else; where people are to approve, use --prepare-only, and --approved once they have.

  --project ID|NAME   the project; not needed where there is only one (fairlead projects lists them)
  --note TEXT         what is new, for those who approve
  --take-out          take out all possible personal data that nobody has decided about; without it, nothing is
                      published while there is some
  --prepare-only      prepare a draft, and leave decisions and approval to people on the page
  --approved          publish what people have approved on the page

Prints the publication: a table on a terminal, NDJSON in a pipe. While Fairlead serves from the data folder the work is
done there, else here; addresses in the site follow FAIRLEAD_URL. Ctrl-C stops it, and what is public stays as it was.

Exit code: 0 done · 1 somebody must decide first (told on standard error), or it failed · 2 wrong use · 130 stopped.
Example: fairlead run && fairlead publish --take-out`,
  outlivesReader: true,
  run,
}
