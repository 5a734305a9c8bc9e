import { readFileSync } from 'node:fs'
import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { shipped } from '#platform/root.ts'
import type { Facts } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import type { PublicProject } from '../project/public-project.ts'

/** Above this the index would be too much to load for a search; the lists by year, letter and buyer remain. */
const MOST_SEARCHED = 60_000

/** The place of the search, which the script fills where there is one; without it nothing is shown. */
export function searchBox({ processes }: Facts): Html {
  if (!processes.length || processes.length > MOST_SEARCHED) return html``
  return html`<form class="search" role="search" hidden data-index="../assets/search-index.js"
      data-found="${t('site.search-found', { count: '#' })}" data-more="${t('site.search-more')}" data-none="${t('site.search-none')}">
    <label for="search">${t('site.search')}</label><p class="quiet" id="search-hint">${t('site.search-hint')}</p>
    <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
    <p role="status"></p><ul></ul></form><script src="../assets/search.js" defer></script>`
}

/** The script and what it searches: a list of [file, title, buyer, suppliers, ocid], loaded when somebody searches. */
export function* renderSearchFiles({ processes }: Facts, project?: PublicProject): Generator<Part> {
  if (!processes.length || processes.length > MOST_SEARCHED) return
  yield { path: 'assets/search.js', content: readFileSync(shipped('publish/site/assets/search.js'), 'utf8') }
  const path = 'assets/search-index.js'
  yield { path, content: 'window.processes = [\n', more: true }
  for (const line of processes) {
    const row = [line.slug, line.title, line.buyer, line.suppliers.join(', '), line.ocid]
    yield { path, content: `${JSON.stringify(row)},\n`, more: true }
  }
  for (const { slug, title } of project?.documents ?? []) {
    const row = [`../project/documents/${slug}`, title, t('site.news-document'), '', '']
    yield { path, content: `${JSON.stringify(row)},\n`, more: true }
  }
  yield { path, content: ']\n', more: true }
}
