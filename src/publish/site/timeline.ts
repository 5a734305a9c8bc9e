import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import { type Change, listTimeline, type TimelineEntry } from '../dataset/changes.ts'
import type { JsonObject } from '../dataset/json.ts'
import type { Labels } from './labels.ts'
import { shorten } from './pieces.ts'

/** Longer lists and texts stand in the data, one click away. */
const MOST_CHANGES = 25
const MOST_TEXT = 140
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/

const show = (value: string) => (ISO_DATE.test(value) ? showDate(value) : shorten(value, MOST_TEXT))

function sayChange({ path, before, after }: Change, labels: Labels): string {
  const field = labels.path(path)
  if (before === undefined) return t('site.timeline-added', { field, after: show(after!) })
  if (after === undefined) return t('site.timeline-removed', { field, before: show(before) })
  return t('site.timeline-changed', { field, before: show(before), after: show(after) })
}

function renderChanges(entry: TimelineEntry, isFirst: boolean, labels: Labels): Html {
  const { changes } = entry
  if (!changes.length) return html`<p>${t('site.timeline-same')}</p>`
  if (isFirst) return html`<p>${t('site.timeline-first', { count: changes.length })}</p>`
  const more = changes.length - MOST_CHANGES
  const items = changes.slice(0, MOST_CHANGES).map((change) => html`<li>${sayChange(change, labels)}</li>`)
  return html`<ul>${items}${more > 0 && html`<li>${t('site.timeline-more', { count: more })}</li>`}</ul>`
}

/** What each release of a process changed, the first one first. */
export function renderTimeline(releases: readonly JsonObject[], labels: Labels): Html {
  if (!releases.length) return html`<p>${t('site.timeline-none')}</p>`
  return html`<ol class="timeline">${listTimeline(releases).map(
    (entry, i) => html`<li><h3><time datetime="${entry.date}">${showDate(entry.date)}</time>
      <span class="quiet">${entry.tags.map((tag) => labels.code('releaseTag', tag)).join(', ')}</span></h3>
      ${renderChanges(entry, i === 0, labels)}</li>`,
  )}</ol>`
}
