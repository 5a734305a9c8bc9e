import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { TextAreaField } from '../../../ui/form.tsx'
import { ActForm, type Acting, stateOf } from './act-forms.tsx'

type One = FC<{ acting: Acting }>

/** A supplier says what is wrong; the purchase waits. */
export const DisputeForm: One = ({ acting }) => (
  <ActForm
    acting={acting}
    act="dispute"
    title={t('buying.dispute')}
    what={t('buying.dispute-what')}
    button={t('buying.dispute')}
    look="secondary"
  >
    <TextAreaField name="text" label={t('buying.reason')} rows={3} state={stateOf(acting, 'dispute')} />
  </ActForm>
)

/** An officer says how it ended. */
export const SettleForm: One = ({ acting }) => (
  <ActForm acting={acting} act="settle" title={t('buying.settle')} button={t('buying.settle')}>
    <TextAreaField name="outcome" label={t('buying.settle-outcome')} rows={3} state={stateOf(acting, 'settle')} />
  </ActForm>
)
