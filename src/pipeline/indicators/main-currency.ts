import type { Analytics, QueryOptions } from '#platform/analytics/analytics.ts'
import type { Measured } from './measure.ts'
import type { Settings } from './settings.ts'

/**
 * The currency that prices are compared in: the setting, else the one of most submitted bids; where two are equally
 * frequent, the one that stands first in the data. Prices in other currencies are never mixed in.
 */
export async function findMainCurrency(
  analytics: Analytics,
  database: string,
  settings: Settings,
  options: QueryOptions,
): Promise<Measured['currency']> {
  if (settings.currency) return { code: settings.currency, chosenBy: 'settings' }
  const [row] = await analytics.query<{ currency: string }>(
    `SELECT currency FROM ${database}.fact_bid
     WHERE tender_status != 'cancelled' AND NOT has({excluded:Array(String)}, method_details)
       AND status NOT IN ('', 'invited', 'withdrawn') AND isNotNull(amount) AND currency != ''
     GROUP BY currency ORDER BY count() DESC, min((process, position)), currency LIMIT 1`,
    { ...options, params: { excluded: settings.exclusions?.procurement_method_details ?? [] } },
  )
  return row && { code: row.currency, chosenBy: 'data' }
}
