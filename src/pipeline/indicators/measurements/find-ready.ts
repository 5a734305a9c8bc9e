import { findMark } from '#pipeline/measure/index.ts'
import { projectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { measureNotComputed, noSuchMeasure, notMeasured, outOfDate } from '../indicators.errors.ts'
import { measures } from '../measures.ts'
import { selectMeasurements } from './measurements.store.ts'

/**
 * A measure with the newest measurement, whose facts are there to ask. Throws `measure.no-such-measure`,
 * `measure.not-measured`, `measure.not-computed`, `measure.out-of-date`.
 */
export async function findReady(ctx: Ctx, projectId: string, code: string) {
  const measure = measures.find((one) => one.code === code)
  if (!measure) throw noSuchMeasure(code)
  const [newest] = await selectMeasurements(ctx.db, projectId, 1)
  if (!newest) throw notMeasured()
  const lacking = newest.notComputed.find((one) => one.code === code)
  if (lacking) throw measureNotComputed(code, lacking.missing)
  const database = projectDatabase(projectId)
  if ((await findMark(ctx.analytics, database)) !== newest.id) throw outOfDate()
  return { measure, newest, database }
}
