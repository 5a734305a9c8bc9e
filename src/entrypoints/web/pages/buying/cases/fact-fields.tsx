import type { FC } from 'hono/jsx'
import { type FactId, findFactKind, isFactId, type Value } from '#buying/guardrails/index.ts'
import { parseBp, parseCents } from '#lib/cents.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, TextField } from '../../../ui/form.tsx'

const PREFIX = 'fact.'

/** The field of a form in which a question is answered. */
export const fieldOf = (id: FactId): string => `${PREFIX}${id}`

const FEW = 4

const FactField: FC<{ id: FactId; state: FormState }> = ({ id, state }) => {
  const { ask, type, options } = findFactKind(id)
  const frame = { name: fieldOf(id), label: ask[currentLanguage()], state }
  if (type === 'boolean') {
    const choices = ['yes', 'no'].map((value) => ({
      value,
      text: t(value === 'yes' ? 'registers.yes' : 'registers.no'),
    }))
    return <ChoiceField {...frame} kind="radio" choices={choices} />
  }
  const choices = Object.entries(options ?? {}).map(([value, text]) => ({ value, text: text[currentLanguage()] }))
  if (type === 'choice' && choices.length <= FEW) return <ChoiceField {...frame} kind="radio" choices={choices} />
  if (type === 'choice')
    return <SelectField {...frame} choices={[{ value: '', text: t('buying.choose') }, ...choices]} />
  const isNumber = type !== 'text' && type !== 'party' && type !== 'list'
  return <TextField {...frame} width={isNumber ? 12 : 30} {...(isNumber && { inputmode: 'decimal' as const })} />
}

/** Questions of the rules as fields of a form. */
export const FactFields: FC<{ facts: readonly FactId[]; state: FormState }> = ({ facts, state }) => (
  <>
    {facts.map((id) => (
      <FactField id={id} state={state} />
    ))}
  </>
)

function readValue(id: FactId, text: string): Value {
  const { type } = findFactKind(id)
  if (type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : ''
  // What is no number stays what was typed, so that the room can say that a number is wanted.
  if (type === 'cents' || type === 'change') return parseCents(text) ?? text
  if (type === 'bp') return parseBp(text) ?? text
  if (type === 'list')
    return text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
  if (type === 'choice' || type === 'text' || type === 'party') return text
  return /^-?\d+$/.test(text) ? Number(text) : text
}

/** The answers that a form holds; the room refuses those that answer nothing, at their field. */
export const readFacts = (form: Form): Record<string, Value> =>
  Object.fromEntries(
    Object.keys(form.values)
      .filter((name) => name.startsWith(PREFIX) && isFactId(name.slice(PREFIX.length)))
      .map((name) => {
        const id = name.slice(PREFIX.length) as FactId
        return [id, readValue(id, form.text(name))]
      }),
  )

/** The same state, for a list of what is wrong: each line names the question it is about. */
export const nameQuestions = (state: FormState): FormState => ({
  ...state,
  errors: Object.fromEntries(
    Object.entries(state.errors).map(([name, said]) => {
      const id = name.slice(PREFIX.length)
      const isQuestion = name.startsWith(PREFIX) && isFactId(id)
      return [name, isQuestion ? `${findFactKind(id).ask[currentLanguage()]} ${said}` : said]
    }),
  ),
})

/** Radio buttons that nobody chose are not sent: what was shown stands in the form, too. */
export const ShownFacts: FC<{ facts: readonly FactId[] }> = ({ facts }) => (
  <input type="hidden" name="shown" value={facts.join(' ')} />
)

/** The answers, with an empty one for each question that was shown and not answered. */
export function readShownFacts(form: Form): Record<string, Value> {
  const shown = form.text('shown').split(' ').filter(isFactId)
  return { ...Object.fromEntries(shown.map((id) => [id, ''])), ...readFacts(form) }
}
