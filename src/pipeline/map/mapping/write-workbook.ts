import type { Buffer } from 'node:buffer'
import { startWorkbook } from '#lib/xlsx-writer.ts'
import { type MappingTarget, mappingTargets } from '#standard/index.ts'
import type { KnownColumns } from './check-mapping.ts'
import { describeMapping } from './describe-mapping.ts'
import {
  columnsInText,
  columnsOfRule,
  type FullRule,
  fullForm,
  fullKeyOf,
  type Mapping,
  type Rule,
  type Step,
} from './mapping.ts'
import { schema, withoutLabels } from './targets.ts'

/** The stages of the workbook, and which sections of the standard each holds. */
const STAGES: readonly (readonly [sheet: string, sections: readonly string[]])[] = [
  ['General', ['release', 'parties']],
  ['Planning', ['planning']],
  ['Tender', ['tender', 'bids']],
  ['Award', ['awards']],
  ['Contract', ['contracts']],
  ['Implementation', ['implementation']],
]

function describeStep(step: Step): string {
  if ('codes' in step) {
    const codes = Object.entries(step.codes).map(([from, to]) => `${from} = ${to ?? '(no code)'}`)
    return `translate ${codes.join('; ')}; others: ${step.otherwise ?? 'list'}`
  }
  return Object.entries(step)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(', ')
}

function describeOrigin(rule: FullRule): string {
  if (rule.column !== undefined) return rule.column
  if (rule.text !== undefined) return `text: ${rule.text}`
  if (rule.mint) return `id made from: ${rule.mint.join(', ')}`
  if (rule.first) return `first filled of: ${rule.first.map((each) => describeOrigin(fullForm(each))).join(' | ')}`
  return `always: ${rule.constant}`
}

/** A rule in words for people who read the workbook. */
function describeRule(given: Rule): string {
  const rule = fullForm(given)
  const condition = rule.onlyIf ? `only if "${rule.onlyIf.column}" says so` : ''
  return [...(rule.steps ?? []).map(describeStep), ...(rule.scheme ? [`register ${rule.scheme}`] : []), condition]
    .filter(Boolean)
    .join('; then ')
}

type Use = { readonly source: string; readonly path: string; readonly rule: Rule }

function listUses(mapping: Mapping): Use[] {
  return Object.entries(mapping.sources).flatMap(([source, { fields }]) =>
    Object.entries(fields).map(([path, rule]) => ({ source, path, rule })),
  )
}

const typeOf = (target: MappingTarget) =>
  `${target.type}${target.many ? ' (list)' : ''}${target.codelist ? `, ${target.codelist.open ? 'open' : 'closed'} list ${target.codelist.name}` : ''}`

function stageRows(targets: readonly MappingTarget[], uses: readonly Use[]) {
  return targets.flatMap((target) => {
    const own = uses.filter((use) => withoutLabels(use.path) === target.path)
    const start = [target.path, target.title, target.hint, typeOf(target), target.required ? 'yes' : '']
    if (own.length === 0) return [[...start, '', '', '']]
    return own.map(({ source, rule }) => [...start, source, describeOrigin(fullForm(rule)), describeRule(rule)])
  })
}

function elementRows(mapping: Mapping, tables: readonly KnownColumns[], uses: readonly Use[]) {
  const unmapped = new Map(
    describeMapping(mapping, tables).unmapped.map((each) => [`${each.source}\n${each.column}`, each]),
  )
  return tables.flatMap(({ source, columns }) =>
    columns.map((column) => {
      const paths = uses
        .filter((use) => use.source === source && columnsOfRule(use.rule).includes(column))
        .map((use) => use.path)
      const isKey = mapping.sources[source] && columnsInText(fullKeyOf(mapping.sources[source]).text).includes(column)
      const open = unmapped.get(`${source}\n${column}`)
      return [
        source,
        column,
        [...(isKey ? ['ocid'] : []), ...paths].join(', '),
        open ? (open.reason ?? 'not mapped yet') : '',
      ]
    }),
  )
}

/** The mapping as the field-level mapping workbook: data sources, data elements, and a sheet for each stage. */
export function writeWorkbook(mapping: Mapping, tables: readonly KnownColumns[]): Buffer[] {
  const book = startWorkbook()
  const uses = listUses(mapping)
  const sources = book.addSheet(
    'Data sources',
    ['Source', 'One row is', 'Key of the process', 'Columns', 'Fields mapped'],
    [32, 16, 32, 10, 14],
  )
  for (const [name, source] of Object.entries(mapping.sources)) {
    const columns = tables.find((table) => table.source === name)?.columns.length ?? ''
    sources.addRow([name, source.row, fullKeyOf(source).text, columns, Object.keys(source.fields).length])
  }
  const elements = book.addSheet('Data elements', ['Source', 'Column', 'Mapped to', 'Why not mapped'], [32, 36, 60, 40])
  for (const row of elementRows(mapping, tables, uses)) elements.addRow(row)
  const targets = mappingTargets(schema)
  for (const [name, sections] of STAGES) {
    const sheet = book.addSheet(
      name,
      ['Field', 'Title', 'What it is', 'Type', 'Required', 'Source', 'Column or value', 'Steps'],
      [44, 32, 44, 24, 10, 28, 32, 44],
    )
    for (const row of stageRows(
      targets.filter((target) => sections.includes(target.section)),
      uses,
    ))
      sheet.addRow(row)
  }
  return book.finish()
}
