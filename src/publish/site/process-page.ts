import { t } from '#lib/words/words.ts'
import { type Content, type Html, html, webAddress } from '#platform/render/html.ts'
import { showDate, showMoney } from '#platform/render/shown.ts'
import type { Organisation, ProcessLine } from '../dataset/facts.ts'
import { type JsonObject, numberAt, objectsAt, textAt } from '../dataset/json.ts'
import type { PublishedProcess } from '../dataset/processes.ts'
import type { TakenTimes } from '../dataset/stated-dates.ts'
import type { Labels } from './labels.ts'
import { renderList, renderTable } from './pieces.ts'
import type { ReleasedQuestion } from './site-input.ts'
import { renderTimeline } from './timeline.ts'

/** What a page about one process needs beside the process itself. */
export type ProcessPage = {
  process: PublishedProcess
  line: ProcessLine
  buyer: Organisation | undefined
  slugOfSupplier: (reference: JsonObject) => string | undefined
  questions: readonly ReleasedQuestion[]
  labels: Labels
  taken: TakenTimes
  workbench: string | undefined
}

const moneyAt = (object: JsonObject, path: string): string | undefined => {
  const amount = numberAt(object, `${path}/amount`)
  return amount === undefined ? undefined : showMoney(amount, textAt(object, `${path}/currency`))
}
const dateAt = (object: JsonObject, path: string): string => {
  const date = textAt(object, path)
  return date === undefined ? '' : showDate(date)
}

function renderNames(object: JsonObject, path: string, slugOf: ProcessPage['slugOfSupplier']): Content {
  return objectsAt(object, path).map((reference, i) => {
    const name = textAt(reference, 'name') ?? textAt(reference, 'id') ?? ''
    const slug = slugOf(reference)
    return html`${i > 0 && ', '}${slug ? html`<a href="../suppliers/${slug}.html">${name}</a>` : name}`
  })
}

function renderTender({ process: { compiled }, buyer, line, labels }: ProcessPage): Html {
  const code = (list: string, path: string) => {
    const value = textAt(compiled, path)
    return value === undefined ? '' : labels.code(list, value)
  }
  const details = textAt(compiled, 'tender/procurementMethodDetails')
  const method = [code('method', 'tender/procurementMethod'), details].filter((words) => words).join(', ')
  return renderList([
    [t('site.buyer'), buyer ? html`<a href="../buyers/${buyer.slug}.html">${buyer.name}</a>` : line.buyer],
    [t('site.status'), code('tenderStatus', 'tender/status')],
    [t('site.method'), method],
    [t('site.category'), code('procurementCategory', 'tender/mainProcurementCategory')],
    [t('site.estimated'), moneyAt(compiled, 'tender/value')],
    [t('site.opens'), dateAt(compiled, 'tender/tenderPeriod/startDate')],
    [t('site.closes'), dateAt(compiled, 'tender/tenderPeriod/endDate')],
    [t('site.bidders'), textAt(compiled, 'tender/numberOfTenderers')],
    [t('site.description'), textAt(compiled, 'tender/description')],
  ])
}

function renderBids({ process: { compiled }, slugOfSupplier, labels }: ProcessPage): Content {
  const bids = objectsAt(compiled, 'bids/details')
  if (!bids.length) return undefined
  return html`<h2>${t('site.bids')}</h2>${renderTable(
    t('site.bids'),
    [
      { head: t('site.supplier'), cell: (bid) => renderNames(bid, 'tenderers', slugOfSupplier) },
      { head: t('site.status'), cell: (bid) => labels.code('bidStatus', textAt(bid, 'status') ?? '') },
      { head: t('site.date'), cell: (bid) => dateAt(bid, 'date') },
      { head: t('site.value'), cell: (bid) => moneyAt(bid, 'value'), numeric: true },
    ],
    bids,
  )}`
}

function renderAwards({ process: { compiled }, slugOfSupplier, labels }: ProcessPage): Content {
  const awards = objectsAt(compiled, 'awards')
  if (!awards.length) return undefined
  return html`<h2>${t('site.awards')}</h2>${renderTable(
    t('site.awards'),
    [
      { head: t('site.suppliers-short'), cell: (award) => renderNames(award, 'suppliers', slugOfSupplier) },
      { head: t('site.title'), cell: (award) => textAt(award, 'title') },
      { head: t('site.status'), cell: (award) => labels.code('awardStatus', textAt(award, 'status') ?? '') },
      { head: t('site.date'), cell: (award) => dateAt(award, 'date') },
      { head: t('site.value'), cell: (award) => moneyAt(award, 'value'), numeric: true },
    ],
    awards,
  )}`
}

