import { existsSync, readdirSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { REBUILD } from '../ground-jobs.ts'
import { type LogVerdict, verifyLog } from '../log/verify-log.ts'
import { listMigrations, type Migration, migrate } from '../postgres/migrate.ts'
import type { Postgres } from '../postgres/open-postgres.ts'
import { checkBackup, readFileList } from './check-backup.ts'
import { copyFile } from './copy-file.ts'
import { type Manifest, readManifest, refuse } from './manifest.ts'
import { restoreTables } from './restore-tables.ts'

type Options = { signal: AbortSignal; report?: (done: string) => void }

/** Refuses a data folder that holds anything: a restore never mixes two installations. */
export function refuseUsedFolder(dataDir: string): void {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw refuse('target-not-empty', `${dataDir} is not empty. Restore into an empty folder: set FAIRLEAD_DATA to one.`)
}

async function refuseUsedDatabase({ owner }: Postgres): Promise<void> {
  const { rows } = await owner.query("select to_regclass('platform.migration') is not null as used")
  if (rows[0].used)
    throw refuse(
      'target-not-empty',
      'The database at DATABASE_URL already holds an installation. Restore into an empty one.',
    )
}

/** The migrations that the backup's tables have been through, as this version knows them. */
function migrationsOf(manifest: Manifest): Migration[] {
  const known = new Map(listMigrations().map((migration) => [migration.number, migration]))
  return manifest.migrations.map(({ number, name, sha256 }) => {
    const migration = known.get(number)
    if (migration?.sha256 === sha256) return migration
    throw refuse(
      'other-version',
      `The backup was made by a version (${manifest.madeBy}) that has changed the database by step ${number} (${name}), which this one does not know. Restore it with that version or a later one.`,
    )
  })
}

async function restoreFiles(folder: string, dataDir: string, manifest: Manifest, signal: AbortSignal): Promise<void> {
  for await (const { path, sha256 } of readFileList(folder, manifest)) {
    const copied = await copyFile(join(folder, path), join(dataDir, path), signal)
    if (copied.sha256 !== sha256) throw refuse('damaged', `${path} was not copied as it is in the backup.`, { path })
    if (path.startsWith('files/')) await chmod(join(dataDir, path), 0o400)
  }
}

/** Analytics hold only what can be made again; the next start does that, from the tables and the originals. */
async function queueRebuild({ owner }: Postgres): Promise<void> {
  await owner.query(
    `insert into platform.task (id, kind, input, started_by, created_at)
     values (gen_random_uuid(), $1, '{}', '{"kind":"system","name":"restore"}', now())`,
    [REBUILD],
  )
}

/**
 * Restores a backup into an empty database and data folder: checks every part first, brings the tables in at the schema
 * they had and then to this version's, copies the files, and verifies the log. Gives the verdict on it.
 */
export async function restoreBackup(
  postgres: Postgres,
  dataDir: string,
  folder: string,
  { signal, report = () => {} }: Options,
): Promise<{ manifest: Manifest; verdict: LogVerdict }> {
  const manifest = readManifest(folder)
  await refuseUsedDatabase(postgres)
  const steps = migrationsOf(manifest)
  report('checking')
  await checkBackup(folder, manifest, signal)
  report('tables')
  await migrate(postgres.owner, steps)
  await restoreTables(postgres.owner, folder, manifest, signal)
  await migrate(postgres.owner)
  report('files')
  await restoreFiles(folder, dataDir, manifest, signal)
  await queueRebuild(postgres)
  report('log')
  const { checkpoint } = manifest
  return { manifest, verdict: await verifyLog(postgres.db, { signal, ...(checkpoint ? { checkpoint } : {}) }) }
}
