import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { accessesForAll, moments, type Party } from '#workspace/index.ts'
import type { Form } from '../../../../http/read-form.ts'
import { ChoiceField, type FormState, SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { More, P } from '../../../ui/parts.tsx'

/** What was chosen once for all work products. */
export const readForAll = (form: Form) => ({
  access: form.text('all.access'),
  when: form.text('all.when'),
  on: form.text('all.on'),
  approvedBy: form.all('all.approvedBy').filter(Boolean),
})

/** One choice for all rows below it: a press puts it into each, keeps nothing, and leaves every row to be changed. */
export const ForAll: FC<{ state: FormState; parties: Party[] }> = ({ state, parties }) => {
  const asItIs = { value: '', text: t('agreement.all-as-it-is') }
  return (
    <More summary={t('agreement.all')} open={Object.keys(state.errors).some((field) => field.startsWith('all.'))}>
      <P>{t('agreement.all-what')}</P>
      <SelectField
        name="all.access"
        label={t('agreement.access')}
        state={state}
        choices={[asItIs, ...accessesForAll.map((value) => ({ value, text: t(`agreement.access-${value}`) }))]}
      />
      <SelectField
        name="all.when"
        label={t('agreement.when')}
        state={state}
        choices={[asItIs, ...moments.map((value) => ({ value, text: t(`agreement.when-${value}`) }))]}
      />
      <TextField name="all.on" label={t('agreement.on')} type="date" state={state} />
      <ChoiceField
        kind="checkbox"
        name="all.approvedBy"
        label={t('agreement.approvedBy')}
        hint={t('agreement.all-approvedBy-hint')}
        choices={parties.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={state.chosen?.('all.approvedBy') ?? []}
        state={state}
      />
      <SubmitButton look="secondary" name="do" value="all">
        {t('agreement.all-button')}
      </SubmitButton>
    </More>
  )
}
