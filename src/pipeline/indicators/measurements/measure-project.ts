import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { allow } from '#people/index.ts'
import { type FactCounts, loadFacts, useFacts } from '#pipeline/measure/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { nothingToMeasure } from '../indicators.errors.ts'
import type { Measured, Summary } from '../measure.ts'
import { runMeasures } from '../run-measures.ts'
import { enabledCodes, type Settings } from '../settings.ts'
import { insertFigures, trimFigures } from './figures.store.ts'
import { GROUPS_FOUND, GROUPS_LISTED, type Measurement } from './measurement.ts'
import { selectSettings, storeMeasurement } from './measurements.store.ts'
import { nameGroups } from './name-groups.ts'
import { pickFigures } from './pick-figures.ts'
import { dropOthers, ensureResultTables, storeResults } from './results.store.ts'

/** Facts are made in a database beside the project's, so that what is in use stays as it is until all is measured. */
const besideOf = (database: string) => `${database}_measuring`

async function hasCompiled({ analytics }: Ctx, database: string): Promise<boolean> {
  const sql = `SELECT total_rows AS n FROM system.tables WHERE database = {database:String} AND name = 'compiled'`
  const [row] = await analytics.query<{ n: string | null }>(sql, { params: { database } })
  return Number(row?.n ?? 0) > 0
}

type Made = {
  id: string
  counts: FactCounts
  measured: Measured
  /** What is shown: the largest groups of each measure, suppliers with their names. */
  figures: Summary[]
  settings: Settings
}

async function record(ctx: Ctx, projectId: string, made: Made): Promise<Measurement> {
  const { id, counts, measured, figures, settings } = made
  const { notComputed, currency = null, results, summary } = measured
  const measurement = { id, projectId, measuredAt: ctx.clock.now(), settings, currency, counts, notComputed }
  await transact(ctx, async (ctx) => {
    await storeMeasurement(ctx.db, measurement)
    await insertFigures(ctx.db, id, figures)
    await trimFigures(ctx.db, { projectId, newest: id, groups: GROUPS_LISTED })
    const { processes, lines } = counts
    await ctx.log.record(ctx, {
      type: 'measure.completed',
      thing: `measurement:${id}`,
      projectId,
      data: { lines, processes, results: results.length, figures: summary.length, notComputed: notComputed.length },
    })
  })
  return measurement
}

async function measure(ctx: Ctx, projectId: string, beside: string, work: Work): Promise<Made> {
  const { analytics } = ctx
  const { signal } = work
  const database = projectDatabase(projectId)
  const settings = (await selectSettings(ctx.db, projectId)) ?? {}
  const counts = await loadFacts(analytics, beside, { table: `${database}.compiled` }, { signal })
  await work.report({ processes: counts.processes })
  const measured = await runMeasures(analytics, beside, { settings, only: enabledCodes(settings), signal })
  await work.report({ processes: counts.processes, results: measured.results.length })
  const figures = await nameGroups(analytics, beside, pickFigures(measured.summary, GROUPS_FOUND))
  return { id: ctx.clock.newId(), counts, measured, figures, settings }
}

async function use(ctx: Ctx, projectId: string, made: Made, beside: string): Promise<Measurement> {
  const { analytics } = ctx
  const database = projectDatabase(projectId)
  const folder = await ctx.files.scratchFolder()
  try {
    await storeResults(analytics, { database, measurement: made.id, results: made.measured.results, folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const measurement = await record(ctx, projectId, made)
  await useFacts(analytics, { from: beside, to: database, mark: made.id })
  await dropOthers(analytics, { database, newest: made.id })
  return measurement
}

/**
 * Measures a project's compiled releases with its settings: facts, figures and results. Safe to repeat; stopped or
 * killed, it leaves what was measured before. Throws `measure.nothing`; rejects with an AbortError where it was stopped.
 */
export async function measureProject(ctx: Ctx, { projectId }: { projectId: string }, work: Work): Promise<Measurement> {
  await allow(ctx, 'measure.start', projectId)
  const { analytics } = ctx
  const database = projectDatabase(projectId)
  if (!(await hasCompiled(ctx, database))) throw nothingToMeasure()
  await ensureResultTables(analytics, database)
  const beside = besideOf(database)
  await analytics.run(`DROP DATABASE IF EXISTS ${beside} SYNC`)
  await analytics.run(`CREATE DATABASE ${beside}`)
  try {
    const made = await measure(ctx, projectId, beside, work)
    work.signal.throwIfAborted()
    return await use(ctx, projectId, made, beside)
  } finally {
    await analytics.run(`DROP DATABASE IF EXISTS ${beside} SYNC`)
  }
}

/** Starts to measure a project, as a task that tells how far it is and can be cancelled. */
export async function startMeasure(ctx: Ctx, { projectId }: { projectId: string }): Promise<Task> {
  await allow(ctx, 'measure.start', projectId)
  return startTask(ctx, { projectId, kind: 'measure.run', input: { projectId } })
}

const payloadSchema = z.object({ projectId: z.string() })

/** Does what `startMeasure` has asked for. */
export async function runMeasure(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await measureProject(ctx, payloadSchema.parse(payload), work)
}
