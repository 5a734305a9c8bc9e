import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Part } from '../../dataset/part.ts'
import type { PublicPhase, PublicRun, PublicStep } from '../../project/public-project.ts'
import { renderTable } from '../pieces.ts'
import { type ProjectSite, projectPage } from './register-pages.ts'
import { renderTimelineDrawing } from './timeline-drawing.ts'

const sayDays = (from: string, to: string): string => t('site.runs-from-to', { from: showDate(from), to: showDate(to) })

/** First and last day; of something whose length nobody knows, the first. */
const sayPlanned = ({ plannedStart, plannedEnd, isUndated }: PublicPhase | PublicStep): string =>
  isUndated ? t('site.no-length', { from: showDate(plannedStart) }) : sayDays(plannedStart, plannedEnd)

/** What has happened: both days, or since when, or nothing yet. */
function sayActual(from: string | null, to: string | null): string {
  if (from && to) return sayDays(from, to)
  if (from) return t('site.since', { date: showDate(from) })
  return to ? showDate(to) : t('site.not-begun')
}

const sayPhaseState = ({ state, openedOn }: PublicPhase): string =>
  t(state === 'closed' ? 'site.phase-closed' : openedOn ? 'site.phase-open' : 'site.phase-ahead')

const renderPhases = (name: string, phases: readonly PublicPhase[]): Html =>
  renderTable(
    name,
    [
      { head: t('site.phase-column'), cell: (phase) => phase.name },
      { head: t('site.planned'), cell: sayPlanned },
      { head: t('site.actual'), cell: (phase) => sayActual(phase.openedOn, phase.closedOn) },
      { head: t('site.state'), cell: sayPhaseState },
    ],
    phases,
  )

const renderSteps = ({ name, steps }: PublicPhase): Html =>
  html`<h3>${name}</h3>${renderTable(
    name,
    [
      { head: t('site.step'), cell: (step: PublicStep) => (step.number ? `${step.number} ${step.name}` : step.name) },
      { head: t('site.planned'), cell: sayPlanned },
      { head: t('site.actual'), cell: (step: PublicStep) => sayActual(step.beganOn, step.settledOn) },
      { head: t('site.state'), cell: (step: PublicStep) => t(`site.step-${step.state}`) },
    ],
    steps,
  )}`

function renderRun(run: PublicRun, publishedAt: string): Html {
  const { name, startedOn, endedOn, phases } = run
  const when = endedOn ? sayDays(startedOn, endedOn) : t('site.since', { date: showDate(startedOn) })
  return html`<h2>${name}</h2><p class="quiet">${when}</p>${renderPhases(name, phases)}
    ${renderTimelineDrawing(phases, publishedAt)}${phases.map(renderSteps)}`
}

/** The phases and steps of each playbook that the project follows, planned and actual: tables first, a drawing second. */
export function* renderTimelinePage(site: ProjectSite): Generator<Part> {
  const { input, project } = site
  if (!project.runs) return
  const content = html`<p>${t('site.timeline-intro')}</p>${project.runs.map((run) => renderRun(run, input.publishedAt))}`
  const title = t('site.project-timeline')
  yield* projectPage(site, { path: 'project/timeline.html', page: 'timeline', title, content })
}
