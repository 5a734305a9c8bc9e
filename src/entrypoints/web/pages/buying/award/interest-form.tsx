import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SubmitButton, TextField } from '../../../ui/form.tsx'
import { P } from '../../../ui/parts.tsx'

/** The firms that have offered, and whether the reader has an interest in one: asked before they read, or choose. */
export const InterestForm: FC<{ action: string; firms: string[]; state: FormState }> = ({ action, firms, state }) => (
  <form method="post" action={action} novalidate>
    <input type="hidden" name="do" value="declare" />
    <P>{t('award.interest-what')}</P>
    <ul class="govuk-list govuk-list--bullet">
      {firms.map((firm) => (
        <li>{firm}</li>
      ))}
    </ul>
    <ChoiceField
      kind="radio"
      name="hasInterest"
      label={t('award.interest')}
      state={state}
      choices={[
        { value: 'no', text: t('registers.no') },
        { value: 'yes', text: t('registers.yes') },
      ]}
    />
    <TextField name="words" label={t('award.interest-words')} state={state} />
    <SubmitButton>{t('award.interest-button')}</SubmitButton>
  </form>
)

export const readInterest = (form: Form) => ({
  words: form.text('words'),
  hasInterest: { yes: true, no: false }[form.text('hasInterest')] as boolean,
})
