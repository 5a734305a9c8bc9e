import { findPresentFields } from '#pipeline/measure/index.ts'
import type { Analytics, Params, QueryOptions } from '#platform/analytics/analytics.ts'
import { findMainCurrency } from './main-currency.ts'
import type { Measure, Measured, NotComputed } from './measure.ts'
import { paramsOf, readMeasureSql } from './measure-sql.ts'
import { measures } from './measures.ts'
import { missingFields } from './needs.ts'
import { settingParams } from './setting-params.ts'
import { enabledCodes, type Settings } from './settings.ts'
import { compareResults, summarise, type TalliedRow } from './summarise.ts'

export type RunOptions = { settings: Settings; only?: readonly string[]; signal?: AbortSignal }

type Tally = (measure: Measure, params: Params) => Promise<TalliedRow[]>

/** Sums a measure's rows up by group, currency and the reason why they could not be counted. */
function openTally(analytics: Analytics, database: string, options: QueryOptions): Tally {
  // Two measures may give different answers over the same rows; these are asked for once.
  const asked = new Map<string, Promise<TalliedRow[]>>()
  return async (measure, params) => {
    const rows = await readMeasureSql(measure.name, database, 'figures')
    const middle = measure.answer === 'median' ? 'toString(quantileExactInclusive(0.5)(numerator))' : `''`
    const sql = `SELECT \`group\`, currency, reason, count() AS units, toString(sum(toDecimal128(numerator, 6))) AS numerator_sum,
      toString(sum(toDecimal128(denominator, 6))) AS denominator_sum, ${middle} AS middle, groupArrayArray(marks) AS all_marks
      FROM (${rows}) GROUP BY \`group\`, currency, reason`
    const answer = asked.get(sql) ?? analytics.query<TalliedRow>(sql, { ...options, params: paramsOf(sql, params) })
    asked.set(sql, answer)
    return answer
  }
}

/** Computes measures over the facts of a database: all that the settings enable, or those of `only`. */
export async function runMeasures(analytics: Analytics, database: string, run: RunOptions): Promise<Measured> {
  const options: QueryOptions = { asWritten: true, ...(run.signal ? { signal: run.signal } : {}) }
  const enabled = new Set(run.only ?? enabledCodes(run.settings))
  const chosen = measures.filter(({ code }) => enabled.has(code))
  const [present, currency] = await Promise.all([
    findPresentFields(analytics, database, options),
    findMainCurrency(analytics, database, run.settings, options),
  ])
  const filled = new Set([...present].filter(([, n]) => n > 0).map(([path]) => path))
  const notComputed: NotComputed[] = []
  const computable = chosen.filter((measure) => {
    const missing = missingFields(measure, filled, run.settings)
    if (missing.length) notComputed.push({ code: measure.code, missing })
    return missing.length === 0
  })
  const params = settingParams(run.settings, currency?.code ?? '')
  const tally = openTally(analytics, database, options)
  const answers = await Promise.all(computable.map(async (measure) => summarise(measure, await tally(measure, params))))
  return {
    results: answers.flatMap(({ results }) => results.toSorted(compareResults)),
    summary: answers.flatMap(({ summary }) => summary),
    notComputed,
    currency,
  }
}
