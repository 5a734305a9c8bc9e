import { currentLocale } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import { drawChart } from '#platform/render/charts/index.ts'
import type { Content, ContentBlock, Inline } from '#platform/render/content.ts'
import { showMoney } from '#platform/render/shown.ts'
import type { PilotContent, Verdict } from '../scope/pilot.ts'
import { sayKind } from '../scope/say-kind.ts'
import { nameHandOff, nameRefused } from './behind.ts'
import type { Figures, PurchaseFigures } from './figures.ts'
import { chartFlow, sayHandOff } from './flow-chart.ts'
import { sayDay, sayDays, sayShare } from './say-time.ts'

/** How a report stands in its place: where a figure and a purchase lead, and how a purchase is called. */
export type Telling = {
  addressOf?: (figure: string) => string | undefined
  sayPurchase?: (one: PurchaseFigures) => Inline
}

/** What a sponsor decided at the end. */
export type Decision = { verdict: Verdict; reason: string }

const CENTS = 100

type Cell = string | Inline
const inlines = (cell: Cell): Inline[] => [typeof cell === 'string' ? { text: cell } : cell]
const heading = (words: string): ContentBlock => ({ type: 'heading', level: 2, inlines: inlines(words) })
const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inlines: inlines(words) })
const table = (caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): ContentBlock => ({
  ...{ type: 'table', caption, head: head.map(inlines), rows: rows.map((cells) => cells.map(inlines)) },
})
const sayNumber = (value: number) => new Intl.NumberFormat(currentLocale()).format(value)

/** A number that leads to what it was counted from, where there is anything. */
function count(value: number, figure: string, { addressOf }: Telling): Inline {
  const link = value > 0 ? addressOf?.(figure) : undefined
  return { text: sayNumber(value), ...(link && { link }) }
}

function writeCounts(pilot: PilotContent, figures: Figures, telling: Telling): ContentBlock {
  const { currency, mostPurchases, mostCents } = pilot
  const { opened, awarded, delivered, paid, paidCents, splits, suppliers, refusals } = figures
  const money = (cents: number) => showMoney(cents / CENTS, currency)
  const paidLink = paidCents > 0 ? telling.addressOf?.('paid') : undefined
  const rows: [string, Cell][] = [
    [t('pilot.report-planned'), sayNumber(mostPurchases)],
    [t('pilot.report-opened'), count(opened, 'opened', telling)],
    [t('pilot.report-awarded'), count(awarded, 'awarded', telling)],
    [t('pilot.report-delivered'), count(delivered, 'delivered', telling)],
    [t('pilot.report-paid'), count(paid, 'paid', telling)],
    [t('pilot.report-refused'), count(refusals.length, 'refused', telling)],
    [t('pilot.report-splits'), count(splits, 'splits', telling)],
    [t('pilot.report-planned-money'), money(mostCents)],
    [t('pilot.report-paid-money'), { text: money(paidCents), ...(paidLink && { link: paidLink }) }],
    [t('pilot.report-asked'), count(suppliers.asked, 'asked', telling)],
    [t('pilot.report-offered'), count(suppliers.offered, 'offered', telling)],
    [t('pilot.report-chosen'), count(suppliers.chosen, 'chosen', telling)],
  ]
  return table(t('pilot.report-counts'), [t('pilot.report-what'), t('pilot.report-value')], rows)
}

function writeRefused({ refused }: Figures, telling: Telling): Content {
  const rows = Object.entries(refused).map(([limit, times]) => [
    findWords(`pilot.limit-${limit}`) ?? limit,
    count(times, nameRefused(limit), telling),
  ])
  if (rows.length === 0) return []
  return [table(t('pilot.report-refused'), [t('pilot.report-limit'), t('pilot.report-times')], rows)]
}

const sayByNumber = ({ number, title }: PurchaseFigures): Inline => ({
  text: t('pilot.report-purchase', { number, title }),
})

function writeFlow({ purchases, elapsedMs, touchedMs }: Figures, { sayPurchase = sayByNumber }: Telling): Content {
  const all = [t('pilot.report-all'), sayDays(elapsedMs), sayDays(touchedMs), sayShare(touchedMs, elapsedMs)]
  const rows = purchases.map((one) => {
    const { elapsedMs, touchedMs } = one
    return [sayPurchase(one), sayDays(elapsedMs), sayDays(touchedMs), sayShare(touchedMs, elapsedMs)]
  })
  const head = [t('pilot.report-one'), t('pilot.report-elapsed'), t('pilot.report-touched'), t('pilot.report-flow')]
  return [
    heading(t('pilot.report-time-title')),
    paragraph(t('pilot.report-touch')),
    table(t('pilot.report-each'), head, [...rows, all]),
  ]
}

function writeWaits({ waits }: Figures, telling: Telling): ContentBlock {
  const head = (['hand-off', 'times', 'elapsed', 'touched'] as const).map((name) => t(`pilot.report-${name}`))
  const rows = waits.map((wait) => [
    ...[sayHandOff(wait), count(wait.times, nameHandOff(wait), telling)],
    ...[sayDays(wait.elapsedMs), sayDays(wait.touchedMs)],
  ])
  return table(t('pilot.report-waits-table'), head, rows)
}

/** Who waited for whom: the picture, its words, and all of it in a table. */
function writeHandOffs(figures: Figures, telling: Telling): Content {
  const chart = chartFlow(figures)
  if (!chart) return []
  const picture = { alt: chart.words, svg: drawChart(chart).markup }
  return [
    heading(t('pilot.report-waits')),
    { type: 'figure', title: chart.title, picture, note: `${chart.subtitle}. ${chart.words}` },
    writeWaits(figures, telling),
  ]
}

/**
 * The close-out report of a pilot, in the language of what is going on: what was planned and what came of it, elapsed
 * against touched time, who waited for whom, and what a sponsor decided, once one has. Each count leads to what it rests on.
 */
export function writeCloseOut(
  pilot: PilotContent,
  figures: Figures,
  decision: Decision | null,
  telling: Telling = {},
): Content {
  const { teams, kinds } = pilot
  const values = {
    ...{ firstDay: sayDay(pilot.firstDay), lastDay: sayDay(pilot.lastDay), teams: teams.join(', ') },
    kinds: kinds.map(sayKind).join('; '),
  }
  return [
    { type: 'heading', level: 1, inlines: inlines(t('pilot.report-title', { name: pilot.name })) },
    paragraph(t('pilot.report-scope', values)),
    writeCounts(pilot, figures, telling),
    ...writeRefused(figures, telling),
    ...writeFlow(figures, telling),
    ...writeHandOffs(figures, telling),
    heading(t('pilot.report-decision')),
    ...(decision
      ? [paragraph(t(`pilot.verdict-${decision.verdict}`)), paragraph(decision.reason)]
      : [paragraph(t('pilot.report-open'))]),
  ]
}
