import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { TextAreaField, TextField } from '../../../ui/form.tsx'
import { ActForm, type Acting, stateOf } from '../cases/act-forms.tsx'

/** By which the supplier whom the order has reached takes the work. */
export const AcceptForm: FC<{ acting: Acting }> = ({ acting }) => (
  <ActForm
    acting={acting}
    act="accept-award"
    title={t('award.accept')}
    what={t('award.accept-what')}
    button={t('award.accept')}
  >
    <TextField name="name" autocomplete="name" label={t('award.sign-name')} state={stateOf(acting, 'accept-award')} />
  </ActForm>
)

/** By which it leaves the work to the next. */
export const DeclineForm: FC<{ acting: Acting }> = ({ acting }) => (
  <ActForm
    acting={acting}
    act="decline-award"
    title={t('award.decline')}
    what={t('award.decline-what')}
    button={t('award.decline')}
    look="warning"
  >
    <TextAreaField
      name="reason"
      label={t('registers.optional', { label: t('award.decline-reason') })}
      rows={2}
      state={stateOf(acting, 'decline-award')}
    />
  </ActForm>
)
