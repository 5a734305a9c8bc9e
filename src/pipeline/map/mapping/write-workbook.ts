import type { Buffer } from 'node:buffer'
import { t } from '#lib/words/words.ts'
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
const STAGES = [
  ['general', ['release', 'parties']],
  ['planning', ['planning']],
  ['tender', ['tender', 'bids']],
  ['award', ['awards']],
  ['contract', ['contracts']],
  ['implementation', ['implementation']],
] as const satisfies readonly (readonly [stage: string, sections: readonly string[]])[]

function describeStep(step: Step): string {
  if ('codes' in step) {
    const codes = Object.entries(step.codes).map(([from, to]) => `${from} = ${to ?? t('workbook.no-code')}`)
    return t('workbook.translate', { codes: codes.join('; '), others: step.otherwise ?? 'list' })
  }
  return Object.entries(step)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(', ')
}

function describeOrigin(rule: FullRule): string {
  if (rule.column !== undefined) return rule.column
  if (rule.text !== undefined) return t('workbook.text', { text: rule.text })
  if (rule.mint) return t('workbook.minted', { columns: rule.mint.join(', ') })
  if (rule.first)
    return t('workbook.first', { columns: rule.first.map((each) => describeOrigin(fullForm(each))).join(' | ') })
  return t('workbook.always', { value: String(rule.constant) })
}

/** A rule in words for people who read the workbook. */
function describeRule(given: Rule): string {
  const rule = fullForm(given)
  const condition = rule.onlyIf ? t('workbook.only-if', { column: rule.onlyIf.column }) : ''
  const register = rule.scheme ? t('workbook.register', { scheme: rule.scheme }) : ''
  return [...(rule.steps ?? []).map(describeStep), register, condition].filter(Boolean).join(t('workbook.then'))
}

type Use = { readonly source: string; readonly path: string; readonly rule: Rule }

function listUses(mapping: Mapping): Use[] {
  return Object.entries(mapping.sources).flatMap(([source, { fields }]) =>
    Object.entries(fields).map(([path, rule]) => ({ source, path, rule })),
  )
}

function typeOf({ type, many, codelist }: MappingTarget): string {
  const one = many ? t('workbook.many', { type }) : type
  if (!codelist) return one
  return t(codelist.open ? 'workbook.open-list' : 'workbook.closed-list', { type: one, list: codelist.name })
}

function stageRows(targets: readonly MappingTarget[], uses: readonly Use[]) {
  return targets.flatMap((target) => {
    const own = uses.filter((use) => withoutLabels(use.path) === target.path)
    const start = [target.path, target.title, target.hint, typeOf(target), target.required ? t('workbook.yes') : '']
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
        open ? (open.reason ?? t('workbook.not-mapped-yet')) : '',
      ]
    }),
  )
}

/**
 * The mapping as the field-level mapping workbook, in the language of what is going on: data sources, data elements, and
 * a sheet for each stage.
 */
export function writeWorkbook(mapping: Mapping, tables: readonly KnownColumns[]): Buffer[] {
  const book = startWorkbook()
  const uses = listUses(mapping)
  const sources = book.addSheet(
    t('workbook.sources'),
    [t('workbook.source'), t('workbook.row'), t('workbook.key'), t('workbook.columns'), t('workbook.fields-mapped')],
    [32, 16, 32, 10, 14],
  )
  for (const [name, source] of Object.entries(mapping.sources)) {
    const columns = tables.find((table) => table.source === name)?.columns.length ?? ''
    sources.addRow([name, source.row, fullKeyOf(source).text, columns, Object.keys(source.fields).length])
  }
  const elements = book.addSheet(
    t('workbook.elements'),
    [t('workbook.source'), t('workbook.column'), t('workbook.mapped-to'), t('workbook.why-not')],
    [32, 36, 60, 40],
  )
  for (const row of elementRows(mapping, tables, uses)) elements.addRow(row)
  const targets = mappingTargets(schema)
  const heads = (['field', 'title', 'what', 'type', 'required', 'source', 'origin', 'steps'] as const).map((head) =>
    t(`workbook.${head}`),
  )
  for (const [stage, sections] of STAGES) {
    const sheet = book.addSheet(t(`workbook.stage-${stage}`), heads, [44, 32, 44, 24, 10, 28, 32, 44])
    const own = targets.filter(({ section }) => (sections as readonly string[]).includes(section))
    for (const row of stageRows(own, uses)) sheet.addRow(row)
  }
  return book.finish()
}
