import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { PublicPhase } from '../../project/public-project.ts'
import { shorten } from '../pieces.ts'

const ROW = 46
const TOP = 8
const BOTTOM = 26
const LONGEST = 40
const DAY_MS = 86_400_000

const timeOf = (day: string): number => Date.parse(day.slice(0, 10))

/** The first and last day of all that is drawn. */
function findSpan(phases: readonly PublicPhase[], today: string): { first: number; last: number } {
  const days = phases.flatMap(({ plannedStart, plannedEnd, openedOn, closedOn }) =>
    [plannedStart, plannedEnd, openedOn, closedOn].filter((day) => day !== null),
  )
  const times = [...days, today].map(timeOf).filter((time) => !Number.isNaN(time))
  return { first: Math.min(...times), last: Math.max(...times) + DAY_MS }
}

/** How far along a day lies, in hundredths of the width with one decimal, so that the same input gives the same bytes. */
const placeOf = (time: number, { first, last }: { first: number; last: number }): number =>
  Math.round(((time - first) / (last - first)) * 1000) / 10

type Span = ReturnType<typeof findSpan>

function drawBar(from: string, to: string, { span, y, look }: { span: Span; y: number; look: string }): Html {
  const x = placeOf(timeOf(from), span)
  const width = Math.max(0.5, Math.round((placeOf(timeOf(to) + DAY_MS, span) - x) * 10) / 10)
  return html`<rect class="${look}" x="${x}%" y="${y}" width="${width}%" height="8"/>`
}

function drawPhase(phase: PublicPhase, i: number, { span, today }: { span: Span; today: string }): Html {
  const y = TOP + i * ROW
  const { name, plannedStart, plannedEnd, openedOn, closedOn } = phase
  return html`<text x="0" y="${y + 14}">${shorten(name, LONGEST)}</text>
    ${drawBar(plannedStart, plannedEnd, { span, y: y + 20, look: 'bar-planned' })}
    ${openedOn && drawBar(openedOn, closedOn ?? today, { span, y: y + 30, look: 'bar-actual' })}`
}

/** Planned and actual days of phases as bars, one phase a row; the table above it says the same in words. */
export function renderTimelineDrawing(phases: readonly PublicPhase[], publishedAt: string): Html {
  const today = publishedAt.slice(0, 10)
  const span = findSpan(phases, today)
  const height = TOP + phases.length * ROW + BOTTOM
  const now = placeOf(timeOf(today), span)
  const [from, to] = [span.first, span.last - DAY_MS].map((time) => showDate(new Date(time).toISOString()))
  return html`<figure class="chart"><figcaption><p class="chart__title">${t('site.timeline-drawing')}</p>
    <p class="chart__subtitle quiet">${t('site.timeline-drawing-how', { date: showDate(today) })}</p></figcaption>
    <svg class="bars" width="100%" height="${height}" role="img" aria-label="${t('site.timeline-drawing-alt')}">
    ${phases.map((phase, i) => drawPhase(phase, i, { span, today }))}
    <line class="now" x1="${now}%" x2="${now}%" y1="0" y2="${height - BOTTOM}"/>
    <text class="axis" x="0" y="${height - 8}">${from}</text>
    <text class="axis" x="100%" y="${height - 8}" text-anchor="end">${to}</text></svg></figure>`
}
