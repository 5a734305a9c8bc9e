import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Restored, restoreInstallation } from '#platform/backup/restore-installation.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { realFolder } from './serve/data-folder.ts'
import { showProgress } from './show-progress.ts'

function readFolder(args: string[], io: Io): string {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  if (positionals.length !== 1) throw new UsageError('name the folder of one backup')
  return resolve(io.cwd, positionals[0]!)
}

function tell(io: Io, config: Config, { manifest, verdict, hasKey }: Restored): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const where = config.DATABASE_URL ? 'the database at DATABASE_URL and ' : ''
  io.stdout.write(`${rows} rows and ${manifest.files.count} files of ${manifest.madeAt} in ${where}${config.dataDir}\n`)
  if (verdict.isWhole) io.stdout.write(`The log is whole: ${verdict.events} events.\n`)
  else io.stderr.write(`fairlead: ${verdict.problem.message}\n`)
  if (!hasKey)
    io.stderr.write(
      `Before you start it, put the master key of that installation (named ${manifest.masterKey}) at ${config.masterKeyFile}, or set FAIRLEAD_MASTER_KEY_FILE.\n`,
    )
}

export const command: Command = {
  usage: 'restore DIR',
  summary: 'Restore a backup into an empty data folder',
  help: `
Checks every part of the backup in DIR against its hash, restores it, and verifies the log. The target is FAIRLEAD_DATA,
or data/real; it must be empty, and so must the database where DATABASE_URL names one. Where it fails, the folder is as
it was. The next start builds the analytics database anew, which is shown as work in progress.

The master key is not in a backup: the command says where to put it.

Exit code: 0 restored, and the log is whole · 1 otherwise.
Example: FAIRLEAD_DATA=/srv/fairlead fairlead restore /backups/2026-06-01`,
  outlivesReader: true,
  run: async (args, io) => {
    const folder = readFolder(args, io)
    const config = readConfig(io.env, { dataDir: io.env.FAIRLEAD_DATA ? resolve(io.env.FAIRLEAD_DATA) : realFolder })
    const progress = showProgress(io)
    const restored = await restoreInstallation(config, folder, { signal: io.signal, report: progress.report }).finally(
      progress.clear,
    )
    tell(io, config, restored)
    return restored.verdict.isWhole ? 0 : 1
  },
}
