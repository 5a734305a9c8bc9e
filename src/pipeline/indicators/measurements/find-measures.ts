import { allow } from '#people/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { noSuchMeasure, notMeasured } from '../indicators.errors.ts'
import type { Measure, Subject, Summary } from '../measure.ts'
import { measures } from '../measures.ts'
import { type MethodPage, readMethodPage } from '../method-page.ts'
import { enabledCodes } from '../settings.ts'
import { HISTORY } from './measure-project.ts'
import type { Measurement } from './measurement.ts'
import { selectMeasurements } from './measurements.store.ts'
import { nameGroups } from './name-groups.ts'
import { type Page, type ResultPage, selectResults, selectSummary } from './results.store.ts'

/** In a list each measure shows its largest groups; on its own page all that a page can carry. */
const GROUPS_LISTED = 12
const GROUPS_FOUND = 500

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

type Place = Pick<Ctx, 'analytics'> & { projectId: string }

async function describe(
  { analytics, projectId }: Place,
  measure: Measure,
  figures: Summary[],
  newest: Measurement | undefined,
): Promise<ListedMeasure> {
  const { title, summary: about } = await readMethodPage(measure)
  const missing = newest?.notComputed.find(({ code }) => code === measure.code)?.missing ?? []
  const own = figures.filter(({ code }) => code === measure.code)
  const summary = await nameGroups(analytics, projectDatabase(projectId), measure, own)
  return { ...measure, title, about, summary, missing }
}

/** All measures with the figures of the newest measurement, which is undefined before there is one. */
export async function listMeasures(
  ctx: Ctx,
  { projectId }: { projectId: string },
): Promise<{ measurement: Measurement | undefined; measures: ListedMeasure[] }> {
  await allow(ctx, 'measure.read', projectId)
  const measurement = await findNewest(ctx, projectId)
  const found = measurement
    ? await selectSummary(ctx.analytics, {
        database: projectDatabase(projectId),
        measurements: [measurement.id],
        groups: GROUPS_LISTED,
      })
    : new Map<string, Summary[]>()
  const summary = (measurement && found.get(measurement.id)) ?? []
  const place = { analytics: ctx.analytics, projectId }
  return { measurement, measures: await Promise.all(measures.map((one) => describe(place, one, summary, measurement))) }
}

export type FoundMeasure = ListedMeasure & {
  page: MethodPage
  measurement: Measurement | undefined
  /** The figures of this and earlier measurements, newest first. */
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
  const found = past.length
    ? await selectSummary(ctx.analytics, {
        database: projectDatabase(projectId),
        measurements: past.map(({ id }) => id),
        code,
        groups: GROUPS_FOUND,
      })
    : new Map<string, Summary[]>()
  const history = past.map(({ id, measuredAt }) => ({ measurementId: id, measuredAt, summary: found.get(id) ?? [] }))
  const listed = await describe({ analytics: ctx.analytics, projectId }, measure, history[0]?.summary ?? [], past[0])
  return { ...listed, page: await readMethodPage(measure), measurement: past[0], history }
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
