import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate, showNumber } from '#platform/render/shown.ts'
import type { Facts } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import { checkCriteria } from './criteria.ts'
import type { Frame } from './frame.ts'
import type { Labels } from './labels.ts'
import { renderTable } from './pieces.ts'
import type { PublishedMapping, SiteInput } from './site-input.ts'

const count = (value: number) => showNumber(value, { is: 'count' })
const section = (title: string, content: Html): Html => html`<h2>${title}</h2>${content}`

function renderWho({ publisher, licence, isConfirmed }: SiteInput): Html {
  const contact = [publisher.contactName, publisher.contactEmail].filter(Boolean).join(', ')
  const licensed = licence?.url ? html`<a href="${licence.url}" rel="license">${licence.name}</a>` : licence?.name
  return html`<p>${publisher.name}</p>
    <p>${contact ? t('site.policy-contact', { name: contact }) : t('site.policy-no-contact')}</p>
    <p>${t('site.policy-licence')}: ${licensed ?? t('site.no-licence')}</p>
    <p>${t('site.policy-approval')}: ${t(isConfirmed ? 'site.confirmed' : 'site.unconfirmed')}</p>`
}

function renderWhat(input: SiteInput, facts: Facts): Html {
  if (input.isWithoutData) return html`<p>${t('site.policy-project-words')}</p>`
  const words = t('site.policy-what-words', {
    processes: facts.processes.length,
    releases: facts.releases,
    first: facts.first ? showDate(facts.first) : '?',
    last: facts.last ? showDate(facts.last) : '?',
    prefix: input.ocidPrefix || '?',
  })
  const frequency = input.frequency
    ? t('site.policy-frequency', { frequency: input.frequency })
    : t('site.policy-no-frequency')
  return html`<p>${words}</p><p>${frequency}</p>`
}

const renderSources = ({ sources }: SiteInput): Html =>
  renderTable(
    t('site.policy-sources'),
    [
      { head: t('site.policy-source'), cell: (source) => source.name },
      { head: t('site.policy-taken'), cell: (source) => showDate(source.takenAt) },
      { head: t('site.policy-rows'), cell: (source) => count(source.rowsIn), numeric: true },
      { head: t('site.policy-loaded'), cell: (source) => count(source.rowsLoaded), numeric: true },
      { head: t('site.policy-aside'), cell: (source) => count(source.rowsSetAside), numeric: true },
      { head: t('site.policy-licence'), cell: (source) => source.licence ?? t('site.not-stated') },
    ],
    sources,
  )

const renderMapping = ({ source, fields, notMapped }: PublishedMapping, labels: Labels): Html => html`<h3>${source}</h3>
  ${renderTable(
    source,
    [
      { head: t('site.field'), cell: (row) => html`${labels.path(row.field)} <code>${row.field}</code>` },
      { head: t('site.policy-from'), cell: (row) => row.from },
    ],
    fields,
  )}
  ${
    notMapped.length > 0 &&
    html`<p>${t('site.policy-not-mapped')}:</p><ul>${notMapped.map(
      ({ column, reason }) =>
        html`<li>${reason ? t('site.policy-not-mapped-reason', { column, reason }) : column}</li>`,
    )}</ul>`
  }`

const renderKept = (kept: readonly string[]): Html =>
  html`<p>${t('site.policy-kept')}</p><ul>${kept.map((name) => html`<li>${name}</li>`)}</ul>`

/** What the agreement keeps back, and what was taken out because it is about people. */
function renderWithheld(input: SiteInput, labels: Labels): Html {
  const { keptBack = [] } = input.project ?? {}
  return html`${keptBack.length > 0 && renderKept(keptBack)}${renderTakenOut(input, labels)}`
}

function renderTakenOut({ withheld, isWithoutData }: SiteInput, labels: Labels): Html {
  if (!withheld.length)
    return html`<p>${t(isWithoutData ? 'site.policy-withheld-none-texts' : 'site.policy-withheld-none')}</p>`
  return renderTable(
    t('site.policy-withheld'),
    [
      { head: t('site.field'), cell: (row) => html`${labels.path(row.path)} <code>${row.path}</code>` },
      { head: t('site.policy-withheld-what'), cell: (row) => row.what },
      { head: t('site.policy-withheld-count'), cell: (row) => count(row.count), numeric: true },
      { head: t('site.policy-withheld-why'), cell: (row) => row.reason },
    ],
    withheld,
  )
}

const answerOf = (isMet: boolean | undefined) =>
  isMet === undefined ? t('site.to-judge') : t(isMet ? 'site.met' : 'site.not-met')

const renderCriteria = (input: SiteInput, facts: Facts): Html =>
  html`<ul>${checkCriteria(input, facts).map(
    ({ id, isMet }) => html`<li>${t(`site.criterion-${id}`)}: <strong>${answerOf(isMet)}</strong></li>`,
  )}</ul>`

/** The publication policy, made from the settings, the sources, the mapping and what was withheld. */
export function* renderPolicy(input: SiteInput, facts: Facts, frame: Frame, labels: Labels): Generator<Part> {
  const path = 'policy.html'
  const title = t(input.isWithoutData ? 'site.policy-project' : 'site.policy')
  const proof = html`<p>${t('site.policy-log-words')}</p><pre tabindex="0">${input.checkpoint ?? ''}</pre>
    <p><a href="checkpoint.txt">checkpoint.txt</a></p>`
  const content = html`<h1>${title}</h1><p class="lead">${input.description}</p>
    ${section(t('site.policy-who'), renderWho(input))}
    ${section(t('site.policy-what'), renderWhat(input, facts))}
    ${input.sources.length > 0 && section(t('site.policy-sources'), renderSources(input))}
    ${input.mappings.length > 0 && section(t('site.policy-mapping'), html`${input.mappings.map((one) => renderMapping(one, labels))}`)}
    ${section(t('site.policy-withheld'), renderWithheld(input, labels))}
    ${input.project !== undefined && section(t('site.policy-agreed'), html`<p>${t('site.policy-agreed-words')}</p>`)}
    ${!input.isWithoutData && section(t('site.policy-flags'), html`<p>${t('site.policy-flags-words')}</p>`)}
    ${!input.isWithoutData && section(t('site.policy-criteria'), renderCriteria(input, facts))}
    ${input.checkpoint !== undefined && section(t('site.policy-log'), proof)}
    ${!input.isWithoutData && html`<p><a href="dictionary.html">${t('site.dictionary')}</a></p>`}`
  yield { path, content: frame({ path, title, part: 'policy', content }) }
  if (input.checkpoint !== undefined) yield { path: 'checkpoint.txt', content: input.checkpoint }
}
