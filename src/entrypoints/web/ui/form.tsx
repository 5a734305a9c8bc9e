import type { Child, FC } from 'hono/jsx'
import { type AppError, isAppError } from '#lib/app-error.ts'
import type { FieldMessages } from '#lib/check-input.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { type Form, withForm } from '../../http/read-form.ts'

/** What a form shows: what was typed, what is wrong with a field, and a refusal that belongs to no field. */
export type FormState = {
  values: Record<string, string>
  /** All that was chosen of checkboxes of one name. */
  chosen?: (name: string) => string[]
  errors: FieldMessages
  refusal?: string
  /** What ids of its fields begin with, where a page has several forms with fields of one name. */
  scope?: string
}

/** A form nobody has filled in yet, with starting values where there are some. */
export const emptyForm = (values: Record<string, string> = {}): FormState => ({ values, errors: {} })

/** What is wrong with each field, in the language of who sent the form. */
export const sayFields = ({ details }: AppError): FieldMessages =>
  Object.fromEntries(Object.entries((details.fields ?? {}) as FieldMessages).map(([name, said]) => [name, say(said)]))

const REPAIRABLE = new Set(['invalid', 'conflict', 'unauthenticated', 'too-many'])

/**
 * Runs what a form asks for. A refusal that the person can repair, or that names a field, shows the form again with all they typed, the
 * messages at their fields and status 422; any other goes on to the error page.
 */
export function submit(
  c: HttpContext,
  run: (form: Form) => Promise<Response>,
  showAgain: (state: FormState, refusal: AppError) => Response | Promise<Response>,
  { takesFiles = false }: { takesFiles?: boolean } = {},
): Promise<Response> {
  return withForm(c, takesFiles, async (form) => {
    try {
      return await run(form)
    } catch (error) {
      if (!isAppError(error)) throw error
      const errors = sayFields(error)
      if (!REPAIRABLE.has(error.kind) && !Object.keys(errors).length) throw error
      const refusal = Object.keys(errors).length ? {} : { refusal: say(error.message) }
      return showAgain({ values: form.values, chosen: form.all, errors, ...refusal }, error)
    }
  })
}

