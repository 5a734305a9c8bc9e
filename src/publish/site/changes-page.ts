import { t } from '#lib/words/words.ts'
import { html } from '#platform/render/html.ts'
import { showDate, showNumber } from '#platform/render/shown.ts'
import type { Facts } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import type { Frame } from './frame.ts'
import { renderTable } from './pieces.ts'
import { renderQuestion } from './process-page.ts'
import type { PublicationEntry, ReleasedQuestion, SiteInput } from './site-input.ts'

const count = (value: number) => showNumber(value, { is: 'count' })

/** What each publication changed. */
export function* renderChangeLog({ history, isWithoutData }: SiteInput, frame: Frame): Generator<Part> {
  const path = 'changes.html'
  const number = (head: string, of: (entry: PublicationEntry) => number) => ({
    head,
    cell: (entry: PublicationEntry) => count(of(entry)),
    numeric: true as const,
  })
  const numbers = [
    number(t('site.processes'), (entry) => entry.processes),
    number(t('site.change-releases'), (entry) => entry.releases),
    number(t('site.change-added'), (entry) => entry.added),
    number(t('site.change-changed'), (entry) => entry.changed),
    number(t('site.change-removed'), (entry) => entry.removed),
  ]
  const table = renderTable(
    t('site.changes'),
    [
      { head: t('site.change-publication'), cell: (entry) => entry.sequence },
      { head: t('site.date'), cell: (entry) => showDate(entry.publishedAt) },
      ...(isWithoutData && !history.some(({ processes }) => processes > 0) ? [] : numbers),
      { head: t('site.change-note'), cell: (entry) => entry.note },
    ],
    history,
  )
  const content = html`<h1>${t('site.changes')}</h1><p>${t('site.changes-intro')}</p>${table}`
  yield { path, content: frame({ path, title: t('site.changes'), content }) }
}

/** The page of a question's subject, where the site has one. */
function addressOf({ subject }: ReleasedQuestion, facts: Facts): string | undefined {
  if (subject.kind === 'process') {
    const line = facts.processes.find((one) => one.ocid === subject.id)
    return line && `processes/${line.slug}.html`
  }
  const kind = subject.kind === 'tenderer' ? 'suppliers' : 'buyers'
  const organisation = facts[kind].get(subject.id)
  return organisation && `${kind}/${organisation.slug}.html`
}

/** The questions that were released one by one; no page where there are none. */
export function* renderQuestions({ questions }: SiteInput, facts: Facts, frame: Frame): Generator<Part> {
  if (!questions.length) return
  const path = 'questions.html'
  const items = questions.map((question) => {
    const address = addressOf(question, facts)
    const { name } = question.subject
    return html`<section>${renderQuestion(question)}
      <p class="quiet">${t('site.question-about')}: ${address ? html`<a href="${address}">${name}</a>` : name}</p></section>`
  })
  const content = html`<h1>${t('site.questions')}</h1><p>${t('site.questions-intro')}</p>${items}`
  yield { path, content: frame({ path, title: t('site.questions'), content }) }
}
