import { t } from '#lib/words/words.ts'
import { type Html, html, trusted } from '#platform/render/html.ts'
import type { Facts, Organisation } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import type { Frame } from './frame.ts'
import type { Labels } from './labels.ts'
import { cutPages, pageFile, renderList, renderPager, renderSums, renderTable, shorten } from './pieces.ts'
import { A_PAGE, listProcessesOf, renderProcessTable } from './process-lists.ts'
import { renderQuestion } from './process-page.ts'
import type { ReleasedQuestion } from './site-input.ts'

const INDEX_PAGE = 500
/** So much of a name is enough to find one's place. */
const NAME = 24
const compareNames = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

type Kind = 'buyers' | 'suppliers'
type Site = { facts: Facts; frame: Frame; labels: Labels; questions: readonly ReleasedQuestion[] }

/** Every page of a long index by the first and last name on it, so that a name is two steps away. */
function renderPlaces(pages: readonly Organisation[][], current: number): Html {
  if (pages.length < 2) return html``
  const places = pages.map((shown, i) => {
    const words = t('site.names', { first: shorten(shown[0]!.name, NAME), last: shorten(shown.at(-1)!.name, NAME) })
    const here = trusted(i === current ? ' aria-current="page"' : '')
    return html`<li><a href="${pageFile('index', i + 1)}"${here}>${words}</a></li>`
  })
  return html`<nav aria-label="${t('site.names-of')}"><ul class="inline">${places}</ul></nav>`
}

function* renderIndex(kind: Kind, all: readonly Organisation[], frame: Frame): Generator<Part> {
  const title = t(kind === 'buyers' ? 'site.buyers' : 'site.suppliers')
  const pages = cutPages(all, INDEX_PAGE)
  for (const [i, shown] of pages.entries()) {
    const path = pageFile(`${kind}/index`, i + 1)
    const table = renderTable(
      title,
      [
        {
          head: t(kind === 'buyers' ? 'site.buyer' : 'site.supplier'),
          cell: (one) => html`<a href="${one.slug}.html">${one.name}</a>`,
        },
        { head: t('site.count-processes'), cell: (one) => one.processes, numeric: true },
        { head: t('site.count-awards'), cell: (one) => one.awards, numeric: true },
        { head: t('site.awarded'), cell: (one) => renderSums(one.awarded), numeric: true },
      ],
      shown,
    )
    const content = html`<h1>${title}</h1>${kind === 'suppliers' && html`<p>${t('site.shared-awards')}</p>`}
      ${renderPlaces(pages, i)}
      ${all.length ? table : html`<p>${t('site.no-organisations')}</p>`}
      ${renderPager(i + 1, pages.length, (page) => pageFile('index', page))}`
    yield { path, content: frame({ path, title, part: kind, content }) }
  }
}

function* renderOrganisation(kind: Kind, one: Organisation, site: Site): Generator<Part> {
  const { facts, frame, labels } = site
  const kinds = kind === 'buyers' ? ['buyer', 'procuringEntity'] : ['tenderer']
  const questions = site.questions.filter(({ subject }) => kinds.includes(subject.kind) && subject.id === one.key)
  const caption = t(kind === 'buyers' ? 'site.processes-of-buyer' : 'site.processes-of-supplier')
  const pages = cutPages(listProcessesOf(facts, one), A_PAGE)
  for (const [i, shown] of pages.entries()) {
    const path = pageFile(`${kind}/${one.slug}`, i + 1)
    const content = html`<p class="caption">${t(kind === 'buyers' ? 'site.buyer' : 'site.supplier')}</p><h1>${one.name}</h1>
      ${renderList([
        [t('site.organisation-id'), one.id],
        [t('site.count-processes'), one.processes],
        [t('site.count-awards'), one.awards],
        [t('site.awarded'), renderSums(one.awarded)],
      ])}
      ${i === 0 && questions.length > 0 && html`<h2>${t('site.questions')}</h2>${questions.map(renderQuestion)}`}
      ${renderProcessTable(caption, shown, '../', labels)}
      ${renderPager(i + 1, pages.length, (page) => pageFile(one.slug, page))}`
    yield { path, content: frame({ path, title: one.name, part: kind, content }) }
  }
}

/** The index of buyers or suppliers, and a page for each of them. */
export function* renderOrganisations(kind: Kind, site: Site): Generator<Part> {
  const all = [...site.facts[kind].values()].sort(
    (a, b) => compareNames.compare(a.name, b.name) || (a.key < b.key ? -1 : 1),
  )
  yield* renderIndex(kind, all, site.frame)
  for (const one of all) yield* renderOrganisation(kind, one, site)
}
