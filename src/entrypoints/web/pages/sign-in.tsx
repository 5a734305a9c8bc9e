import { t } from '#lib/words/words.ts'
import { headersFrom } from '../../http/address.ts'
import type { HttpContext } from '../../http/env.ts'
import { statusOf } from '../../http/errors.ts'
import { ownAddress } from '../own-address.ts'
import { path } from '../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { Heading, P } from '../ui/parts.tsx'

function show(c: HttpContext, state: FormState, status: 200 | 401 | 422 | 429 = 200) {
  const to = ownAddress(c.req.query('to'))
  const { auth } = c.var.ctx
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading>{t('sign-in.title')}</Heading>
      <form method="post" action={path('sign-in', {}, { to })} novalidate>
        <TextField
          name="email"
          label={t('sign-in.email')}
          type="email"
          autocomplete="username"
          spellcheck={false}
          state={state}
        />
        <TextField
          name="password"
          label={t('sign-in.password')}
          type="password"
          autocomplete="current-password"
          state={state}
        />
        <SubmitButton>{t('sign-in.button')}</SubmitButton>
      </form>
      <div id="passkey" hidden data-to={to}>
        <button type="button" class="govuk-button govuk-button--secondary">
          {t('sign-in.passkey')}
        </button>
      </div>
      <div id="passkey-refused" role="status">
        <div hidden>
          <P>{t('sign-in.passkey-refused')}</P>
        </div>
      </div>
      <script type="module" src="/assets/js/passkey.js"></script>
      {auth.hasProvider ? (
        <LinkButton href={path('sign-in-provider')} look="secondary">
          {t('sign-in.provider', { name: c.var.ctx.config.OIDC_NAME })}
        </LinkButton>
      ) : null}
      <P>{t('sign-in.no-account')}</P>
    </>
  )
  return page(c, { title: t('sign-in.title'), children: content }, status)
}

/** The provider sends people back here with `error`: it proved somebody who has no account, or nobody. */
export function get(c: HttpContext) {
  const error = c.req.query('error')
  if (!error) return show(c, emptyForm())
  const words = error === 'signup_disabled' ? 'sign-in.unknown-to-us' : 'sign-in.provider-failed'
  return show(c, { ...emptyForm(), refusal: t(words) })
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { auth } = c.var.ctx
      const { headers } = await auth.signIn({
        email: form.text('email').toLowerCase(),
        password: form.values.password ?? '',
        headers: headersFrom(c),
      })
      headers.set('location', ownAddress(c.req.query('to')))
      return new Response(null, { status: 303, headers })
    },
    (state, refusal) => show(c, state, statusOf(refusal) as 401),
  )
