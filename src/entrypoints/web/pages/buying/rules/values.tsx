import type { FC } from 'hono/jsx'
import { type Options, sayValue, type Value, type ValueType } from '#buying/guardrails/index.ts'
import { parseBp, parseCents, writeBp, writeCents } from '#lib/cents.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, TextField } from '../../../ui/form.tsx'

/** How a value is measured, and what it can be. */
export type Kind = { type: ValueType; options?: Options }

/** A value as a form shows it: money in units, shares in percent. */
export function writeValue({ type }: Kind, value: Value | undefined): string {
  if (value === undefined) return ''
  if ((type === 'cents' || type === 'change') && typeof value === 'number') return writeCents(value)
  if (type === 'bp' && typeof value === 'number') return writeBp(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

const splitLines = (text: string) =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean)

/** What was written, as a value; NaN where it is none, which every rule refuses. */
export function readText({ type }: Kind, text: string): Value {
  if (type === 'cents' || type === 'change') return parseCents(text) ?? Number.NaN
  if (type === 'bp') return parseBp(text) ?? Number.NaN
  if (type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : Number.NaN
  if (type === 'list') return splitLines(text)
  if (type === 'choice' || type === 'text' || type === 'party') return text
  return text === '' ? Number.NaN : Number(text)
}

/** The value of a field of a form. */
export const readValue = (kind: Kind, form: Form, name: string): Value =>
  kind.type === 'list' && kind.options ? form.all(name) : readText(kind, form.text(name))

/** A value in the words of the reader. */
export function sayOf({ type, options }: Kind, value: Value | undefined, currency: string): string {
  if (value === undefined) return t('buying.not-known')
  const language = currentLanguage()
  if (Array.isArray(value)) return value.map((one) => options?.[one]?.[language] ?? one).join(', ') || t('rules.none')
  const said = sayValue({ value, type, label: { en: '', fr: '', es: '' } }, currency, language)
  const unit = type === 'bp' ? '' : findWords(`rules.unit-${type}`)
  return options?.[String(value)]?.[language] ?? [said, unit].filter(Boolean).join(' ')
}

const unitOf = (type: ValueType, currency: string) =>
  type === 'cents' || type === 'change' ? currency : findWords(`rules.unit-${type}`)

export const choicesOf = (options: Options) =>
  Object.entries(options).map(([value, text]) => ({ value, text: text[currentLanguage()] }))

type ValueFieldProps = {
  name: string
  label: string
  hint?: string
  kind: Kind
  currency: string
  state: FormState
  value?: Value | undefined
}

const yesNo = () => [
  { value: 'yes', text: t('need.yes') },
  { value: 'no', text: t('need.no') },
]

/** The field of one value, by its kind; its unit stands beside its name. */
export const ValueField: FC<ValueFieldProps> = ({ name, label, hint, kind, currency, state, value }) => {
  const { type, options } = kind
  const unit = unitOf(type, currency)
  const shown = { ...state, values: { [name]: writeValue(kind, value), ...state.values } }
  const frame = { name, label: unit ? `${label} (${unit})` : label, state: shown, ...(hint && { hint }) }
  if (type === 'boolean') return <ChoiceField {...frame} kind="radio" choices={yesNo()} />
  if (type === 'list' && options) {
    const known = Array.isArray(value) ? [...value] : []
    return (
      <ChoiceField
        {...frame}
        kind="checkbox"
        choices={choicesOf(options)}
        chosen={state.chosen ? state.chosen(name) : known}
      />
    )
  }
  if (options)
    return <SelectField {...frame} choices={[{ value: '', text: t('buying.choose') }, ...choicesOf(options)]} />
  if (type === 'list' || type === 'text' || type === 'party') return <TextField {...frame} />
  return <TextField {...frame} inputmode="decimal" width={12} />
}
