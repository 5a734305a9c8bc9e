import {
  type FactId,
  findFactKind,
  findParameterKind,
  MOMENTS,
  type ParameterId,
  RESULTS,
  type RowChange,
  type Rule,
  refuseValues,
  type Value,
} from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import type { Form } from '../../../../http/read-form.ts'
import { cellOf, kindOfColumn } from './cells.tsx'
import { newFactsOf, type OpenRow } from './row-form.tsx'
import { readValue } from './values.tsx'

type Kind = ReturnType<typeof findFactKind | typeof findParameterKind>

/** What a row cannot be without. */
function needResult(form: Form): void {
  const isResult = (RESULTS as readonly string[]).includes(form.text('gives'))
  const isSaid = ['en', 'fr', 'es'].some((language) => form.text(`says.${language}`))
  const fields = {
    ...(!isResult && { gives: 'Say what comes of it.' }),
    ...(!isSaid && { 'says.en': 'Write the sentence that a requester reads.' }),
  }
  const message = Object.values(fields).join(' ')
  if (message) throw new AppError({ code: 'guardrail.unfit-row', kind: 'invalid', message, details: { fields } })
}

/** Values of fields of one kind; what was left empty is not known. */
function readValues<Id extends string>(
  form: Form,
  prefix: string,
  ids: readonly Id[],
  kindOf: (id: Id) => Kind,
): Partial<Record<Id, Value>> {
  const given = ids.filter((id) => form.all(`${prefix}.${id}`).some(Boolean))
  const read = given.map((id) => [id, readValue(kindOf(id), form, `${prefix}.${id}`)] as const)
  const wrong = read.filter(([, value]) => Number.isNaN(value))
  if (wrong.length) throw refuseValues(Object.fromEntries(wrong.map(([id]) => [`${prefix}.${id}`, kindOf(id).type])))
  return Object.fromEntries(read) as Partial<Record<Id, Value>>
}

/** A sentence that was written in one language stands in for the others. */
function readSays(form: Form): RowChange['says'] {
  const [en, fr, es] = ['en', 'fr', 'es'].map((language) => form.text(`says.${language}`))
  const any = en || fr || es || ''
  return { en: en || any, fr: fr || any, es: es || any }
}

const chosenOf = <T extends string>(form: Form, name: string, all: readonly T[]): T[] =>
  all.filter((one) => form.all(name).includes(one))

/** What a form says of a row. Refuses values of the example that are none, and a row without result or sentence. */
export function readRow(form: Form, open: OpenRow, usual: Partial<Record<ParameterId, Value>>): RowChange {
  needResult(form)
  const { found, row, look, rule } = open
  const { listed, names } = found
  const columns = [...listed.rule.columns, ...(look ? [look] : [])]
  const asked = chosenOf(form, 'at', listed.rule.at)
  const at = asked.length && asked.length < listed.rule.at.length ? asked : undefined
  const facts = readValues<FactId>(form, 'fact', rule.facts, findFactKind)
  const parameters = readValues<ParameterId>(form, 'parameter', rule.parameters, findParameterKind)
  const moment = MOMENTS.find((one) => (at ?? listed.rule.at).includes(one))!
  return {
    ...(row && { row: row.id }),
    ...(at && { at }),
    ...(look && { columns: [look], inExamples: readValues(form, 'other', newFactsOf(open), findFactKind) as Facts }),
    when: columns.map((feel, index) => cellOf(form, `cell.${index}`, kindOfColumn(feel, names), names)),
    gives: form.text('gives') as RowChange['gives'],
    says: readSays(form),
    tells: form.all('tells') as RowChange['tells'],
    usual,
    example: { at: moment, facts: facts as Facts, parameters: parameters as Parameters },
  }
}
type Facts = Rule['examples'][number]['facts']
type Parameters = Rule['examples'][number]['parameters']