/** The summary of what is wrong, at the top of the page, with a link to each field. */
export const ErrorSummary: FC<{ state: FormState }> = ({ state }) => {
  const entries = Object.entries(state.errors)
  if (!entries.length && !state.refusal) return null
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{t('form.problem')}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {state.refusal ? <li>{state.refusal}</li> : null}
        {entries.map(([name, message]) => (
          <li>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FieldFrame = { name: string; label: string; hint?: Child; state: FormState; children?: Child }

/** The id of a field: what its label, its hint and a link in the summary of errors lead to. */
const idOf = ({ name, state }: Pick<FieldFrame, 'name' | 'state'>) => `${state.scope ?? ''}${name}`

const describedBy = (id: string, hint: unknown, error: unknown) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

const Hint: FC<{ of: string; children?: Child }> = ({ of, children }) => (
  <div id={`${of}-hint`} class="govuk-hint">
    {children}
  </div>
)

const FieldError: FC<{ of: string; message: string }> = ({ of, message }) => (
  <p id={`${of}-error`} class="govuk-error-message">
    <span class="govuk-visually-hidden">{t('form.error')}</span> {message}
  </p>
)

const Field: FC<FieldFrame> = ({ name, label, hint, state, children }) => {
  const error = state.errors[name]
  const id = idOf({ name, state })
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint ? <Hint of={id}>{hint}</Hint> : null}
      {error ? <FieldError of={id} message={error} /> : null}
      {children}
    </div>
  )
}

const shared = ({ name, hint, state }: FieldFrame, base: string) => ({
  id: idOf({ name, state }),
  name,
  class: `${base}${state.errors[name] ? ` ${base}--error` : ''}`,
  'aria-describedby': describedBy(idOf({ name, state }), hint, state.errors[name]),
  'aria-invalid': state.errors[name] ? ('true' as const) : undefined,
})

type TextProps = FieldFrame & {
  type?: string
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal'
  spellcheck?: boolean
  width?: number
  maxlength?: number
  /** The id of a `datalist` with what may be meant. */
  list?: string
}

/** One line of text. */
export const TextField: FC<TextProps> = (props) => (
  <Field {...props}>
    <input
      {...shared(props, 'govuk-input')}
      type={props.type ?? 'text'}
      value={props.type === 'password' ? '' : props.state.values[props.name]}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      {...(props.spellcheck === false ? { spellcheck: false } : {})}
      {...(props.width ? { size: props.width } : {})}
      {...(props.maxlength ? { maxlength: props.maxlength } : {})}
      {...(props.list ? { list: props.list } : {})}
    />
  </Field>
)

/** Several lines of text. */
export const TextAreaField: FC<FieldFrame & { rows?: number; code?: boolean }> = (props) => (
  <Field {...props}>
    <textarea
      {...shared(props, 'govuk-textarea')}
      rows={props.rows ?? 5}
      {...(props.code ? { class: 'govuk-textarea code', spellcheck: false } : {})}
    >
      {props.state.values[props.name]}
    </textarea>
  </Field>
)

export type Choice = { value: string; text: string; hint?: string }

/** One of a list too long for radio buttons. */
export const SelectField: FC<FieldFrame & { choices: Choice[] }> = (props) => (
  <Field {...props}>
    <select {...shared(props, 'govuk-select')}>
      {props.choices.map(({ value, text }) => (
        <option value={value} selected={props.state.values[props.name] === value}>
          {text}
        </option>
      ))}
    </select>
  </Field>
)

/** A file to upload. */
export const FileField: FC<FieldFrame & { accept?: string }> = (props) => (
  <Field {...props}>
    <input {...shared(props, 'govuk-file-upload')} type="file" accept={props.accept} />
  </Field>
)

const ChoiceItem: FC<{ kind: 'radio' | 'checkbox'; name: string; id: string; choice: Choice; checked: boolean }> = (
  props,
) => {
  const { kind, name, id, choice, checked } = props
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        type={kind}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {choice.text}
      </label>
      {choice.hint ? (
        <div id={`${id}-choice-hint`} class={`govuk-hint ${block}__hint`}>
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

/** Choices that few people need: one click deeper, open where one of them is chosen. */
export type MoreChoices = { summary: string; choices: Choice[] }
type ChoiceProps = FieldFrame & {
  kind: 'radio' | 'checkbox'
  choices: Choice[]
  chosen?: string[]
  more?: readonly MoreChoices[]
}

/** One of a few choices (radio) or any of them (checkbox); the first carries the field's id. */
export const ChoiceField: FC<ChoiceProps> = (props) => {
  const { name, label, hint, state, choices, kind, more = [] } = props
  const error = state.errors[name]
  const id = idOf(props)
  const chosen = props.chosen ?? [state.values[name] ?? '']
  const look = kind === 'radio' ? 'govuk-radios govuk-radios--small' : 'govuk-checkboxes govuk-checkboxes--small'
  const item = (choice: Choice, id: string) => (
    <ChoiceItem kind={kind} name={name} id={id} choice={choice} checked={chosen.includes(choice.value)} />
  )
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        {hint ? <Hint of={id}>{hint}</Hint> : null}
        {error ? <FieldError of={id} message={error} /> : null}
        <div class={look}>{choices.map((choice, i) => item(choice, i ? `${id}-${i}` : id))}</div>
        {more.map((group, n) => (
          <details class="govuk-details" open={group.choices.some(({ value }) => chosen.includes(value))}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{group.summary}</span>
            </summary>
            <div class={`govuk-details__text ${look}`}>
              {group.choices.map((choice, i) => item(choice, `${id}-${n}-${i}`))}
            </div>
          </details>
        ))}
      </fieldset>
    </div>
  )
}

/** The button that sends the form. */
type ButtonProps = {
  children?: Child
  look?: 'secondary' | 'warning'
  name?: string
  value?: string
  /** The id of the form that it sends, where it stands outside. */
  form?: string
}

export const SubmitButton: FC<ButtonProps> = (props) => (
  <button
    type="submit"
    form={props.form}
    class={`govuk-button${props.look ? ` govuk-button--${props.look}` : ''}`}
    name={props.name}
    value={props.value}
  >
    {props.children}
  </button>
)

/** What Enter presses in a form whose first button to be seen does something else. */
export const DefaultButton: FC<{ children?: Child }> = ({ children }) => (
  <button type="submit" class="govuk-visually-hidden" tabindex={-1}>
    {children}
  </button>
)

/** A link that looks like a button: the one next step of a page. */
export const LinkButton: FC<{ href: string; children?: Child; look?: 'secondary' }> = ({ href, children, look }) => (
  <a href={href} draggable={false} class={`govuk-button${look ? ` govuk-button--${look}` : ''}`}>
    {children}
  </a>
)
