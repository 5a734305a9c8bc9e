import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import { accessesOf, moments, type Party, sayMoment } from '#workspace/index.ts'
import { ChoiceField, type FormState, SelectField, TextField } from '../../../ui/form.tsx'

type Props = { at: number; state: FormState; isNew: boolean; parties: Party[] }

/** What was chosen for this line: what was sent, or what stands in the draft. */
const approversOf = ({ at, state }: Props): string[] =>
  state.chosen?.(`items.${at}.approvedBy`) ?? (state.values[`items.${at}.approvedBy`] ?? '').split(',').filter(Boolean)

/** Who sees it, when it becomes public and who approves it, as one line. */
function sayValues(props: Props): string {
  const { at, state, parties } = props
  const chosen = (field: string) => state.values[`items.${at}.${field}`] ?? ''
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  const when = moments.find((one) => one === chosen('when'))
  const approvers = approversOf(props).map(nameOf).join(', ')
  return [
    findWords(`agreement.access-${chosen('access')}`),
    when && sayMoment({ when, on: chosen('on') }),
    approvers && when !== 'never' ? t('frame.pair', { name: t('agreement.approvedBy'), value: approvers }) : undefined,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Somebody who was named and is no party of the project stays ticked until they are taken out: nothing goes unseen. */
function choicesOf(props: Props) {
  const known = props.parties.map(({ id, name }) => ({ value: id, text: name }))
  const strangers = approversOf(props).filter((id) => !props.parties.some((party) => party.id === id))
  return [...known, ...strangers.map((id) => ({ value: id, text: t('agreement.no-party', { party: id }) }))]
}

const Fields: FC<Props> = (props) => {
  const { at, state, isNew } = props
  const name = `items.${at}.name`
  return (
    <>
      <input type="hidden" name={`items.${at}.product`} value={state.values[`items.${at}.product`] ?? ''} />
      {isNew ? (
        <TextField name={name} label={t('agreement.add-name')} state={state} />
      ) : (
        <input type="hidden" name={name} value={state.values[name] ?? ''} />
      )}
      <SelectField
        name={`items.${at}.access`}
        label={t('agreement.access')}
        state={state}
        choices={accessesOf(state.values[`items.${at}.product`] ?? '').map((value) => ({
          value,
          text: t(`agreement.access-${value}`),
        }))}
      />
      <SelectField
        name={`items.${at}.when`}
        label={t('agreement.when')}
        state={state}
        choices={moments.map((value) => ({ value, text: t(`agreement.when-${value}`) }))}
      />
      <TextField name={`items.${at}.on`} label={t('agreement.on')} type="date" state={state} />
      <ChoiceField
        kind="checkbox"
        name={`items.${at}.approvedBy`}
        label={t('agreement.approvedBy')}
        hint={t('agreement.approvedBy-hint')}
        choices={choicesOf(props)}
        chosen={approversOf(props)}
        state={state}
      />
    </>
  )
}

/**
 * One work product: a row that says what is chosen, with its fields below it once it is opened, and open where one of them is
 * wrong. The ids of the schema's messages are those of the fields: `items.3.access`.
 */
export const ItemRow: FC<Props> = (props) => {
  const { at, state, isNew } = props
  const name = state.values[`items.${at}.name`] || t('agreement.add')
  const isWrong = Object.keys(state.errors).some((field) => field.startsWith(`items.${at}.`))
  return (
    <details class="agreement-item" open={isWrong}>
      <summary>
        <strong>{name}</strong> {isNew ? null : <span class="quiet">{sayValues(props)}</span>}
      </summary>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-visually-hidden">{name}</legend>
        <Fields {...props} />
      </fieldset>
    </details>
  )
}
