import { t } from '#lib/words/words.ts'
import { deleteAccount, findAccount } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Heading, P } from '../../ui/parts.tsx'

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const account = await findAccount(c.var.ctx)
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('account-delete.title')}</Heading>
      <P>{t('account-delete.what', { email: account.email })}</P>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('account-delete.gone')}</li>
        <li>{t('account-delete.kept')}</li>
        <li>{t('account-delete.final')}</li>
      </ul>
      <form method="post" action={path('account-delete')}>
        <SubmitButton look="warning">{t('account-delete.button')}</SubmitButton>
      </form>
      <P>
        <A href={path('account')}>{t('account-delete.keep')}</A>
      </P>
    </>
  )
  return page(c, { title: t('account-delete.title'), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async () => {
      const { headers } = await c.var.ctx.auth.endSession(c.req.raw.headers)
      await deleteAccount(c.var.ctx)
      headers.set('location', path('home'))
      return new Response(null, { status: 303, headers })
    },
    (state) => show(c, state, 422),
  )
