import type { FC } from 'hono/jsx'
import { parseCents } from '#lib/cents.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, TextField } from '../../../ui/form.tsx'

/** What can be changed of a card, as the fields of a form. */
export const CardFields: FC<{ state: FormState; asksTraining: boolean }> = ({ state, asksTraining }) => (
  <>
    <TextField name="name" label={t('card.name')} hint={t('card.name-hint')} state={state} />
    <TextField
      name="limitCents"
      label={t('card.limit')}
      hint={t('card.money-hint')}
      inputmode="decimal"
      width={12}
      state={state}
    />
    <TextField
      name="cycleLimitCents"
      label={t('card.cycle-limit')}
      hint={t('card.money-hint')}
      inputmode="decimal"
      width={12}
      state={state}
    />
    <TextField
      name="cycleDay"
      label={t('card.cycle-day')}
      hint={t('card.cycle-day-hint')}
      inputmode="numeric"
      width={3}
      state={state}
    />
    <TextField
      name="trainedUntil"
      type="date"
      label={asksTraining ? t('card.trained-until') : t('registers.optional', { label: t('card.trained-until') })}
      hint={t(asksTraining ? 'card.trained-asked' : 'card.trained-hint')}
      state={state}
    />
  </>
)

/** What was typed, as the operation takes it; what is no amount is refused there, at its field. */
export const readCardFields = (form: Form) => ({
  name: form.text('name'),
  limitCents: parseCents(form.text('limitCents')) ?? Number.NaN,
  cycleLimitCents: parseCents(form.text('cycleLimitCents')) ?? Number.NaN,
  cycleDay: Number(form.text('cycleDay') || Number.NaN),
  trainedUntil: form.text('trainedUntil') || null,
})
