import { t } from '#lib/words/words.ts'
import { type Content, type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Part } from '../../dataset/part.ts'
import { slugOf } from '../../dataset/slugs.ts'
import type {
  PublicDecision,
  PublicGoal,
  PublicProject,
  PublicRole,
  PublicUpdate,
} from '../../project/public-project.ts'
import { type Frame, rootOf } from '../frame.ts'
import { renderList, renderTable, shorten } from '../pieces.ts'
import type { SiteInput } from '../site-input.ts'
import { type ProjectPage, renderProjectNavigation } from './pages.ts'

const HEADING = 160

export type ProjectSite = { input: SiteInput; project: PublicProject; frame: Frame }

/** Puts content into the frame of one of the project's pages. */
export function* projectPage(
  { input, frame }: ProjectSite,
  { path, page, title, content }: { path: string; page: ProjectPage; title: string; content: Html },
): Generator<Part> {
  const whole = html`${renderProjectNavigation(input, rootOf(path), page)}<h1>${title}</h1>${content}`
  const part = input.isWithoutData ? page : 'project'
  yield { path, content: frame({ path, title, part, content: whole }) }
}

/** A text of several paragraphs, cut at blank lines. */
export const renderParagraphs = (text: string): Html =>
  html`${text
    .split(/\n\s*\n/)
    .filter((one) => one.trim())
    .map((one) => html`<p class="lines">${one.trim()}</p>`)}`

/** A measure by its name, linked to its page where it is published. */
function renderMeasure(code: string, { measures }: SiteInput): Content {
  const measure = measures.find((one) => one.code === code)
  return measure ? html`<a href="../measures/${slugOf(code.toLowerCase())}.html">${measure.title}</a>` : code
}

function renderGoals({ input, project }: ProjectSite): Html {
  if (!project.goals) return html``
  const columns = [
    { head: t('goal.statement'), cell: (one: PublicGoal) => html`<span id="goal-${one.id}">${one.statement}</span>` },
    { head: t('goal.term'), cell: (one: PublicGoal) => t(`goal.term-${one.term}`) },
    { head: t('goal.why'), cell: (one: PublicGoal) => one.why },
    { head: t('goal.byDay'), cell: (one: PublicGoal) => (one.byDay ? showDate(one.byDay) : '') },
    { head: t('goal.measure'), cell: (one: PublicGoal) => renderMeasure(one.measure, input) },
    { head: t('goal.state'), cell: (one: PublicGoal) => t(`goal.state-${one.state}`) },
  ]
  return html`<h2>${t('goal.title')}</h2>${renderTable(t('goal.title'), columns, project.goals)}`
}

function renderOutcomes({ input, project }: ProjectSite): Html {
  if (!project.outcomes) return html``
  const table = renderTable(
    t('outcome.title'),
    [
      {
        head: t('outcome.name'),
        cell: (one) => html`${one.name}${one.what && html`<br><span class="quiet">${one.what}</span>`}`,
      },
      { head: t('outcome.sign'), cell: (one) => one.sign },
      { head: t('outcome.measure'), cell: (one) => renderMeasure(one.measure, input) },
      { head: t('outcome.before'), cell: (one) => one.before },
      { head: t('outcome.after'), cell: (one) => one.after },
      { head: t('outcome.state'), cell: (one) => t(`outcome.state-${one.state}`) },
    ],
    project.outcomes,
  )
  return html`<h2>${t('outcome.title')}</h2>${table}`
}

/** Goals and expected outcomes. */
export function* renderGoalsPage(site: ProjectSite): Generator<Part> {
  if (!site.project.goals && !site.project.outcomes) return
  const content = html`<p>${t('site.goals-what')}</p>${renderGoals(site)}${renderOutcomes(site)}`
  yield* projectPage(site, { path: 'project/goals.html', page: 'goals', title: t('site.goals'), content })
}

function renderDecision(one: PublicDecision): Html {
  const head = shorten(one.text, HEADING)
  return html`<section id="decision-${one.id}"><h2>${head}</h2>${head !== one.text && renderParagraphs(one.text)}
    ${renderList([
      [t('site.decided-on'), showDate(one.decidedOn)],
      [t('site.decision-why'), one.context],
      [t('site.decision-options'), one.options],
      [
        t('site.decision-replaced'),
        one.supersededBy && html`<a href="#decision-${one.supersededBy}">${t('site.decision-later')}</a>`,
      ],
    ])}</section>`
}

/** The decisions that are marked as public, newest first. */
export function* renderDecisionsPage(site: ProjectSite): Generator<Part> {
  const { decisions } = site.project
  if (!decisions) return
  const content = html`<p>${t('site.decisions-intro')}</p>${decisions.map(renderDecision)}`
  yield* projectPage(site, { path: 'project/decisions.html', page: 'decisions', title: t('site.decisions'), content })
}

const renderUpdate = ({ id, title, body, writtenAt }: PublicUpdate): Html =>
  html`<section id="update-${id}"><h2>${title}</h2><p class="quiet"><time datetime="${writtenAt}">${showDate(writtenAt)}</time></p>${renderParagraphs(body)}</section>`

/** What the project said of how it goes, newest first. */
export function* renderUpdatesPage(site: ProjectSite): Generator<Part> {
  const { updates } = site.project
  if (!updates) return
  const content = html`<p>${t('site.updates-intro')}</p>${updates.map(renderUpdate)}`
  yield* projectPage(site, { path: 'project/updates.html', page: 'updates', title: t('site.updates'), content })
}

/** The roles of the team; nobody is named who was not asked. */
export function* renderTeamPage(site: ProjectSite): Generator<Part> {
  const { roles } = site.project
  if (!roles) return
  const table = renderTable(
    t('site.team'),
    [
      { head: t('site.role'), cell: (one: PublicRole) => one.name },
      ...(roles.some(({ side }) => side) ? [{ head: t('site.side'), cell: (one: PublicRole) => one.side }] : []),
      {
        head: t('site.role-core'),
        cell: (one: PublicRole) => t(one.isCore ? 'site.role-in-core' : 'site.role-around'),
      },
    ],
    roles,
  )
  const content = html`<p>${t('site.team-intro')}</p>${table}`
  yield* projectPage(site, { path: 'project/team.html', page: 'team', title: t('site.team'), content })
}
