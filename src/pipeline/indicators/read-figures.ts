import type { Unit } from '#platform/render/shown.ts'
import type { Measure, Summary } from './measure.ts'

/** Measures whose numbers are days. */
const IN_DAYS = new Set(['U059', 'U060'])

/** What the value of a figure is counted in. */
export function unitOf(
  { answer, code }: Pick<Measure, 'answer' | 'code'>,
  { currency }: Pick<Summary, 'currency'>,
): Unit {
  if (answer === 'share' || answer === 'distribution') return { is: 'share' }
  if (currency) return { is: 'money', currency }
  if (IN_DAYS.has(code)) return { is: 'days' }
  return { is: answer === 'total' ? 'count' : 'number' }
}

/** On how many things figures rest together: the parts of a whole all rest on the same ones, other groups each on their own. */
export function countBeneath({ answer }: Pick<Measure, 'answer'>, figures: readonly Pick<Summary, 'n'>[]): number {
  const counts = figures.map(({ n }) => n)
  return answer === 'distribution' ? Math.max(0, ...counts) : counts.reduce((sum, n) => sum + n, 0)
}
