import { findWords, t } from '#lib/words/words.ts'
import { findMethodPage, type Measured, measures, type Summary } from '#pipeline/indicators/index.ts'

/** In a table a measure with thousands of suppliers shows the first few. */
const GROUPS_SHOWN = 10

/** Exact decimals are written as they are, digit by digit: JSON has no limit where JavaScript's numbers have one. */
const exact = (text: string) => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(text)

/** What was measured, as JSON on one line a result. */
export function printMeasuredJson({ results, summary, notComputed, currency }: Measured): string {
  const lines = (list: readonly unknown[]) => `[${list.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}]`
  const figures = summary.map((figure) => ({
    ...figure,
    numerator: exact(figure.numerator),
    denominator: exact(figure.denominator),
  }))
  return `{"results":${lines(results)},\n"summary":${lines(figures)},\n"notComputed":${lines(notComputed)},\n"currency":${JSON.stringify(currency ?? null)}}\n`
}

const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

function figureOf(summary: Summary): string {
  const { answer } = measures.find(({ code }) => code === summary.code)!
  if (summary.value === null) return '–'
  return answer === 'share' || answer === 'distribution'
    ? percent.format(summary.value)
    : wholeNumber.format(summary.value)
}

function unknownOf({ unknown }: Summary): string {
  const parts = Object.entries(unknown).sort(([, a], [, b]) => b - a)
  return parts
    .map(([reason, n]) => `${wholeNumber.format(n)} ${findWords(`measure.reason.${reason}`) ?? reason}`)
    .join(', ')
}

function rowOf(summary: Summary, title: string): string[] {
  const group = [summary.group, summary.currency].filter(Boolean).join(' · ')
  return [summary.code, title, group, figureOf(summary), wholeNumber.format(summary.n), unknownOf(summary)]
}

function layOut(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  const isNumber = (at: number) => at === 3 || at === 4
  const cell = (text: string, at: number) => (isNumber(at) ? text.padStart(widths[at]!) : text.padEnd(widths[at]!))
  return rows.map((row) => row.map(cell).join('  ').trimEnd())
}

const findTitles = () => new Map(measures.map((measure) => [measure.code, findMethodPage(measure).title] as const))

/** The groups to show of a measure: all where they are few, else those with the largest figures. */
function chooseGroups(all: readonly Summary[]): readonly Summary[] {
  if (all.length <= GROUPS_SHOWN) return all
  return all.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, GROUPS_SHOWN)
}

function printSummary(summary: readonly Summary[], titleOf: Map<string, string>): string[] {
  const head = ['code', 'title', 'group', 'value', 'of', 'unknown'] as const
  const byCode = [...Map.groupBy(summary, ({ code }) => code)]
  const parts = byCode.map(([code, all]) => ({ code, shown: chooseGroups(all), more: all.length - GROUPS_SHOWN }))
  const rows = parts.flatMap(({ code, shown }) =>
    shown.map((one, at) => rowOf(one, at === 0 ? (titleOf.get(code) ?? '') : '')),
  )
  const [header, ...lines] = layOut([head.map((name) => t(`measure.table.${name}`)), ...rows])
  const blocks = parts.flatMap(({ shown, more }) => [
    ...lines.splice(0, shown.length),
    ...(more > 0 ? [`      ${t('measure.table.more', { count: more })}`] : []),
  ])
  return [header!, ...blocks]
}

function countFlagged(measured: Measured): string[] {
  const counts = Map.groupBy(measured.results, ({ code, subject }) => `  ${code}  ${subject.kind}`)
  return [...counts].map(([key, list]) => `${key}: ${wholeNumber.format(list.length)}`)
}

/** What was measured, as a table to read. */
export async function printMeasuredText(measured: Measured): Promise<string> {
  const { summary, notComputed, currency } = measured
  const flagged = countFlagged(measured)
  const lines = [
    ...(summary.length ? printSummary(summary, findTitles()) : []),
    ...(currency ? ['', t(`measure.currency.${currency.chosenBy}`, { currency: currency.code })] : []),
    ...(flagged.length ? ['', t('measure.flagged'), ...flagged] : []),
    ...(notComputed.length ? ['', t('measure.not-computed')] : []),
    ...notComputed.map(({ code, missing }) => `  ${code}  ${missing.join('; ')}`),
  ]
  return `${lines.join('\n')}\n`
}
