import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { ChoiceField, TextAreaField, TextField } from '../../../ui/form.tsx'
import { P } from '../../../ui/parts.tsx'
import { ActForm, type Acting, stateOf } from './act-forms.tsx'

type One = FC<{ acting: Acting }>

/** What a supplier hands over. */
export const DeliverForm: One = ({ acting }) => {
  const { need, plan } = acting.found.state
  const state = stateOf(acting, 'deliver', { repository: need.repository, licence: plan?.licence ?? '' })
  const optional = (label: string) => t('registers.optional', { label })
  return (
    <ActForm
      acting={acting}
      act="deliver"
      title={t('buying.deliver')}
      what={t('buying.deliver-what')}
      button={t('buying.deliver-button')}
    >
      <TextField name="repository" label={optional(t('buying.repository'))} state={state} />
      <TextField
        name="commit"
        label={optional(t('buying.commit'))}
        hint={t('buying.commit-hint')}
        width={42}
        spellcheck={false}
        state={state}
      />
      <TextField name="licence" label={optional(t('buying.licence'))} width={20} state={state} />
      <TextAreaField name="words" label={optional(t('buying.deliver-words'))} rows={4} state={state} />
    </ActForm>
  )
}

/** Each criterion with a verdict, then what follows from them. */
export const JudgeForm: One = ({ acting }) => {
  const state = stateOf(acting, 'judge')
  const criteria = acting.found.state.plan?.criteria ?? []
  const met = [
    { value: 'yes', text: t('buying.met') },
    { value: 'no', text: t('buying.not-met') },
  ]
  const results = (['accept', 'return', 'reject'] as const).map((value) => ({
    value,
    text: t(`buying.judge-${value}`),
    hint: t(`buying.judge-${value}-hint`),
  }))
  return (
    <ActForm
      acting={acting}
      act="judge"
      title={t('buying.judge')}
      what={t('buying.judge-what')}
      button={t('buying.judge-button')}
    >
      {criteria.map((criterion, i) => (
        <>
          <ChoiceField kind="radio" name={`met.${i}`} label={criterion} state={state} choices={met} />
          <TextField
            name={`note.${i}`}
            label={t('registers.optional', { label: t('buying.note-on', { criterion }) })}
            state={state}
          />
        </>
      ))}
      <ChoiceField kind="radio" name="result" label={t('buying.judge-result')} state={state} choices={results} />
      <TextField
        name="deliverBy"
        type="date"
        label={t('registers.optional', { label: t('buying.new-day') })}
        hint={t('buying.new-day-hint')}
        state={state}
      />
      {criteria.length ? null : <P quiet>{t('buying.no-criteria')}</P>}
    </ActForm>
  )
}
