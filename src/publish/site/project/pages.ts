import { t, type WordKey } from '#lib/words/words.ts'
import { type Html, html, trusted } from '#platform/render/html.ts'
import type { PublicProject } from '../../project/public-project.ts'
import type { SiteInput } from '../site-input.ts'

/** The pages of a project besides its first, in the order of its navigation. */
const PAGES = [
  ['goals', 'project/goals.html', 'site.goals'],
  ['timeline', 'project/timeline.html', 'site.project-timeline'],
  ['decisions', 'project/decisions.html', 'site.decisions'],
  ['documents', 'project/documents/index.html', 'site.project-documents'],
  ['updates', 'project/updates.html', 'site.updates'],
  ['team', 'project/team.html', 'site.team'],
  ['agreement', 'project/agreement.html', 'site.agreement'],
] as const satisfies readonly (readonly [string, string, WordKey])[]
export type ProjectPage = (typeof PAGES)[number][0]

const isThere = (project: PublicProject): Record<ProjectPage, boolean> => ({
  goals: Boolean(project.goals ?? project.outcomes),
  timeline: project.runs !== undefined,
  decisions: project.decisions !== undefined,
  documents: project.documents !== undefined,
  updates: project.updates !== undefined,
  team: project.roles !== undefined,
  agreement: project.agreement !== undefined,
})

/** The pages that a project has something on: id, file from the site's first folder, words. */
export function listProjectPages(project: PublicProject | undefined) {
  if (!project) return []
  const there = isThere(project)
  return PAGES.filter(([id]) => there[id])
}

/** The page of a document, from the site's first folder. */
export const pathOfDocument = ({ slug }: { slug: string }): string => `project/documents/${slug}.html`

/** Where papers are checked; on a site that shows a project. */
export const CHECK_PAGE = 'check.html'

/** The first page of a project: that of the site where there is no data. */
export const projectHome = ({ isWithoutData }: Pick<SiteInput, 'isWithoutData'>): string =>
  isWithoutData ? 'index.html' : 'project/index.html'

/** The way through a project's pages on a site of data; on one without, the site's own navigation leads there. */
export function renderProjectNavigation(input: SiteInput, root: string, here: ProjectPage | 'home'): Html {
  const { project, isWithoutData } = input
  if (!project || isWithoutData) return html``
  const current = (id: string) => trusted(id === here ? ' aria-current="page"' : '')
  const home = html`<li><a href="${root}${projectHome(input)}"${current('home')}>${t('site.project')}</a></li>`
  return html`<nav class="within" aria-label="${t('site.project-pages')}"><ul class="inline">${home}${listProjectPages(
    project,
  ).map(([id, file, words]) => html`<li><a href="${root}${file}"${current(id)}>${t(words)}</a></li>`)}</ul></nav>`
}
