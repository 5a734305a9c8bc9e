import type { Params } from '#platform/analytics/analytics.ts'
import type { Settings } from './settings.ts'

const lower = (list: readonly string[] | undefined) => (list ?? []).map((text) => text.trim().toLowerCase())

const commonParams = (s: Settings): Params => ({
  excluded_details: s.exclusions?.procurement_method_details ?? [],
  priced_details: s.price_comparison_procurement_methods ?? [],
  unpriced_details: s.no_price_comparison_procurement_methods ?? [],
})

const priceFlagParams = ({ R024, R025, R058 }: Settings): Params => ({
  r024_threshold: R024?.threshold ?? null,
  r025_percentile: R025?.percentile ?? 75,
  r025_threshold: R025?.threshold ?? null,
  r058_threshold: R058?.threshold ?? null,
})

const otherFlagParams = ({ R003, R018, R035, R038, R048 }: Settings): Params => ({
  r003_threshold: R003?.threshold ?? 15,
  r003_methods: R003?.procurement_methods ?? [],
  r003_details: R003?.procurement_method_details ?? {},
  r018_methods: R018?.procurement_methods ?? ['open', 'selective'],
  r035_threshold: R035?.threshold ?? 1,
  r038_threshold: R038?.threshold ?? null,
  r038_bids: R038?.minimum_submitted_bids ?? 2,
  r038_processes: R038?.minimum_contracting_processes ?? 2,
  r048_threshold: R048?.threshold ?? null,
  r048_digits: R048?.digits ?? 2,
  r048_processes: R048?.minimum_contracting_processes ?? 20,
})

const figureParams = ({ U011, U015, U017, U018, U034, local, certified, 'first-time': first }: Settings): Params => ({
  u011_methods: U011?.procurement_methods ?? ['open'],
  u015_methods: U015?.procurement_methods ?? ['open', 'selective'],
  u017_methods: U017?.procurement_methods ?? ['open', 'selective'],
  u018_methods: U018?.procurement_methods ?? ['open', 'selective'],
  u034_digits: U034?.digits ?? 2,
  local_localities: lower(local?.localities),
  local_regions: lower(local?.regions),
  local_countries: lower(local?.countries),
  certified_schemes: certified?.schemes ?? [],
  certified_ids: certified?.ids ?? [],
  first_time_months: first?.months ?? 12,
})

/** The parameters of every measure.sql, with the defaults filled in. */
export function settingParams(settings: Settings, currency: string): Params {
  return {
    currency,
    ...commonParams(settings),
    ...priceFlagParams(settings),
    ...otherFlagParams(settings),
    ...figureParams(settings),
  }
}
