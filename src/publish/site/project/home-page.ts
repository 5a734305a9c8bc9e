import { findWords, t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Part } from '../../dataset/part.ts'
import { findPhase, type PublicProject } from '../../project/public-project.ts'
import { type Frame, rootOf } from '../frame.ts'
import { shorten } from '../pieces.ts'
import type { SiteInput } from '../site-input.ts'
import { listProjectPages, pathOfDocument, projectHome, renderProjectNavigation } from './pages.ts'

const NEWEST = 6

/** Something new on the project's pages: when, what, and where it stands. */
export type News = { at: string; kind: 'update' | 'decision' | 'document'; title: string; text: string; file: string }

/** What is new on the project's pages, newest first. */
export function listNews({ updates = [], decisions = [], documents = [] }: PublicProject): News[] {
  const all: News[] = [
    ...updates.map(({ id, title, body, writtenAt }) => ({
      ...{ at: writtenAt, kind: 'update' as const, title, text: body, file: `project/updates.html#update-${id}` },
    })),
    ...decisions.map(({ id, text, context, decidedOn }) => ({
      ...{ at: decidedOn, kind: 'decision' as const, title: shorten(text, 140), text: context },
      file: `project/decisions.html#decision-${id}`,
    })),
    ...documents.map(({ slug, title, changedOn }) => ({
      ...{ at: changedOn, kind: 'document' as const, title, text: '', file: pathOfDocument({ slug }) },
    })),
  ]
  return all.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
}

/** Where a project stands, in a sentence. */
export function sayPhase(project: Pick<PublicProject, 'runs'>): string | undefined {
  const at = findPhase(project.runs)
  if (!at) return undefined
  const { playbook, phase } = at
  return phase === null ? t('site.phase-ended', { playbook }) : t('site.phase-now', { phase, playbook })
}

function renderPurpose({ purpose }: PublicProject): Html {
  if (!purpose) return html``
  const reasons = purpose.reasons.map((reason) => findWords(`purpose.reasons-${reason}`) ?? reason)
  return html`<h2>${t('site.purpose')}</h2><p>${purpose.issue}</p>
    ${reasons.length > 0 && html`<p>${t('site.purpose-reasons')}</p><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
    ${purpose.reasonWords && html`<p>${purpose.reasonWords}</p>`}
    ${purpose.focusArea && html`<p><strong>${t('purpose.focusArea')}:</strong> ${purpose.focusArea}</p>`}
    ${purpose.hypothesis && html`<p><strong>${t('purpose.hypothesis')}:</strong> ${purpose.hypothesis}</p>`}`
}

const renderInvitation = ({ invitation }: PublicProject): Html =>
  invitation
    ? html`<section class="invitation" aria-labelledby="with-others"><h2 id="with-others">${t('site.invites')}</h2>
        <p>${invitation.what}</p><p>${t('site.invites-contact', { contact: invitation.contact })}</p></section>`
    : html``

function renderNews(project: PublicProject, root: string): Html {
  const news = listNews(project).slice(0, NEWEST)
  if (!news.length) return html``
  const items = news.map(
    ({ at, kind, title, file }) => html`<li><a href="${root}${file}">${title}</a>
      <span class="quiet">${t(`site.news-${kind}`)}, ${showDate(at)}</span></li>`,
  )
  return html`<h2>${t('site.news')}</h2><ul>${items}</ul>`
}

function renderPages(project: PublicProject, root: string): Html {
  const pages = listProjectPages(project)
  if (!pages.length) return html``
  const items = pages.map(
    ([id, file, words]) =>
      html`<li><a href="${root}${file}">${t(words)}</a> <span class="quiet">${t(`site.${id}-what`)}</span></li>`,
  )
  return html`<h2>${t('site.project-pages')}</h2><ul>${items}</ul>`
}

/** The first page of a project: what it is for, where it stands, what is new, with whom it would like to work. */
export function* renderProjectHome(input: SiteInput, project: PublicProject, frame: Frame): Generator<Part> {
  const path = projectHome(input)
  const root = rootOf(path)
  const title = input.isWithoutData ? input.title : project.name
  const phase = sayPhase(project)
  const content = html`${renderProjectNavigation(input, root, 'home')}<h1>${title}</h1>
    ${input.isWithoutData && input.description && html`<p class="lead">${input.description}</p>`}
    <p class="quiet">${project.organisation}</p>
    ${phase && html`<p><strong>${t('site.phase')}</strong> ${phase}</p>`}
    ${renderPurpose(project)}${renderInvitation(project)}${renderNews(project, root)}${renderPages(project, root)}`
  yield { path, content: frame({ path, title, part: input.isWithoutData ? 'overview' : 'project', content }) }
}
