import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { hasMasterKey } from '../keys/master-key.ts'
import type { LogVerdict } from '../log/verify-log.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { refuseUsedFolder, restoreBackup } from './restore-backup.ts'

export type Restored = {
  manifest: Manifest
  verdict: LogVerdict
  /** Whether the master key that the restored secrets need is in its place. */
  hasKey: boolean
}

/** Takes away what a restore that failed has put into the folder, which was empty or not there before. */
function undo(dataDir: string, wasThere: boolean): void {
  const made = wasThere ? readdirSync(dataDir).map((name) => join(dataDir, name)) : [dataDir]
  for (const path of made) rmSync(path, { recursive: true, force: true })
}

/**
 * Restores a backup as the installation that `config` tells of: its data folder must be empty, and its database, where
 * DATABASE_URL names one. Where it fails, the folder is as it was.
 */
export async function restoreInstallation(
  config: Config,
  folder: string,
  options: { signal: AbortSignal; report?: (done: string) => void },
): Promise<Restored> {
  const { dataDir } = config
  refuseUsedFolder(dataDir)
  const { masterKey } = readManifest(folder)
  const wasThere = existsSync(dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    const postgres = await openPostgres(config)
    const done = await restoreBackup(postgres, dataDir, folder, options).finally(() => postgres.close())
    return { ...done, hasKey: masterKey === null || hasMasterKey(config.masterKeyFile, masterKey) }
  } catch (error) {
    undo(dataDir, wasThere)
    throw error
  }
}
