import { t } from '#lib/words/words.ts'
import { allow, changePassword } from '#people/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Heading, P } from '../../ui/parts.tsx'

function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('password.title')}</Heading>
      <P>{t('password.after')}</P>
      <form method="post" action={path('account-password')} novalidate>
        <TextField
          name="current"
          label={t('password.current')}
          type="password"
          autocomplete="current-password"
          state={state}
        />
        <TextField
          name="next"
          label={t('password.next')}
          hint={t('setup.password-hint')}
          type="password"
          autocomplete="new-password"
          state={state}
        />
        <SubmitButton>{t('password.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('password.title'), children: content }, status)
}

export async function get(c: HttpContext) {
  await allow(c.var.ctx, 'account.read')
  return show(c, emptyForm())
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      await changePassword(c.var.ctx, { current: form.values.current ?? '', next: form.values.next ?? '' })
      return c.redirect(path('sign-in'), 303)
    },
    (state) => show(c, state, 422),
  )
