import type { Summary } from '../measure.ts'

const compareText = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)
const sizeOf = ({ value }: Summary) => value ?? Number.NEGATIVE_INFINITY

/** Largest first, those without a value last; then by group and currency. */
function compareFigures(a: Summary, b: Summary): number {
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if (x !== y) return x > y ? -1 : 1
  return compareText(a.group, b.group) || compareText(a.currency, b.currency)
}

/** Of each measure the figures of its `limit` largest groups, largest first; a group once for each currency. */
export function pickFigures(summary: readonly Summary[], limit: number): Summary[] {
  const byMeasure = Map.groupBy(summary, ({ code }) => code)
  return [...byMeasure.values()].flatMap((figures) => figures.toSorted(compareFigures).slice(0, limit))
}
