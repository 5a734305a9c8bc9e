import { allow } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { noSuchMeasure, notMeasured } from '../indicators.errors.ts'
import type { Measure, Subject, Summary } from '../measure.ts'
import { measures } from '../measures.ts'
import { findMethodPage, type MethodPage } from '../method-page.ts'
import { enabledCodes } from '../settings.ts'
import { selectFigures } from './figures.store.ts'
import type { Measurement } from './measurement.ts'
import { GROUPS_FOUND, GROUPS_LISTED } from './measurement.ts'
import { selectMeasurements } from './measurements.store.ts'
import { type Page, type ResultPage, selectResults } from './results.store.ts'

/** How many measurements the page of a measure compares. */
const HISTORY = 60

export type ListedMeasure = Measure & {
  title: string
  /** What it is, in a sentence or two. */
  about: string
  summary: Summary[]
  /** The fields it lacks; empty where it was computed. */
  missing: string[]
}

async function findNewest(ctx: Ctx, projectId: string): Promise<Measurement | undefined> {
  const [newest] = await selectMeasurements(ctx.db, projectId, 1)
  return newest
}

/** The newest measurement and how many measures it could compute, without their figures; undefined before there is one. */
export async function findMeasurement(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ measurement: Measurement; computed: number } | undefined> {
  await allow(ctx, 'measure.read', projectId)
  const measurement = await findNewest(ctx, projectId)
  if (!measurement) return undefined
  return { measurement, computed: enabledCodes(measurement.settings).length - measurement.notComputed.length }
}

function describe(measure: Measure, figures: readonly Summary[], newest: Measurement | undefined): ListedMeasure {
  const { title, summary: about } = findMethodPage(measure)
  const missing = newest?.notComputed.find(({ code }) => code === measure.code)?.missing ?? []
  const summary = figures.filter(({ code }) => code === measure.code)
  return { ...measure, title, about, summary, missing }
}

/** All measures with the figures of the newest measurement, which is undefined before there is one. */
export async function listMeasures(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ measurement: Measurement | undefined; measures: ListedMeasure[] }> {
  await allow(ctx, 'measure.read', projectId)
  const measurement = await findNewest(ctx, projectId)
  const ids = measurement ? [measurement.id] : []
  const figures = await selectFigures(ctx.db, { measurements: ids, groups: GROUPS_LISTED })
  const summary = figures.get(measurement?.id ?? '') ?? []
  return { measurement, measures: measures.map((one) => describe(one, summary, measurement)) }
}

export type FoundMeasure = ListedMeasure & {
  page: MethodPage
  measurement: Measurement | undefined
  /** The figures of this and earlier measurements, newest first; of earlier ones the largest groups. */
  history: { measurementId: string; measuredAt: Date; summary: Summary[] }[]
}

/** One measure: its method, its figures and those of earlier measurements. Throws `measure.no-such-measure`. */
export async function findMeasure(
  ctx: Ctx,
  { projectId, code }: { projectId: string; code: string },
): Promise<FoundMeasure> {
  await allow(ctx, 'measure.read', projectId)
  const measure = measures.find((one) => one.code === code)
  if (!measure) throw noSuchMeasure(code)
  const past = await selectMeasurements(ctx.db, projectId, HISTORY)
  const ids = past.map(({ id }) => id)
  const found = await selectFigures(ctx.db, { measurements: ids, code, groups: GROUPS_FOUND })
  const history = past.map(({ id, measuredAt }) => ({ measurementId: id, measuredAt, summary: found.get(id) ?? [] }))
  const listed = describe(measure, history[0]?.summary ?? [], past[0])
  return { ...listed, page: findMethodPage(measure), measurement: past[0], history }
}

/**
 * What the newest measurement flagged, and the figures of single subjects, largest first: all, of one measure, or about
 * one process or organisation. Throws `measure.not-measured`.
 */
export async function listResults(
  ctx: Ctx,
  { projectId, page, ...filter }: { projectId: string; code?: string; subject?: Subject; page: Page },
): Promise<ResultPage> {
  await allow(ctx, 'measure.read', projectId)
  const newest = await findNewest(ctx, projectId)
  if (!newest) throw notMeasured()
  return selectResults(ctx.analytics, {
    database: projectDatabase(projectId),
    measurement: newest.id,
    page,
    ...filter,
  })
}
