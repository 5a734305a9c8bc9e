import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { paramsOf, readMeasureSql } from '../measure-sql.ts'
import { settingParams } from '../setting-params.ts'
import { findReady } from './find-ready.ts'
import type { Page } from './results.store.ts'

/** One thing that a figure rests on: a process, an award, a contract, an organisation. */
export type RowBehind = {
  /** The processes it stems from, the first hundred; and how many there are. */
  ocids: string[]
  processes: number
  /** The award's, contract's or organisation's id; empty where the row is the process. */
  id: string
  group: string
  currency: string
  numerator: string
  denominator: string
  /** Why it could not be counted; empty where it was. */
  reason: string
  isFlagged: boolean
}

export type RowsBehind = { rows: RowBehind[]; total: number }

type Filter = {
  projectId: string
  code: string
  group?: string
  currency?: string
  /** Counted, or left out for this reason; both unless told. */
  reason?: string
  isFlagged?: boolean
  /** Only those that add to what the figure counts, not to the whole alone. */
  isInNumerator?: boolean
  page: Page
}

type FoundRow = Omit<RowBehind, 'processes' | 'isFlagged'> & { processes: string; flagged: number; total: string }

/**
 * The rows behind a figure of the newest measurement, computed anew by the measure's own statement from the same facts
 * and settings. Throws `measure.no-such-measure`, `measure.not-measured`, `measure.not-computed`, `measure.out-of-date`.
 */
export async function listRowsBehind(ctx: Ctx, { projectId, code, page, ...filter }: Filter): Promise<RowsBehind> {
  await allow(ctx, 'measure.read-rows', projectId)
  const { measure, newest, database } = await findReady(ctx, projectId, code)
  const conditions = [
    ...(filter.group === undefined ? [] : ['`group` = {wanted_group:String}']),
    ...(filter.currency === undefined ? [] : ['currency = {wanted_currency:String}']),
    ...(filter.reason === undefined ? [] : ['reason = {wanted_reason:String}']),
    ...(filter.isInNumerator ? ["reason = '' AND toFloat64(numerator) != 0"] : []),
    ...(filter.isFlagged === undefined ? [] : ['notEmpty(marks) = {wanted_flag:Bool}']),
  ]
  const sql = `SELECT arraySlice(arraySort(arrayDistinct(ocids)), 1, 100) AS ocids, length(arrayDistinct(ocids)) AS processes,
      id, \`group\`, currency, toString(toDecimal128(numerator, 6)) AS numerator,
      toString(toDecimal128(denominator, 6)) AS denominator, reason, notEmpty(marks) AS flagged, count() OVER () AS total
    FROM (${await readMeasureSql(measure.name, database, 'rows')})
    ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''}
    ORDER BY reason, flagged DESC, \`group\`, currency, ocids, id LIMIT {wanted_limit:UInt32} OFFSET {wanted_offset:UInt32}`
  const params = {
    ...settingParams(newest.settings, newest.currency?.code ?? ''),
    wanted_group: filter.group ?? '',
    wanted_currency: filter.currency ?? '',
    wanted_reason: filter.reason ?? '',
    wanted_flag: filter.isFlagged ?? false,
    wanted_limit: page.limit,
    wanted_offset: page.offset,
  }
  const rows = await ctx.analytics.query<FoundRow>(sql, { params: paramsOf(sql, params) })
  return {
    rows: rows.map(({ flagged, total: _, processes, ...row }) => ({
      ...row,
      processes: Number(processes),
      isFlagged: flagged === 1,
    })),
    total: Number(rows[0]?.total ?? 0),
  }
}
