import { t } from '#lib/words/words.ts'
import { checkSetupToken, createAdministrator } from '#people/index.ts'
import type { HttpContext } from '../../http/env.ts'
import { startSession } from '../../http/start-session.ts'
import { path } from '../routes.ts'
import { ErrorSummary, emptyForm, type FormState, SubmitButton, submit, TextField } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { Heading, P } from '../ui/parts.tsx'

const tokenOf = (c: HttpContext) => c.req.param('token') ?? ''

function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('setup.title')}</Heading>
      <P>{t('setup.intro')}</P>
      <form method="post" action={path('setup', { token: tokenOf(c) })} novalidate>
        <TextField name="name" label={t('setup.name')} autocomplete="name" state={state} />
        <TextField
          name="email"
          label={t('setup.email')}
          type="email"
          autocomplete="username"
          spellcheck={false}
          state={state}
        />
        <TextField
          name="password"
          label={t('setup.password')}
          hint={t('setup.password-hint')}
          type="password"
          autocomplete="new-password"
          state={state}
        />
        <SubmitButton>{t('setup.button')}</SubmitButton>
      </form>
    </>
  )
  return page(c, { title: t('setup.title'), children: content }, status)
}

export async function get(c: HttpContext) {
  await checkSetupToken(c.var.ctx, tokenOf(c))
  return show(c, emptyForm())
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const account = { name: form.text('name'), email: form.text('email'), password: form.values.password ?? '' }
      const personId = await createAdministrator(c.var.ctx, { token: tokenOf(c), account })
      return startSession(c, personId, path('new-project'))
    },
    (state) => show(c, state, 422),
  )
