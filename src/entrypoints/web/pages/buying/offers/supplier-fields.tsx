import type { FC } from 'hono/jsx'
import { type Size, sizes } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { Form } from '../../../../http/read-form.ts'
import { type FormState, SelectField, TextField } from '../../../ui/form.tsx'

const optional = (label: string) => t('registers.optional', { label })

/** Who a supplier is, as it says itself: the firm, who speaks for it, and where they are reached. */
export const OwnNames: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextField name="firm" autocomplete="organization" label={t('offers.firm')} state={state} />
    <TextField name="contact" autocomplete="name" label={t('offers.your-name')} state={state} />
    <TextField name="email" type="email" autocomplete="email" label={t('offers.email')} state={state} />
  </>
)

/** The same as somebody else says it. */
export const SupplierNames: FC<{ state: FormState }> = ({ state }) => (
  <>
    <TextField name="firm" label={t('suppliers.firm')} state={state} />
    <TextField name="contact" label={t('suppliers.contact')} state={state} />
    <TextField name="email" type="email" label={t('offers.email')} state={state} />
  </>
)

/** What a supplier may say of itself besides; none of it is needed. */
export const SupplierDetails: FC<{ state: FormState }> = ({ state }) => (
  <>
    <SelectField
      name="size"
      label={optional(t('offers.size'))}
      state={state}
      choices={sizes.map((value) => ({ value, text: t(`offers.size-${value}`) }))}
    />
    <TextField name="region" label={optional(t('offers.region'))} state={state} />
    <TextField name="phone" type="tel" autocomplete="tel" label={optional(t('offers.phone'))} state={state} />
    <TextField name="address" autocomplete="street-address" label={optional(t('suppliers.address'))} state={state} />
    <TextField name="website" type="url" autocomplete="url" label={optional(t('offers.website'))} state={state} />
  </>
)

export const readDetails = (form: Form) => ({
  ...{ size: (form.text('size') || 'unknown') as Size, region: form.text('region'), phone: form.text('phone') },
  ...{ address: form.text('address'), website: form.text('website') },
})

export const readSupplier = (form: Form) => ({
  ...{ firm: form.text('firm'), contact: form.text('contact'), email: form.text('email') },
  ...readDetails(form),
})
