import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#lib/app-error.ts'
import type { Config } from '../config.ts'
import { openPostgres, type Postgres } from './open-postgres.ts'

/**
 * Opens the PostgreSQL of an installation that was started before, for commands that work on one, whether it serves
 * at the moment or not. Throws AppError `postgres.no-installation` instead of making a new one.
 */
export async function openExisting(config: Config): Promise<Postgres> {
  if (!config.DATABASE_URL && !existsSync(join(config.dataDir, 'postgres/PG_VERSION')))
    throw new AppError({
      code: 'postgres.no-installation',
      kind: 'not-found',
      message: `There is no installation in ${config.dataDir}. Set FAIRLEAD_DATA to its folder, or start Fairlead once.`,
      details: { dataDir: config.dataDir },
    })
  return openPostgres(config)
}
