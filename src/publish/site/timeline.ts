import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import { type Change, listTimeline, type TimelineEntry } from '../dataset/changes.ts'
import type { JsonObject } from '../dataset/json.ts'
import type { TakenTimes } from '../dataset/stated-dates.ts'
import type { Labels } from './labels.ts'
import { shorten } from './pieces.ts'

/** Longer lists and texts stand in the data, one click away. */
const MOST_CHANGES = 50
const MOST_TEXT = 140
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/

const show = (value: string) => (ISO_DATE.test(value) ? showDate(value) : shorten(value, MOST_TEXT))

function sayChange({ path, before, after }: Change, labels: Labels): string {
  const field = labels.path(path)
  if (before === undefined) return t('site.timeline-added', { field, after: show(after!) })
  if (after === undefined) return t('site.timeline-removed', { field, before: show(before) })
  return t('site.timeline-changed', { field, before: show(before), after: show(after) })
}

/** The list entry that a change belongs to: `awards[A1]` of `awards[A1]/value/amount`. */
const entryOf = (path: string) => /^[^[]*\[.*?\](?=\/|$)/.exec(path)?.[0]

/** One sentence a change; an entry of a list that is new as a whole (an award, a bid) is one sentence. */
function sayChanges(changes: readonly Change[], labels: Labels): string[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = entryOf(change.path) ?? change.path
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups].flatMap(([key, group]) =>
    group.length > 2 && group.every((change) => change.before === undefined)
      ? [t('site.timeline-entry', { entry: labels.path(key), count: group.length })]
      : group.map((change) => sayChange(change, labels)),
  )
}

function renderChanges(entry: TimelineEntry, isFirst: boolean, labels: Labels): Html {
  const { changes } = entry
  if (!changes.length) return html`<p>${t('site.timeline-same')}</p>`
  if (isFirst) return html`<p>${t('site.timeline-first', { count: changes.length })}</p>`
  const sentences = sayChanges(changes, labels)
  const more = sentences.length - MOST_CHANGES
  const items = sentences.slice(0, MOST_CHANGES).map((sentence) => html`<li>${sentence}</li>`)
  return html`<ul>${items}${more > 0 && html`<li>${t('site.timeline-more', { count: more })}</li>`}</ul>`
}

/** The day of a release; of one without a date of its own, when the source's copy was taken, and that it is that. */
function renderWhen({ date }: TimelineEntry, taken: TakenTimes): Html {
  const day = showDate(date)
  return html`<time datetime="${date}">${taken.has(date) ? t('site.timeline-taken', { date: day }) : day}</time>`
}

/** What each release of a process changed, the first one first. */
export function renderTimeline(releases: readonly JsonObject[], labels: Labels, taken: TakenTimes): Html {
  if (!releases.length) return html`<p>${t('site.timeline-none')}</p>`
  return html`<ol class="timeline">${listTimeline(releases).map(
    (entry, i) => html`<li><h3>${renderWhen(entry, taken)}
      <span class="quiet">${entry.tags.map((tag) => labels.code('releaseTag', tag)).join(', ')}</span></h3>
      ${renderChanges(entry, i === 0, labels)}</li>`,
  )}</ol>`
}
