import { readFileSync } from 'node:fs'
import { findWords, t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate } from '#platform/render/shown.ts'
import { shipped } from '#platform/root.ts'
import type { Part } from '../../dataset/part.ts'
import type { PublicDocument } from '../../project/public-project.ts'
import { renderTable } from '../pieces.ts'
import { CHECK_PAGE, pathOfDocument } from './pages.ts'
import type { ProjectSite } from './register-pages.ts'

type Line = { sha256: string; format: string | null; madeOn?: string; document: PublicDocument }

/** A document stands by the hash of its text; a paper that was published as it is has no other than its own. */
const linesOf = (document: PublicDocument): Line[] => [
  ...(document.kind ? [] : [{ sha256: document.sha256, format: null, document }]),
  ...(document.papers ?? []).map((paper) => ({ ...paper, document })),
]

const sayOf = ({ format, madeOn, document }: Line): string => {
  if (format) return t('check.of-file', { format: findWords(`reports.format.${format}`) ?? format })
  if (document.kind) return t('check.of-own-paper')
  return t(madeOn ? 'check.of-paper' : 'check.of-text')
}

/** The form, which a script shows and answers from the list below it. */
const renderForm = (): Html => html`<form class="check search" hidden data-not="${t('check.not-a-hash')}"
    data-found="${t('check.in-list', { count: '#' })}" data-none="${t('check.none-in-list')}">
    <label for="hash">${t('check.label')}</label><p class="quiet" id="hash-hint">${t('check.hint')}</p>
    <input id="hash" type="text" autocomplete="off" spellcheck="false" aria-describedby="hash-hint">
    <button>${t('check.button')}</button>
    <div><label for="file">${t('check.file')}</label><p class="quiet" id="file-hint">${t('check.file-hint')}</p>
    <input id="file" type="file" aria-describedby="file-hint"></div>
    <p role="status"></p></form>`

/** What papers can be checked against: for people a table with a form above it, for programs a list. */
export function* renderCheckPage({ input, project, frame }: ProjectSite): Generator<Part> {
  const lines = project.documents?.flatMap(linesOf)
  if (!lines) return
  const table = renderTable(
    t('check.list'),
    [
      { head: t('check.hash'), cell: ({ sha256 }) => html`<code>${sha256}</code>` },
      { head: t('check.is'), cell: sayOf },
      {
        head: t('check.text'),
        cell: ({ document }) => html`<a href="${pathOfDocument(document)}">${document.title}</a>
          ${document.leavesOut && html`<br><span class="quiet">${t('check.leaves-out')}</span>`}`,
      },
      { head: t('check.version'), cell: ({ document }) => document.version ?? '–' },
      { head: t('check.made'), cell: ({ madeOn }) => (madeOn ? showDate(madeOn) : '') },
    ],
    lines,
  )
  const reasons = [
    t('check.unknown-private'),
    t('check.unknown-typed'),
    t('check.unknown-later', { date: showDate(input.publishedAt) }),
    t('check.unknown-changed'),
  ]
  const content = html`<h1>${t('check.title')}</h1><p>${t('check.what')}</p>${renderForm()}
    <div class="papers">${table}</div><p>${t('check.found-what')}</p>
    <h2>${t('check.not-in-list')}</h2><p>${t('check.unknown-what')}</p><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
    <script src="assets/check.js" defer></script>`
  yield { path: CHECK_PAGE, content: frame({ path: CHECK_PAGE, title: t('check.title'), content }) }
  yield { path: 'assets/check.js', content: readFileSync(shipped('publish/site/assets/check.js'), 'utf8') }
  const papers = lines.map(({ document, madeOn = null, ...line }) => ({
    ...{ ...line, madeOn, title: document.title, version: document.version, page: pathOfDocument(document) },
    leavesOut: document.leavesOut ?? null,
  }))
  yield { path: 'papers.json', content: `${JSON.stringify({ asOf: input.publishedAt, papers }, null, 2)}\n` }
}
