import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findInstance } from '../instance.ts'
import { findMasterKeyId } from '../keys/secrets.store.ts'
import { findLatestCheckpoint } from '../log/checkpoint.ts'
import type { Postgres } from '../postgres/open-postgres.ts'
import { readVersion } from '../version.ts'
import { FORMAT, MANIFEST, type Manifest, refuse } from './manifest.ts'
import { writeFiles } from './write-files.ts'
import { writeTables } from './write-tables.ts'

const NOTES = [
  'The master key is not in this backup, on purpose: keep it apart, and keep it. Without it what belongs to persons cannot be read again.',
  'The analytics database is not in this backup: Fairlead builds it again from the tables and files here.',
]

type Options = { signal: AbortSignal; report?: (done: string) => void }

/** True where the folder was made for this. */
function claimFolder(folder: string): boolean {
  const isMade = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined
  if (readdirSync(folder).length > 0)
    throw refuse('not-empty', `${folder} is not empty. A backup is written into an empty folder, or a new one.`)
  return isMade
}

/** Half a backup is none, and would stand in the way of the next. */
function removeBegun(folder: string, isMade: boolean): void {
  const begun = isMade ? [folder] : readdirSync(folder).map((name) => join(folder, name))
  for (const path of begun) rmSync(path, { recursive: true, force: true })
}

async function describe({ db }: Postgres): Promise<Pick<Manifest, 'instance' | 'masterKey' | 'checkpoint'>> {
  const { id } = await findInstance(db)
  const checkpoint = await findLatestCheckpoint(db)
  return { instance: id, masterKey: (await findMasterKeyId(db)) ?? null, checkpoint: checkpoint?.note ?? null }
}

/** The tables at one moment: whoever goes on working meanwhile is not held up, and not in the backup. */
async function writeSnapshot({ owner }: Postgres, folder: string, options: Required<Options>) {
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    const { rows } = await client.query('select number, name, sha256 from platform.migration order by number')
    return { migrations: rows as Manifest['migrations'], tables: await writeTables(client, folder, options) }
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

function writeManifest(folder: string, manifest: Manifest): void {
  const draft = join(folder, `${MANIFEST}.draft`)
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, join(folder, MANIFEST))
}

async function writeAll(postgres: Postgres, dataDir: string, folder: string, options: Required<Options>) {
  const about = await describe(postgres)
  const snapshot = await writeSnapshot(postgres, folder, options)
  // After the tables: whatever file these name was kept before they did.
  const { files, damaged } = await writeFiles(dataDir, folder, options)
  const made = { format: FORMAT, madeBy: `Fairlead ${readVersion()}`, madeAt: new Date().toISOString() } as const
  const manifest: Manifest = { ...made, ...about, ...snapshot, files, notes: NOTES }
  options.signal.throwIfAborted()
  writeManifest(folder, manifest)
  return { manifest, damaged }
}

/**
 * Writes all that cannot be made again into an empty folder: the tables as they are at one moment, the originals, what
 * was published. Fairlead may go on serving. `damaged` names originals that had changed on disk. Where it is stopped or
 * fails, the folder is left as it was found.
 */
export async function writeBackup(
  postgres: Postgres,
  dataDir: string,
  folder: string,
  { signal, report = () => {} }: Options,
): Promise<{ manifest: Manifest; damaged: string[] }> {
  const isMade = claimFolder(folder)
  try {
    return await writeAll(postgres, dataDir, folder, { signal, report })
  } catch (error) {
    removeBegun(folder, isMade)
    throw error
  }
}
