import { sayMoney } from '#buying/guardrails/index.ts'
import { currentLanguage, currentLocale } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Content, ContentBlock, Inline } from '#platform/render/content.ts'
import type { PilotContent, Verdict } from '../scope/pilot.ts'
import type { Figures } from './figures.ts'

const text = (words: string): Inline[] => [{ text: words }]
const heading = (words: string): ContentBlock => ({ type: 'heading', level: 2, inlines: text(words) })
const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inlines: text(words) })
const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): ContentBlock => ({
  ...{ type: 'table', caption, head: head.map(text), rows: rows.map((cells) => cells.map(text)) },
})

const DAY_MS = 86_400_000
const WHOLE_BP = 10_000
const sayNumber = (value: number) => new Intl.NumberFormat(currentLocale()).format(value)
const sayDays = (ms: number) =>
  new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(ms / DAY_MS)
const sayShare = (bp: number) =>
  new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 1 }).format(bp / WHOLE_BP)
const saySeat = (seat: string) => findWords(`case.seat-${seat}`) ?? t('pilot.report-time')
const sayStage = (stage: string) => findWords(`case.stage-${stage}`) ?? stage

/** What a sponsor decided at the end. */
export type Decision = { verdict: Verdict; reason: string }

function writeCounts(pilot: PilotContent, figures: Figures): ContentBlock {
  const { currency, mostPurchases, mostCents } = pilot
  const { opened, awarded, delivered, paid, paidCents, splits, suppliers } = figures
  const money = (cents: number) => sayMoney(cents, currency, currentLanguage())
  const refused = Object.values(figures.refused).reduce((sum, count) => sum + count, 0)
  const rows: [string, number | string][] = [
    [t('pilot.report-planned'), mostPurchases],
    [t('pilot.report-opened'), opened],
    [t('pilot.report-awarded'), awarded],
    [t('pilot.report-delivered'), delivered],
    [t('pilot.report-paid'), paid],
    [t('pilot.report-refused'), refused],
    [t('pilot.report-splits'), splits],
    [t('pilot.report-planned-money'), money(mostCents)],
    [t('pilot.report-paid-money'), money(paidCents)],
    [t('pilot.report-asked'), suppliers.asked],
    [t('pilot.report-offered'), suppliers.offered],
    [t('pilot.report-chosen'), suppliers.chosen],
  ]
  const cells = rows.map(([name, value]) => [name, typeof value === 'number' ? sayNumber(value) : value])
  return table(t('pilot.report-counts'), [t('pilot.report-what'), t('pilot.report-value')], cells)
}

function writeRefused({ refused }: Figures): Content {
  const rows = Object.entries(refused).map(([limit, count]) => [
    findWords(`pilot.limit-${limit}`) ?? limit,
    sayNumber(count),
  ])
  if (rows.length === 0) return []
  return [table(t('pilot.report-refused'), [t('pilot.report-limit'), t('pilot.report-times')], rows)]
}

function writeFlow({ purchases, elapsedMs, touchedMs }: Figures): Content {
  const flowBp = elapsedMs === 0 ? WHOLE_BP : Math.floor((touchedMs * WHOLE_BP) / elapsedMs)
  const all = [t('pilot.report-all'), '', sayDays(elapsedMs), sayDays(touchedMs), sayShare(flowBp)]
  const rows = purchases.map((one) => [
    ...[t('pilot.report-purchase', { number: one.number, title: one.title }), sayStage(one.stage)],
    ...[sayDays(one.elapsedMs), sayDays(one.touchedMs), sayShare(one.flowBp)],
  ])
  const head = [
    ...[t('pilot.report-one'), t('pilot.report-stage')],
    ...[t('pilot.report-elapsed'), t('pilot.report-touched'), t('pilot.report-flow')],
  ]
  return [
    heading(t('pilot.report-time-title')),
    paragraph(t('pilot.report-touch')),
    table(t('pilot.report-time-title'), head, [...rows, all]),
  ]
}

function writeWaits({ waits }: Figures): Content {
  if (waits.length === 0) return []
  const head = [
    ...[t('pilot.report-from'), t('pilot.report-to'), t('pilot.report-times')],
    ...[t('pilot.report-total'), t('pilot.report-longest')],
  ]
  const rows = waits.map(({ from, to, times, totalMs, longestMs }) => [
    ...[saySeat(from), saySeat(to), sayNumber(times), sayDays(totalMs), sayDays(longestMs)],
  ])
  return [heading(t('pilot.report-waits')), table(t('pilot.report-waits'), head, rows)]
}

/**
 * The close-out report of a pilot, in the language of what is going on: what was planned and what came of it, elapsed
 * against touched time, who waited for whom, and what a sponsor decided, once one has.
 */
export function writeCloseOut(pilot: PilotContent, figures: Figures, decision: Decision | null): Content {
  const { firstDay, lastDay, teams, kinds } = pilot
  return [
    { type: 'heading', level: 1, inlines: text(t('pilot.report-title', { name: pilot.name })) },
    paragraph(t('pilot.report-scope', { firstDay, lastDay, teams: teams.join(', '), kinds: kinds.join(', ') })),
    writeCounts(pilot, figures),
    ...writeRefused(figures),
    ...writeFlow(figures),
    ...writeWaits(figures),
    heading(t('pilot.report-decision')),
    ...(decision
      ? [paragraph(t(`pilot.verdict-${decision.verdict}`)), paragraph(decision.reason)]
      : [paragraph(t('pilot.report-open'))]),
  ]
}
