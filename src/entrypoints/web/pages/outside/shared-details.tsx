import type { FC } from 'hono/jsx'
import {
  changeOwnDetails,
  readSuspensions,
  replyToSuspension,
  type Suspension,
  withSupplierLink,
} from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../http/env.ts'
import { actOf, type Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextAreaField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Breadcrumbs, Day, Heading, P, Said, SubHeading } from '../../ui/parts.tsx'
import { readDetails, SupplierDetails } from '../buying/offers/supplier-fields.tsx'
import { heldIn } from './held-link.ts'
import { asHolder } from './stop.tsx'

type Props = { one: Suspension; action: string; state: FormState }

/** A suspension as its supplier reads it, with room for what it has to say. */
const Suspended: FC<Props> = ({ one, action, state }) => (
  <section class="waits">
    <SubHeading>{t('suppliers.own-suspension')}</SubHeading>
    <P>
      {t('suppliers.until')}: <Day at={one.untilDay} />
    </P>
    <P>{one.reason}</P>
    {one.liftedAt ? (
      <P>{t('suppliers.own-lifted', { reason: one.liftReason ?? '' })}</P>
    ) : (
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="reply" />
        <input type="hidden" name="suspensionId" value={one.id} />
        <TextAreaField
          name="reply"
          label={t('suppliers.own-reply')}
          hint={t('suppliers.own-reply-hint')}
          rows={4}
          state={state.values.suspensionId === one.id ? state : emptyForm({ reply: one.reply ?? '' })}
        />
        <SubmitButton>{t('suppliers.own-reply-button')}</SubmitButton>
      </form>
    )}
  </section>
)

async function show(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const { supplier, suspensions } = await withSupplierLink(c.var.ctx, held, async (ctx, supplier) => ({
    supplier,
    suspensions: await readSuspensions(ctx, supplier.partyId),
  }))
  const action = path('shared-details', { linkId: held.linkId })
  const { size, region, phone, address, website } = supplier
  const details = state?.values.do === 'save' ? state : emptyForm({ size, region, phone, address, website })
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('offers.your-page'), href: path('shared', { linkId: held.linkId }) }]} />
      {state ? <ErrorSummary state={state} /> : null}
      {c.req.query('done') ? <Said>{t('suppliers.own-saved')}</Said> : null}
      <Heading caption={supplier.firm}>{t('suppliers.own-details')}</Heading>
      {suspensions.map((one) => (
        <Suspended one={one} action={action} state={state ?? emptyForm()} />
      ))}
      <P>{t('suppliers.own-details-what')}</P>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="do" value="save" />
        <SupplierDetails state={details} />
        <SubmitButton>{t('suppliers.own-save')}</SubmitButton>
      </form>
      <P>{t('suppliers.register-kept')}</P>
    </>
  )
  return page(c, { title: t('suppliers.own-details'), children: content }, status)
}

/** What a supplier says of itself, by its own link, and what was said of it. */
export const get = (c: HttpContext) => asHolder(c, () => show(c))

const acts: Record<string, (c: HttpContext, form: Form) => Promise<void>> = {
  save: (c, form) => changeOwnDetails(c.var.ctx, heldIn(c), readDetails(form)),
  reply: (c, form) =>
    replyToSuspension(c.var.ctx, heldIn(c), { suspensionId: form.text('suspensionId'), reply: form.text('reply') }),
}

export const post = (c: HttpContext) =>
  asHolder(c, () =>
    submit(
      c,
      async (form) => {
        await actOf(acts, form)(c, form)
        return c.redirect(path('shared-details', { linkId: heldIn(c).linkId }, { done: 'saved' }), 303)
      },
      (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
    ),
  )
