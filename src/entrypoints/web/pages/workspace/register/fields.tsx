import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Ref } from '#platform/things.ts'
import type { Form } from '../../../../http/read-form.ts'
import { hrefOf } from '../../../things.ts'
import { type Choice, ChoiceField, type FormState, SelectField, TextAreaField, TextField } from '../../../ui/form.tsx'
import { A, Day } from '../../../ui/parts.tsx'
import { type About, type FieldView, hintOf, wordOf } from './view.ts'

type Named = { register: { kind: string } }

const FEW = 6

/** What may be chosen in a field. */
function choicesOf(view: Named, field: FieldView, about: About): Choice[] {
  const none = { value: '', text: t('registers.none-chosen') }
  if (field.as === 'person')
    return [
      { value: '', text: t('registers.nobody') },
      ...about.members.map(({ personId, name }) => ({ value: personId, text: name })),
    ]
  if (field.as === 'measure') return [none, ...about.measures.map(({ ref, title }) => ({ value: ref, text: title }))]
  return (field.choices ?? []).map((value) => ({
    value,
    text: field.isNumber ? value : wordOf(view, `${field.name}-${value}`),
  }))
}

/**
 * A choice that is not offered any more still stands in the form, so that saving does not lose it; where nothing is
 * chosen yet, nothing is, rather than the first.
 */
function withCurrent(choices: Choice[], value: string | undefined): Choice[] {
  if (!value && choices[0]?.value) return [{ value: '', text: t('registers.choose') }, ...choices]
  if (!value || choices.some((choice) => choice.value === value)) return choices
  return [...choices, { value, text: value.replace(/^measure:/, '') }]
}

const rows = { short: 2, text: 4, long: 12 }

/** One field of a register's form. */
export const FormField: FC<{ view: Named; field: FieldView; state: FormState; about: About }> = (props) => {
  const { view, field, state, about } = props
  const { name, as } = field
  const label = wordOf(view, name)
  const hint = hintOf(view, name)
  const marked = field.isNeeded ? label : t('registers.optional', { label })
  const shared = { name, state, ...(hint && { hint }) }
  if (as === 'hidden') return <input type="hidden" name={name} value={state.values[name] ?? ''} />
  if (as === 'yes')
    return (
      <ChoiceField {...shared} kind="checkbox" label={label} choices={[{ value: 'yes', text: t('registers.yes') }]} />
    )
  if (as === 'short' || as === 'text' || as === 'long')
    return <TextAreaField {...shared} label={marked} rows={rows[as]} />
  if (as === 'day' || as === 'time')
    return <TextField {...shared} label={marked} type={as === 'day' ? 'date' : 'time'} />
  if (as === 'number') return <TextField {...shared} label={marked} inputmode="numeric" width={4} />
  if (as === 'line') return <TextField {...shared} label={marked} />
  const choices = choicesOf(view, field, about)
  if (as === 'choice' && choices.length <= FEW)
    return <ChoiceField {...shared} kind="radio" label={label} choices={choices} />
  return (
    <SelectField
      {...shared}
      label={field.isNeeded ? label : marked}
      choices={withCurrent(choices, state.values[name])}
    />
  )
}

/** What somebody wrote into the form, as the register takes it. */
export function readValues(fields: readonly FieldView[], form: Form): Record<string, unknown> {
  const read = ({ name, as, isNumber }: FieldView): unknown => {
    if (as === 'yes') return form.has(name)
    const text = form.text(name)
    if (as === 'number' || isNumber) return text ? Number(text) : undefined
    return (as === 'day' || as === 'person') && !text ? undefined : text
  }
  const pairs = fields.map((field) => [field.name, read(field)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

/** An entry as the form shows it. */
export function writeValues(fields: readonly FieldView[], entry: Readonly<Record<string, unknown>>) {
  const write = (value: unknown) => (value === true ? 'yes' : value === false ? '' : String(value ?? ''))
  return Object.fromEntries(fields.map(({ name }) => [name, write(entry[name])]))
}

/** Paragraphs and line breaks as they were typed. */
export const Typed: FC<{ children: string }> = ({ children }) => <span class="typed">{children}</span>

const WEB = /^https?:\/\//i

/** The value of a field, for reading. */
export const Shown: FC<{ view: Named; field: FieldView; value: unknown; about: About }> = (props): Child => {
  const { view, field, value, about } = props
  if (field.as === 'yes') return <>{value ? t('registers.yes') : t('registers.no')}</>
  if (field.as === 'person') return <>{value ? about.nameOf(String(value)) : t('registers.nobody')}</>
  if (value === null || value === undefined || value === '') return <span class="quiet">{t('registers.nothing')}</span>
  const text = String(value)
  if (field.as === 'day') return <Day at={text} />
  if (field.as === 'choice' && !field.isNumber) return <>{wordOf(view, `${field.name}-${text}`)}</>
  if (field.as === 'measure') {
    const title = about.measures.find(({ ref }) => ref === text)?.title ?? text.replace('measure:', '')
    const href = hrefOf(about.projectId, text as Ref)
    return href ? <A href={href}>{title}</A> : title
  }
  if (WEB.test(text) && !/\s/.test(text)) return <A href={text}>{text}</A>
  return <Typed>{text}</Typed>
}
