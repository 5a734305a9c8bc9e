import type { FC } from 'hono/jsx'
import { findFactKind, findParameterKind, type Name } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, TextField } from '../../../ui/form.tsx'
import { choicesOf, type Kind, readText, sayOf, writeValue } from './values.tsx'

/** What a column looks at, as far as it is one name: then its cells can be written in words. */
export type ColumnKind = Kind & { label: string }

/** How a cell compares, as a word of the form; `written` is a cell in the language of tables itself. */
const COMPARES = { most: '<=', below: '<', least: '>=', above: '>' } as const
type Compares = keyof typeof COMPARES
const HOW = ['any', 'most', 'below', 'least', 'above', 'exactly', 'written'] as const
type How = (typeof HOW)[number]
const ANY = '-'

const labelOf = ({ label }: Name) => label[currentLanguage()]

/** The label of a name in the language of the reader; what is no name stays as it is written. */
export const sayName = (feel: string, names: readonly Name[]): string => {
  const name = names.find((one) => one.name === feel)
  return name ? labelOf(name) : feel
}

function optionsOf(name: Name): Kind['options'] {
  if (name.is === 'calculation') return undefined
  return name.is === 'fact' ? findFactKind(name.id).options : findParameterKind(name.id).options
}

/** What a column looks at; a calculation within a cell has no kind, and its cells are written as tables write them. */
export function kindOfColumn(feel: string, names: readonly Name[]): ColumnKind {
  const name = names.find((one) => one.name === feel)
  if (!name) return { type: 'text', label: feel }
  const options = optionsOf(name)
  return { type: name.type, label: labelOf(name), ...(options && { options }) }
}

const COMPARED = /^(<=|>=|<|>)\s*([^"]+)$/
const TEXTS = /^"[^"]*"(?:\s*,\s*"[^"]*")*$/
const textsIn = (cell: string) => [...cell.matchAll(/"([^"]*)"/g)].map(([, text]) => text!)
const isNumber = (text: string) => /^-?\d+$/.test(text)
const isTold = ({ type }: Kind) => !['text', 'party', 'list', 'boolean', 'choice'].includes(type)

type Compared = { how: How; what: string }

/** A number is written in the unit of the column, a name as the reader calls it. */
const shownOperand = (feel: string, kind: Kind, names: readonly Name[]) =>
  isNumber(feel) ? writeValue(kind, Number(feel)) : sayName(feel, names)

function readCell(cell: string, kind: ColumnKind, names: readonly Name[]): Compared {
  if (cell === ANY) return { how: 'any', what: '' }
  if (!isTold(kind)) return { how: 'written', what: cell }
  const [, sign, operand = ''] = COMPARED.exec(cell) ?? []
  const how = (Object.keys(COMPARES) as Compares[]).find((one) => COMPARES[one] === sign)
  const known = isNumber(operand.trim()) || names.some(({ name }) => name === operand.trim())
  if (how && known) return { how, what: shownOperand(operand.trim(), kind, names) }
  if (isNumber(cell)) return { how: 'exactly', what: shownOperand(cell, kind, names) }
  return { how: 'written', what: cell }
}

/** A cell in words: “more than limit of one purchase”, “yes”, “any”. */
export function sayCell(cell: string, kind: ColumnKind, names: readonly Name[], currency: string): string {
  if (cell === ANY) return t('grid.any')
  if (cell === 'true' || cell === 'false') return t(cell === 'true' ? 'need.yes' : 'need.no')
  if (TEXTS.test(cell))
    return textsIn(cell)
      .map((text) => sayOf(kind, text, currency))
      .join(` ${t('grid.or')} `)
  const { how, what } = readCell(cell, kind, names)
  if (how === 'written') return cell
  const operand = /^-?[\d.]+$/.test(what) ? sayOf(kind, readText(kind, what), currency) : what
  return t(`grid.say-${how}`, { what: operand })
}

type CellFieldProps = {
  name: string
  cell: string
  kind: ColumnKind
  names: readonly Name[]
  currency: string
  state: FormState
}

const withValues = (state: FormState, values: Record<string, string>): FormState => ({
  ...state,
  values: { ...values, ...state.values },
})

const NumberCell: FC<CellFieldProps> = ({ name, cell, kind, names, state }) => {
  const { how, what } = readCell(cell, kind, names)
  const shown = withValues(state, { [`${name}.how`]: how, [name]: what })
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">{kind.label}</legend>
      <SelectField
        name={`${name}.how`}
        label={t('grid.how')}
        state={shown}
        choices={HOW.map((value) => ({ value, text: t(`grid.how-${value}`) }))}
      />
      <TextField name={name} label={t('grid.what')} hint={t('grid.what-hint')} state={shown} list="names" />
    </fieldset>
  )
}

/** The field of one cell, by what its column looks at. */
export const CellField: FC<CellFieldProps> = (props) => {
  const { name, cell, kind, state } = props
  if (kind.type === 'boolean') {
    const choices = [
      { value: ANY, text: t('grid.any') },
      { value: 'true', text: t('need.yes') },
      { value: 'false', text: t('need.no') },
    ]
    return (
      <ChoiceField kind="radio" {...{ name, choices }} label={kind.label} state={withValues(state, { [name]: cell })} />
    )
  }
  if (kind.options && (cell === ANY || TEXTS.test(cell)))
    return (
      <ChoiceField
        kind="checkbox"
        {...{ name, state }}
        label={kind.label}
        hint={t('grid.choice-hint')}
        choices={choicesOf(kind.options)}
        chosen={state.chosen?.(name) ?? textsIn(cell)}
      />
    )
  if (isTold(kind)) return <NumberCell {...props} />
  return (
    <TextField
      {...{ name }}
      label={kind.label}
      hint={t('grid.written-hint')}
      state={withValues(state, { [name]: cell })}
    />
  )
}

/** A number or a name, as tables write it; what is neither is refused where the rule is proposed. */
function writeOperand(text: string, kind: Kind, names: readonly Name[]): string {
  const name = names.find((one) => labelOf(one) === text || one.name === text)
  if (name) return name.name
  const value = readText(kind, text)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text
}

/** The cell that a form asks for, as tables write it. */
export function cellOf(form: Form, name: string, kind: ColumnKind, names: readonly Name[]): string {
  if (kind.type === 'boolean') return form.text(name) || ANY
  if (kind.options && !form.text(name).startsWith('"')) {
    const chosen = form.all(name).filter((one) => kind.options && Object.hasOwn(kind.options, one))
    return chosen.length ? chosen.map((one) => `"${one}"`).join(',') : form.text(name) || ANY
  }
  if (!isTold(kind)) return form.text(name) || ANY
  const how = form.text(`${name}.how`)
  if (how === 'any') return ANY
  if (how === 'written') return form.text(name) || ANY
  const operand = writeOperand(form.text(name), kind, names)
  const sign = Object.hasOwn(COMPARES, how) ? COMPARES[how as Compares] : ''
  return `${sign} ${operand}`.trim()
}
