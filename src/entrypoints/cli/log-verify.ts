import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config.ts'
import { type LogVerdict, verifyLog } from '#platform/log/verify-log.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { chooseFolder } from './serve/data-folder.ts'
import { showProgress } from './show-progress.ts'

async function readCheckpoint(io: Io, file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  if (file === '-') return text(io.stdin)
  return readFile(resolve(io.cwd, file), 'utf8').catch(() => {
    throw new UsageError(`the checkpoint ${file} cannot be read`)
  })
}

async function verify(io: Io, checkpoint: string | undefined): Promise<LogVerdict> {
  const progress = showProgress(io)
  const postgres = await openExisting(readConfig(io.env, { dataDir: chooseFolder(io.env) }))
  try {
    const report = (events: number) => progress.report(`${events} events`)
    return await verifyLog(postgres.db, {
      signal: io.signal,
      report,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    })
  } finally {
    progress.clear()
    await postgres.close()
  }
}

export const command: Command = {
  usage: 'log verify [--checkpoint FILE]',
  summary: 'Compute the whole log anew and name the first event that was altered',
  help: `
Reads every event of the log, computes hashes, tree and checkpoints anew and compares. Names the first event that was
altered, is missing or stands in another's place. Fairlead may go on serving meanwhile.

  --checkpoint FILE   a checkpoint that was kept elsewhere (from the published site or a letter): what it was signed for
                      must still be so. This is what shows a log that was rewritten as a whole. - reads standard input.

Exit code: 0 the log is whole · 1 it is not.
Example: fairlead log verify --checkpoint checkpoint.txt`,
  run: async (args, io) => {
    const { values } = parseArgs({ args, options: { checkpoint: { type: 'string' } } })
    const verdict = await verify(io, await readCheckpoint(io, values.checkpoint))
    if (!verdict.isWhole) {
      io.stdout.write(`${verdict.problem.message}\n`)
      return 1
    }
    const { events, waiting, checkpoints, root } = verdict
    io.stdout.write(`The log is whole: ${events} events, ${checkpoints} checkpoints, root ${root.toString('base64')}\n`)
    if (waiting > 0) io.stdout.write(`${waiting} more wait for their number.\n`)
    return 0
  },
}
