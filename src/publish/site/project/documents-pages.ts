import { findWords, t } from '#lib/words/words.ts'
import { html, trusted } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import type { Facts } from '../../dataset/facts.ts'
import type { Part } from '../../dataset/part.ts'
import { slugOf } from '../../dataset/slugs.ts'
import { claimsIn } from '../../project/change-content.ts'
import { type PublicDocument, refOfDocument } from '../../project/public-project.ts'
import { rootOf } from '../frame.ts'
import { renderTable } from '../pieces.ts'
import { type AddressOf, renderDocumentContent } from './document-content.ts'
import { CHECK_PAGE, pathOfDocument } from './pages.ts'
import { type ProjectSite, projectPage } from './register-pages.ts'

const INDEX = 'project/documents/index.html'

/** Where each published thing stands, from the site's first folder. */
function addressesOf({ input, project }: ProjectSite, facts: Facts): ReadonlyMap<string, string> {
  return new Map([
    ...input.measures.map(({ code }) => [`measure:${code}`, `measures/${slugOf(code.toLowerCase())}.html`] as const),
    ...facts.processes.map(({ ocid, slug }) => [`process:${ocid}`, `processes/${slug}.html`] as const),
    ...(project.goals ?? []).map(({ id }) => [`goal:${id}`, `project/goals.html#goal-${id}`] as const),
    ...(project.decisions ?? []).map(({ id }) => [`decision:${id}`, `project/decisions.html#decision-${id}`] as const),
    ...(project.documents ?? []).map((document) => [refOfDocument(document), pathOfDocument(document)] as const),
    ...(project.documents ?? []).flatMap(({ slug, content }) =>
      claimsIn(content).map((id) => [`claim:${id}`, `${pathOfDocument({ slug })}#claim-${id}`] as const),
    ),
  ])
}

/** The text in its language, where that is not the site's. */
const languageOf = ({ language }: PublicDocument) =>
  trusted(/^[a-z]{2}(-[A-Za-z]{2})?$/.test(language) && language !== t('frame.language') ? ` lang="${language}"` : '')

/** What the text is: which version was approved when, or which paper was frozen when. */
const sayWhich = ({ kind, version, changedOn }: PublicDocument): string => {
  const date = showDate(changedOn)
  if (kind) return t('site.paper-frozen', { kind: t(`reports.kind.${kind}`), date })
  return t('site.document-version', { version: version ?? '–', date })
}

function* renderDocument(site: ProjectSite, document: PublicDocument, addressOf: AddressOf): Generator<Part> {
  const path = pathOfDocument(document)
  const { kind, title, sha256, content, leavesOut } = document
  const about = html`<p class="quiet">${sayWhich(document)}</p>
    <p class="quiet">${t(kind ? 'site.paper-hash' : 'site.document-hash')} <code>${sha256}</code>. <a href="${rootOf(path)}${CHECK_PAGE}">${t('check.title')}</a></p>
    ${leavesOut && html`<p class="quiet">${t('check.leaves-out')}</p>`}`
  const text = renderDocumentContent(content, { root: rootOf(path), addressOf })
  const whole = html`${about}<article${languageOf(document)}>${text}</article><p><a href="index.html">${t('site.all-documents')}</a></p>`
  yield* projectPage(site, { path, page: 'documents', title, content: whole })
}

/** The approved documents that are let out: a list, and a page each. */
export function* renderDocumentsPages(site: ProjectSite, facts: Facts): Generator<Part> {
  const { documents } = site.project
  if (!documents) return
  const table = renderTable(
    t('site.project-documents'),
    [
      { head: t('site.title'), cell: ({ slug, title }) => html`<a href="${slug}.html">${title}</a>` },
      { head: t('site.document-state'), cell: ({ state }) => findWords(`site.document-${state}`) ?? state },
      { head: t('site.document-changed'), cell: ({ changedOn }) => showDate(changedOn) },
    ],
    documents,
  )
  const content = html`<p>${t('site.documents-intro')}</p>${table}`
  yield* projectPage(site, { path: INDEX, page: 'documents', title: t('site.project-documents'), content })
  const addresses = addressesOf(site, facts)
  const addressOf: AddressOf = (ref) => {
    const address = addresses.get(ref)
    return address && rootOf(INDEX) + address
  }
  for (const document of documents) yield* renderDocument(site, document, addressOf)
}
