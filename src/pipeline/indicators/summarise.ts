import type { Measure, Result, SubjectKind, Summary } from './measure.ts'

/** What the database gives for one group, currency and reason of a measure. */
export type TalliedRow = {
  group: string
  currency: string
  reason: string
  units: string
  numerator_sum: string
  denominator_sum: string
  middle: string
  all_marks: [kind: SubjectKind, id: string, value: number][]
}

const SCALE = 6
const scaled = (text: string): bigint => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const value = BigInt(whole + part.padEnd(SCALE, '0').slice(0, SCALE))
  return text.startsWith('-') ? -value : value
}
function decimal(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0')
  const text = `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`.replace(/\.?0+$/, '')
  return value < 0n && text !== '0' ? `-${text}` : text
}
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By kind of subject, then by its id, then by currency. */
export function compareResults(a: Result, b: Result): number {
  return (
    compareText(a.subject.kind, b.subject.kind) ||
    compareText(a.subject.id, b.subject.id) ||
    compareText(a.currency ?? '', b.currency ?? '')
  )
}

/** The reasons of the rows that a figure concerns: what lacks a group or a currency counts for each of them. */
function findReasons(rows: readonly TalliedRow[]): (of: TalliedRow) => Record<string, number> {
  const byPlace = Map.groupBy(
    rows.filter(({ reason }) => reason !== ''),
    ({ group, currency }) => `${group}\n${currency}`,
  )
  // Where nothing could be counted, one figure stands for all groups and has the reasons of all.
  const isNothing = rows.every(({ reason }) => reason !== '')
  return ({ group, currency }) => {
    const places = new Set([`${group}\n${currency}`, `\n${currency}`, `${group}\n`, '\n'])
    const concerned = isNothing
      ? [...byPlace.values()].flat()
      : [...places].flatMap((place) => byPlace.get(place) ?? [])
    const counts = new Map<string, number>()
    for (const row of concerned) counts.set(row.reason, (counts.get(row.reason) ?? 0) + Number(row.units))
    return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)))
  }
}

type Whole = { units: number; sum: bigint }

/** What a figure is measured against: its own rows, or in a distribution all groups of the same currency. */
function findWholes(measure: Measure, known: readonly TalliedRow[]): (of: TalliedRow) => Whole {
  if (measure.answer !== 'distribution')
    return (row) => ({ units: Number(row.units), sum: scaled(row.denominator_sum) })
  const wholes = new Map<string, Whole>()
  for (const row of known) {
    const { units, sum } = wholes.get(row.currency) ?? { units: 0, sum: 0n }
    wholes.set(row.currency, { units: units + Number(row.units), sum: sum + scaled(row.numerator_sum) })
  }
  return (row) => wholes.get(row.currency) ?? { units: 0, sum: 0n }
}

function summaryOf(measure: Measure, row: TalliedRow, whole: Whole, unknown: Record<string, number>): Summary {
  const single = measure.answer === 'total' || measure.answer === 'median'
  const numerator = measure.answer === 'median' ? row.middle : decimal(scaled(row.numerator_sum))
  const denominator = single ? '1' : decimal(whole.sum)
  return {
    code: measure.code,
    ...(row.group === '' ? {} : { group: row.group }),
    ...(row.currency === '' ? {} : { currency: row.currency }),
    numerator,
    denominator,
    value: Number(denominator) === 0 ? null : Number(numerator) / Number(denominator),
    n: whole.units,
    unknown,
  }
}

/** Where nothing could be counted there is still a figure to give: none of none, and the reasons. */
const nothingCounted: TalliedRow = {
  group: '',
  currency: '',
  reason: '',
  units: '0',
  numerator_sum: '0',
  denominator_sum: '0',
  middle: '0',
  all_marks: [],
}

function collectMarks(measure: Measure, rows: readonly TalliedRow[]): Result[] {
  const found = new Map<string, Result>()
  for (const [kind, id, value] of rows.flatMap((row) => row.all_marks)) {
    const key = `${kind} ${id}`
    const before = found.get(key)
    if (!before || before.value < value) found.set(key, { code: measure.code, subject: { kind, id }, value })
  }
  return [...found.values()]
}

function resultsOfGroups(measure: Measure, summary: readonly Summary[]): Result[] {
  if (!measure.groupIs) return []
  const kind = measure.groupIs
  return summary
    .filter(({ group, value }) => group !== undefined && value !== null)
    .map(({ group, value, currency }) => ({
      code: measure.code,
      subject: { kind, id: group! },
      value: value!,
      ...(currency ? { currency } : {}),
    }))
}

/** Makes a measure's figures and results of what the database counted. Pure; the order is always the same. */
export function summarise(measure: Measure, rows: readonly TalliedRow[]): { results: Result[]; summary: Summary[] } {
  const known = rows.filter(({ reason }) => reason === '')
  const shown = known.length ? known : [{ ...nothingCounted }]
  const [wholeOf, reasonsOf] = [findWholes(measure, known), findReasons(rows)]
  const summary = shown
    .map((row) => summaryOf(measure, row, wholeOf(row), reasonsOf(row)))
    .toSorted((a, b) => compareText(a.group ?? '', b.group ?? '') || compareText(a.currency ?? '', b.currency ?? ''))
  return { results: [...collectMarks(measure, rows), ...resultsOfGroups(measure, summary)], summary }
}
