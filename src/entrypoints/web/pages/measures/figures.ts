import { findWords, t } from '#lib/words/words.ts'
import { type Measure, nameGroup, type Summary, unitOf } from '#pipeline/indicators/index.ts'
import { showNumber } from '#platform/render/shown.ts'

/** A figure as a person reads it. */
export const showFigure = (measure: Pick<Measure, 'answer' | 'code'>, figure: Summary): string =>
  figure.value === null ? t('measures.no-value') : showNumber(figure.value, unitOf(measure, figure))

/** How many things a figure could not count, for whatever reason. */
export const countUnknown = ({ unknown }: Pick<Summary, 'unknown'>): number =>
  Object.values(unknown).reduce((sum, n) => sum + n, 0)

/** Why something was not counted, in words. */
export const sayReason = (reason: string): string => findWords(`measure.reason.${reason}`) ?? reason

/** The group of a figure and its currency, in words. */
export const nameOfFigure = (figure: Pick<Summary, 'code' | 'group' | 'groupName' | 'currency'>): string =>
  [nameGroup(figure) || t('measures.all'), figure.currency].filter(Boolean).join(', ')

/** What a figure rests on, in words: `3 awards`. */
export const sayCounted = (code: string, count: number): string =>
  findWords(`measure.counts.${code}`, { count }) ?? t('data.number', { count })

/**
 * What the first figures of a measure rest on: each sum of a group has things of its own, and so its own words; shares,
 * means and the parts of a whole rest on the same things, said once.
 */
export function listCounted(measure: Pick<Measure, 'answer' | 'code'>, figures: readonly Summary[]): string[] {
  if (measure.answer === 'total') return figures.map(({ n }) => sayCounted(measure.code, n))
  return figures.length ? [sayCounted(measure.code, Math.max(...figures.map(({ n }) => n)))] : []
}
