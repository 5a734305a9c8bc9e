import type { FC } from 'hono/jsx'
import { listBuyers, registerAsSupplier } from '#buying/offers/index.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SelectField, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Empty, Heading, P, Said } from '../../../ui/parts.tsx'
import { OwnNames, readSupplier, SupplierDetails } from './supplier-fields.tsx'

type Buyers = Awaited<ReturnType<typeof listBuyers>>

/** Whose supplier one becomes; not asked where there is one alone. */
const Buyer: FC<{ buyers: Buyers; state: FormState }> = ({ buyers, state }) =>
  buyers.length === 1 ? (
    <input type="hidden" name="buyer" value={buyers[0]!.projectId} />
  ) : (
    <SelectField
      name="buyer"
      label={t('suppliers.buyer')}
      state={state}
      choices={[
        { value: '', text: t('offers.choose') },
        ...buyers.map(({ projectId, name }) => ({ value: projectId, text: name })),
      ]}
    />
  )

const RegisterForm: FC<{ buyers: Buyers; state: FormState }> = ({ buyers, state }) => (
  <form method="post" action={path('register-supplier')} novalidate>
    {buyers.length === 1 ? <P>{t('suppliers.register-with', { buyer: buyers[0]!.name })}</P> : null}
    <Buyer buyers={buyers} state={state} />
    <OwnNames state={state} />
    <SupplierDetails state={state} />
    <P>{t('suppliers.register-kept')}</P>
    <SubmitButton>{t('offers.register-button')}</SubmitButton>
  </form>
)

async function show(c: HttpContext, state: FormState = emptyForm(), status: 200 | 422 = 200) {
  const buyers = await listBuyers(c.var.ctx)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('offers.title'), href: path('opportunities') }]} />
      <ErrorSummary state={state} />
      {c.req.query('done') === 'registered' ? <Said>{t('offers.done-registered')}</Said> : null}
      <Heading>{t('suppliers.register-title')}</Heading>
      <P>{t('suppliers.register-what')}</P>
      {buyers.length ? <RegisterForm buyers={buyers} state={state} /> : <Empty>{t('suppliers.no-buyers')}</Empty>}
    </>
  )
  return page(c, { title: t('suppliers.register-title'), children: content }, status)
}

/** Where anybody becomes a supplier of a project that buys in the open; their link comes by mail. */
export const get = (c: HttpContext) => show(c)

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await registerAsSupplier(c.var.ctx, { buyer: form.text('buyer'), ...readSupplier(form), from: c.var.address })
      return c.redirect(path('register-supplier', {}, { done: 'registered' }), 303)
    },
    (state) => show(c, state, 422),
  )
