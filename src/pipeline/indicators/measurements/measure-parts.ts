import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Measure, Summary } from '../measure.ts'
import { paramsOf, readMeasureSql } from '../measure-sql.ts'
import { findMethodPage } from '../method-page.ts'
import { settingParams } from '../setting-params.ts'
import { summarise, type TalliedRow } from '../summarise.ts'
import { findReady } from './find-ready.ts'

/** Some of the processes of a project: these, or all but these. */
export type Part = { only: readonly string[] } | { without: readonly string[] }

/** A measure over two parts of the same data, by the same statement, settings and facts. */
export type MeasuredParts = Measure & { title: string; parts: Summary[][] }

const isNotComputed = (error: unknown): boolean => isAppError(error) && error.code === 'measure.not-computed'

async function tallyPart(ctx: Ctx, ready: Awaited<ReturnType<typeof findReady>>, part: Part): Promise<TalliedRow[]> {
  const { measure, newest, database } = ready
  const isIn =
    'only' in part ? 'hasAny(ocids, {wanted_ocids:Array(String)})' : 'NOT hasAny(ocids, {wanted_ocids:Array(String)})'
  const middle = measure.answer === 'median' ? 'toString(quantileExactInclusive(0.5)(numerator))' : `''`
  const sql = `SELECT \`group\`, currency, reason, toString(count()) AS units,
      toString(sum(toDecimal128(numerator, 6))) AS numerator_sum,
      toString(sum(toDecimal128(denominator, 6))) AS denominator_sum, ${middle} AS middle, [] AS all_marks
    FROM (${await readMeasureSql(measure.name, database, 'rows')}) WHERE ${isIn} GROUP BY \`group\`, currency, reason`
  const wanted_ocids = [...('only' in part ? part.only : part.without)]
  const params = { ...settingParams(newest.settings, newest.currency?.code ?? ''), wanted_ocids }
  return ctx.analytics.query<TalliedRow>(sql, { asWritten: true, params: paramsOf(sql, params) })
}

/**
 * What measures of the newest measurement say over parts of its data, so that parts can stand side by side; one that could
 * not be computed is left out. Throws `measure.not-measured`, `measure.out-of-date`.
 */
export async function measureParts(
  ctx: Ctx,
  { projectId, codes, parts }: { projectId: string; codes: readonly string[]; parts: readonly Part[] },
): Promise<MeasuredParts[]> {
  await allow(ctx, 'measure.read', projectId)
  const measured: MeasuredParts[] = []
  for (const code of codes) {
    const ready = await findReady(ctx, projectId, code).catch((error: unknown) => {
      if (isNotComputed(error)) return undefined
      throw error
    })
    if (!ready) continue
    const { measure } = ready
    const tallied = await Promise.all(parts.map((part) => tallyPart(ctx, ready, part)))
    const figures = tallied.map((rows) => summarise(measure, rows).summary)
    measured.push({ ...measure, title: findMethodPage(measure).title, parts: figures })
  }
  return measured
}
