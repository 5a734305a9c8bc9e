import { t } from '#lib/words/words.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showNumber } from '#platform/render/shown.ts'
import { findField, sayTerm } from '#standard/index.ts'
import type { Facts } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import { explainColumn, tableForms, titleOfTable } from '../dataset/tables.ts'
import type { Frame } from './frame.ts'
import type { Labels } from './labels.ts'
import { renderTable } from './pieces.ts'

type FieldRow = { path: string; count: number }

const sectionOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')

/** The fields that are present, by the part of the release they belong to. */
function groupFields(fields: ReadonlyMap<string, number>): Map<string, FieldRow[]> {
  const groups = new Map<string, FieldRow[]>()
  for (const [path, count] of [...fields].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isTop = !path.includes('/') && [...fields.keys()].some((other) => other.startsWith(`${path}/`))
    const section = isTop ? path : sectionOf(path)
    groups.set(section, [...(groups.get(section) ?? []), { path, count }])
  }
  return groups
}

function explain(path: string, labels: Labels): string {
  const field = findField(labels.schema, path)
  if (!field) return t('site.not-in-standard')
  const [title, hint] = [sayTerm(field.title), sayTerm(field.hint)]
  return hint === title ? title : `${title}. ${hint}`
}

const renderFields = (title: string, rows: readonly FieldRow[], processes: number, labels: Labels): Html =>
  renderTable(
    title,
    [
      { head: t('site.field'), cell: (row) => html`<code>${row.path}</code>` },
      { head: t('site.meaning'), cell: (row) => explain(row.path, labels) },
      { head: t('site.filled'), cell: (row) => showNumber(row.count, { is: 'count' }), numeric: true },
      { head: t('site.share'), cell: (row) => showNumber(row.count / processes, { is: 'share' }), numeric: true },
    ],
    rows,
  )

function renderTables(labels: Labels): Html {
  const sections = tableForms.map((form) => {
    const title = titleOfTable(form.name)
    const table = renderTable(
      t('site.dictionary-columns', { table: title }),
      [
        { head: t('site.column'), cell: (column) => html`<code>${column.name}</code>` },
        { head: t('site.meaning'), cell: (column) => explainColumn(form, column, labels.schema) },
      ],
      form.columns,
    )
    return html`<h3>${title}</h3>${table}`
  })
  return html`<h2>${t('site.dictionary-tables')}</h2>${sections}`
}

/** The data dictionary: the fields that are filled, how often, and what they mean; then the columns of the tables. */
export function* renderDictionary(facts: Facts, frame: Frame, labels: Labels): Generator<Part> {
  const count = facts.processes.length
  const path = 'dictionary.html'
  const parts = [...groupFields(facts.fields)].map(([section, rows]) => {
    const title = section ? labels.path(section) : t('site.process')
    return html`<h2>${t('site.dictionary-part', { part: title })}</h2>${renderFields(title, rows, count, labels)}`
  })
  const content = html`<h1>${t('site.dictionary')}</h1><p>${t('site.dictionary-intro', { count })}</p>${parts}${renderTables(labels)}`
  yield { path, content: frame({ path, title: t('site.dictionary'), content }) }
}