function renderContracts({ process: { compiled }, labels }: ProcessPage): Content {
  const contracts = objectsAt(compiled, 'contracts')
  if (!contracts.length) return undefined
  const runs = (contract: JsonObject) => {
    const [from, to] = [dateAt(contract, 'period/startDate'), dateAt(contract, 'period/endDate')]
    return from && to ? t('site.runs-from-to', { from, to }) : from || to
  }
  return html`<h2>${t('site.contracts')}</h2>${renderTable(
    t('site.contracts'),
    [
      { head: t('site.id'), cell: (contract) => textAt(contract, 'id') },
      { head: t('site.status'), cell: (contract) => labels.code('contractStatus', textAt(contract, 'status') ?? '') },
      { head: t('site.signed'), cell: (contract) => dateAt(contract, 'dateSigned') },
      { head: t('site.runs'), cell: runs },
      { head: t('site.value'), cell: (contract) => moneyAt(contract, 'value'), numeric: true },
    ],
    contracts,
  )}`
}

const HOLDERS = ['tender/documents', 'planning/documents']
function renderDocuments(compiled: JsonObject): Content {
  const inside = [...objectsAt(compiled, 'awards'), ...objectsAt(compiled, 'contracts')]
  const documents = [
    ...HOLDERS.flatMap((path) => objectsAt(compiled, path)),
    ...inside.flatMap((holder) => objectsAt(holder, 'documents')),
  ]
  if (!documents.length) return undefined
  return html`<h2>${t('site.documents')}</h2><ul>${documents.map((document) => {
    const [url, title] = [webAddress(textAt(document, 'url')), textAt(document, 'title') ?? textAt(document, 'id')]
    return html`<li>${url ? html`<a href="${url}" rel="nofollow">${title}</a>` : title}</li>`
  })}</ul>`
}

function renderWithheld({ process: { compiled }, labels }: ProcessPage): Content {
  const withheld = objectsAt(compiled, 'withheldInformation')
  if (!withheld.length) return undefined
  return html`<h2>${t('site.withheld')}</h2><p>${t('site.withheld-process')}</p><ul>${withheld.map(
    (item) => html`<li>${labels.path(textAt(item, 'field') ?? '')}: ${textAt(item, 'rationale')}</li>`,
  )}</ul>`
}

/** The way to the rows: public for nobody, so it leads members to the page that asks who they are. */
function renderRows({ workbench, line }: ProcessPage): Content {
  if (!workbench) return undefined
  return html`<h2>${t('site.rows-behind')}</h2><p>${t('site.rows-of-process')}
    <a href="${workbench}/processes/${encodeURIComponent(line.ocid)}">${t('site.where-from')}</a></p>`
}

/** A question that was released about this process, or another thing. */
export const renderQuestion = (question: ReleasedQuestion): Html =>
  html`<div class="question"><p><strong>${question.question}</strong></p>
    <p>${t('site.question-note')}: ${question.note}</p>
    <p>${t('site.question-reply')}: ${question.reply || t('site.question-no-reply')}</p></div>`

/** All that is published about one process, and what changed when. */
export function renderProcess(page: ProcessPage): Html {
  const { process, line, questions, labels, taken } = page
  return html`<p class="caption">${t('site.process')}</p><h1>${line.title}</h1><p class="quiet"><code>${line.ocid}</code></p>
    ${renderTender(page)}
    ${questions.length > 0 && html`<h2>${t('site.questions')}</h2>${questions.map(renderQuestion)}`}
    ${renderBids(page)}${renderAwards(page)}${renderContracts(page)}${renderDocuments(process.compiled)}${renderWithheld(page)}
    <h2>${t('site.timeline')}</h2>${renderTimeline(process.releases, labels, taken)}
    <h2>${t('site.process-data')}</h2><p><a href="../downloads.html">${t('site.process-packages')}</a></p>${renderRows(page)}`
}
