import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { readConfig } from '#platform/config.ts'
import { openExisting } from '#platform/postgres/open-existing.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { chooseFolder } from './serve/data-folder.ts'
import { showProgress } from './show-progress.ts'

function readFolder(args: string[], io: Io): string {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  if (positionals.length !== 1) throw new UsageError('name one folder to write the backup into')
  return resolve(io.cwd, positionals[0]!)
}

async function write(io: Io, folder: string) {
  const config = readConfig(io.env, { dataDir: chooseFolder(io.env) })
  const progress = showProgress(io)
  const postgres = await openExisting(config)
  try {
    const done = await writeBackup(postgres, config.dataDir, folder, { signal: io.signal, report: progress.report })
    return { ...done, config }
  } catch (error) {
    progress.clear()
    if (io.signal.aborted) io.stderr.write(`Stopped. There is no backup: what was begun in ${folder} was removed.\n`)
    throw error
  } finally {
    progress.clear()
    await postgres.close()
  }
}

export const command: Command = {
  usage: 'backup DIR',
  summary: 'Write all that cannot be made again into an empty folder',
  help: `
Writes the tables as they are at one moment, every original file and what was published into DIR, which is made or must
be empty, with a manifest of hashes. Fairlead may go on serving meanwhile.

Not in it: the master key (the command says where it lies: keep a copy apart), and the analytics database, which is
built again after a restore.

Exit code: 0 all is there · 1 an original had changed on disk (it is named), or the backup did not succeed · 130 stopped.
What was begun of a backup that did not succeed is removed.
Example: fairlead backup /backups/$(date +%F)`,
  outlivesReader: true,
  run: async (args, io) => {
    const folder = readFolder(args, io)
    const { manifest, damaged, config } = await write(io, folder)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    io.stdout.write(`${folder}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.count} files\n`)
    io.stderr.write(`Keep with it, but apart: the master key in ${config.masterKeyFile}\n`)
    for (const path of damaged)
      io.stderr.write(`fairlead: ${path} has changed on disk since it was kept; the backup has it as it is now.\n`)
    return damaged.length > 0 ? 1 : 0
  },
}
