import { t } from '#lib/words/words.ts'
import type { Chart } from '#platform/render/charts/index.ts'
import type { Figures, Wait } from './figures.ts'
import { sayDays, saySeat, sayShare, toDays } from './say-time.ts'

/** More than this many bars are not compared at a glance; the table has all. */
const SHOWN = 5

/** A hand-off in words: from whom to whom. */
export const sayHandOff = ({ from, to }: Pick<Wait, 'from' | 'to'>): string =>
  t('pilot.hand-off', { from: saySeat(from), to: saySeat(to) })

/** Elapsed against touched time at each hand-off, the longest first; undefined where nothing was handed on. */
export function chartFlow({ waits, elapsedMs, touchedMs, purchases }: Figures): Chart | undefined {
  const [longest] = waits
  if (!longest || elapsedMs === 0) return undefined
  const values = { elapsed: sayDays(elapsedMs), touched: sayDays(touchedMs), share: sayShare(touchedMs, elapsedMs) }
  return {
    ...{ kind: 'bars', id: 'pilot-flow', of: t('pilot.report-hand-off'), unit: { is: 'days' } },
    title: t('pilot.chart-title', { who: saySeat(longest.to), days: sayDays(longest.totalMs) }),
    subtitle: t('pilot.chart-subtitle', { count: purchases.length }),
    words: t('pilot.chart-words', values),
    bars: waits
      .toSorted((a, b) => b.elapsedMs - a.elapsedMs)
      .slice(0, SHOWN)
      .flatMap((wait) => [
        { label: sayHandOff(wait), value: toDays(wait.elapsedMs) },
        { label: t('pilot.chart-touched'), value: toDays(wait.touchedMs) },
      ]),
  }
}
