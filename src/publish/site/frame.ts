import { currentLanguage } from '#lib/words/language.ts'
import { t, type WordKey } from '#lib/words/words.ts'
import { type Content, type Html, html, trusted } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import { DRAFT_PREFIX } from '#standard/index.ts'
import { CHECK_PAGE, listProjectPages, type ProjectPage } from './project/pages.ts'
import type { SiteInput } from './site-input.ts'

/** The parts of a site of data, in the order of its navigation. */
const PARTS = [
  ['overview', 'index.html', 'site.overview'],
  ['project', 'project/index.html', 'site.project'],
  ['measures', 'measures/index.html', 'site.measures'],
  ['processes', 'processes/index.html', 'site.processes'],
  ['buyers', 'buyers/index.html', 'site.buyers'],
  ['suppliers', 'suppliers/index.html', 'site.suppliers'],
  ['downloads', 'downloads.html', 'site.downloads'],
  ['policy', 'policy.html', 'site.policy'],
] as const
export type SitePart = (typeof PARTS)[number][0] | ProjectPage

/** What a site has: data, the project's pages, or both. A site of the project alone is led through by the project's pages. */
function listParts({ project, isWithoutData }: SiteInput): readonly (readonly [SitePart, string, WordKey])[] {
  if (!isWithoutData) return PARTS.filter(([id]) => id !== 'project' || project)
  const [overview, about] = [PARTS[0], ['policy', 'policy.html', 'site.policy-project'] as const]
  return [overview, ...listProjectPages(project), about]
}

export type Page = { path: string; title: string; part?: SitePart; content: Content }
/** Puts a page into its frame; `root` leads back to the site's first folder, so that links work from anywhere. */
export type Frame = (page: Page) => string

/** From a page to the first folder of the site: '' or '../' once a folder. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1)

/** What must be said above everything else: that the data is invented, that it is a draft. */
export function renderMarks({ isInvented, isPreview, ocidPrefix }: SiteInput): Html {
  const preview = isPreview && html`<p class="mark"><strong>${t('site.preview')}</strong> ${t('site.preview-more')}</p>`
  const invented =
    isInvented && html`<p class="mark"><strong>${t('site.invented')}</strong> ${t('site.invented-more')}</p>`
  const draft =
    ocidPrefix === DRAFT_PREFIX &&
    html`<p class="mark"><strong>${t('site.draft')}</strong> ${t('site.draft-more')}
      <a href="${t('site.draft-where')}">${t('site.draft-how')}</a>.</p>`
  const marks = [preview, invented, draft].filter((mark) => mark !== false)
  return marks.length ? html`<aside aria-label="${t('site.marks')}">${marks}</aside>` : html``
}

const renderNavigation = (input: SiteInput, root: string, part: SitePart | undefined): Html =>
  html`<nav aria-label="${t('site.navigation')}"><ul>${listParts(input).map(
    ([id, file, words]) =>
      html`<li><a href="${root}${file}"${trusted(id === part ? ' aria-current="page"' : '')}>${t(words)}</a></li>`,
  )}</ul></nav>`

/** Who published it, when, and who approved it; a preview is published by nobody. */
function sayWhose({ publisher: { name }, publishedAt, isPreview, isConfirmed }: SiteInput): string {
  const values = { name, date: showDate(publishedAt) }
  if (isPreview) return t('site.preview-of', values)
  return `${t('site.published-by', values)} ${t(isConfirmed ? 'site.confirmed' : 'site.unconfirmed')}`
}

function renderFoot(input: SiteInput, root: string): Html {
  const licence = input.licence
  const without = input.isWithoutData ? 'site.no-licence-project' : 'site.no-licence'
  const words = licence ? t('site.licence', { name: licence.name }) : t(without)
  return html`<footer>
    <p>${sayWhose(input)}</p>
    <p>${licence?.url ? html`<a href="${licence.url}" rel="license">${words}</a>` : words}</p>
    <ul><li><a href="${root}changes.html">${t('site.changes')}</a></li>
      ${!input.isWithoutData && html`<li><a href="${root}dictionary.html">${t('site.dictionary')}</a></li>`}
      ${input.project?.documents && html`<li><a href="${root}${CHECK_PAGE}">${t('check.title')}</a></li>`}
      <li><a href="${root}feed.xml">${t('site.feed')}</a></li>
      ${input.project && html`<li><a href="${root}feed.json">${t('site.feed-json')}</a></li>`}
      ${!input.isPreview && html`<li><a href="${root}SHA256SUMS">${t('site.checksums')}</a></li>`}</ul>
    <p>${t(input.isWithoutData ? 'site.made-with-project' : 'site.made-with')}</p>${
      currentLanguage() !== 'en' && html`<p>${t('site.unreviewed')}</p>`
    }</footer>`
}

/** The frame of a site. What stands on every page is made once for each depth of folder. */
export function startFrame(input: SiteInput): Frame {
  const marks = renderMarks(input)
  const made = new Map<string, { head: Html; top: Html; foot: Html }>()
  const hidden = input.isInvented || input.isPreview ? html`<meta name="robots" content="noindex">` : html``
  const around = (root: string, part: SitePart | undefined) => {
    const key = `${root} ${part}`
    const known = made.get(key)
    if (known) return known
    const head = html`<meta name="viewport" content="width=device-width, initial-scale=1">${hidden}
      <link rel="stylesheet" href="${root}assets/published.css"><link rel="icon" href="data:,">
      <link rel="alternate" type="application/atom+xml" title="${input.title}" href="${root}feed.xml">${
        input.project &&
        html`<link rel="alternate" type="application/feed+json" title="${input.title}" href="${root}feed.json">`
      }`
    const top = html`<a class="skip" href="#content">${t('frame.skip')}</a>
      <header><a class="name" href="${root}index.html">${input.title}</a>${renderNavigation(input, root, part)}</header>${marks}`
    const fresh = { head, top, foot: renderFoot(input, root) }
    made.set(key, fresh)
    return fresh
  }
  return ({ path, title, part, content }) => {
    const { head, top, foot } = around(rootOf(path), part)
    const whole = title === input.title ? title : `${title} – ${input.title}`
    return html`<!doctype html>
<html lang="${t('frame.language')}"><head><meta charset="utf-8"><title>${whole}</title>${head}</head>
<body>${top}<main id="content" tabindex="-1">${content}</main>${foot}</body></html>
`.markup
  }
}
