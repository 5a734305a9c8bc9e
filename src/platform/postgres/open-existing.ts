import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#lib/app-error.ts'
import type { Config } from '../config.ts'
import { openPostgres, type Postgres } from './open-postgres.ts'

/** Throws AppError `postgres.no-installation` where Fairlead was never started, so that no command makes a new one. */
export function checkInstalled({ DATABASE_URL, dataDir }: Config): void {
  if (DATABASE_URL || existsSync(join(dataDir, 'postgres/PG_VERSION'))) return
  throw new AppError({
    code: 'postgres.no-installation',
    kind: 'not-found',
    message: `There is no installation in ${dataDir}. Set FAIRLEAD_DATA to its folder, or start Fairlead once.`,
    details: { dataDir },
  })
}

/**
 * Opens the PostgreSQL of an installation that was started before, for commands that work on one, whether it serves
 * at the moment or not. Throws AppError `postgres.no-installation`.
 */
export async function openExisting(config: Config): Promise<Postgres> {
  checkInstalled(config)
  return openPostgres(config)
}
