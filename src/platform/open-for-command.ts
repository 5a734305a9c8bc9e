import { AppError, isAppError } from '#lib/app-error.ts'
import type { Analytics } from './analytics/analytics.ts'
import { openAnalytics } from './analytics/open-analytics.ts'
import { analyticsOf, type Ground, type Opening, openContext, openGroundOn } from './ground.ts'
import { openPostgres, type Postgres } from './postgres/open-postgres.ts'
import type { JobRun } from './queue/work.ts'

/** A data folder as a command has it. */
export type CommandGround = Pick<Ground, 'ctx' | 'close'> & {
  /** False beside a process that has the embedded analytics to itself: what needs them is asked of it as a task. */
  hasAnalytics: boolean
  /** True as long as somebody runs tasks: another process, or this one. */
  isServed(): Promise<boolean>
}

const elsewhere = async (): Promise<never> => {
  throw new AppError({
    code: 'analytics.elsewhere',
    kind: 'unavailable',
    message: 'The analytics are in use by the Fairlead that serves from this data folder: ask it for a task instead.',
  })
}
const noAnalytics: Analytics = {
  query: elsewhere,
  run: elsewhere,
  loadLines: elsewhere,
  loadFile: elsewhere,
  transformLines: elsewhere,
  exportTo: elsewhere,
  close: async () => {},
}

/** A ClickHouse server has room for us beside the process that serves; the embedded one has not. */
async function openBeside(postgres: Postgres, opening: Opening): Promise<CommandGround> {
  const hasOwn = opening.analytics === undefined && opening.config.CLICKHOUSE_URL !== undefined
  const own = hasOwn ? await openAnalytics(analyticsOf(opening.config)) : undefined
  const analytics = opening.analytics ?? own ?? noAnalytics
  return {
    ctx: await openContext(opening, postgres.db, analytics),
    hasAnalytics: analytics !== noAnalytics,
    isServed: postgres.isServed,
    close: async () => {
      await own?.close()
      await postgres.close()
    },
  }
}

async function closeUnlessOpen(postgres: Postgres, opening: Promise<CommandGround>): Promise<CommandGround> {
  try {
    return await opening
  } catch (error) {
    await postgres.close()
    throw error
  }
}

async function openAlone(postgres: Postgres, opening: Opening, jobs: Record<string, JobRun>): Promise<CommandGround> {
  const ground = await openGroundOn(postgres, opening)
  await ground.startJobs(jobs).catch(async (error) => {
    await ground.close()
    throw error
  })
  return { ctx: ground.ctx, hasAnalytics: true, isServed: async () => true, close: ground.close }
}

/** Opens a data folder for a command that only reads what PostgreSQL has; it runs nothing, whether others serve or not. */
export async function openForReading(opening: Opening): Promise<CommandGround> {
  const postgres = await openPostgres(opening.config)
  return closeUnlessOpen(postgres, openBeside(postgres, opening))
}

/**
 * Opens a data folder for a command. While another process serves from it, the command stands beside that: tasks that
 * it starts are run there. Otherwise it serves by itself until it is closed, and runs them.
 */
export async function openForCommand(opening: Opening, jobs: Record<string, JobRun>): Promise<CommandGround> {
  const postgres = await openPostgres(opening.config)
  if (await postgres.isServed()) return closeUnlessOpen(postgres, openBeside(postgres, opening))
  try {
    return await openAlone(postgres, opening, jobs)
  } catch (error) {
    // Somebody began to serve in this very moment, so we stand beside that.
    if (isAppError(error) && error.code === 'postgres.already-serving') return openForCommand(opening, jobs)
    throw error
  }
}
