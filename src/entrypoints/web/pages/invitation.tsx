import { t } from '#lib/words/words.ts'
import { acceptInvitation, findInvitation } from '#people/index.ts'
import { findShippedNames } from '#playbooks/index.ts'
import type { HttpContext } from '../../http/env.ts'
import { startSession } from '../../http/start-session.ts'
import { path } from '../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { Heading, P } from '../ui/parts.tsx'

const secretOf = (c: HttpContext) => c.req.param('secret') ?? ''

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const secret = secretOf(c)
  const invitation = await findInvitation(c.var.ctx, secret)
  const project = invitation.project ?? t('invitation.product')
  const action = path('invitation', { secret })
  const signedIn = c.var.viewer !== undefined
  const newAccount = (
    <>
      <P>{t('invitation.new-account', { email: invitation.email })}</P>
      <TextField name="name" label={t('setup.name')} autocomplete="name" state={state} />
      <TextField
        name="password"
        label={t('setup.password')}
        hint={t('setup.password-hint')}
        type="password"
        autocomplete="new-password"
        state={state}
      />
    </>
  )
  const sayName = await findShippedNames()
  const content = (
    <>
      <ErrorSummary state={state} />
      <Heading caption={t('invitation.caption')}>{project}</Heading>
      <P>
        {invitation.roleName
          ? t('invitation.as', { role: sayName(invitation.roleName) })
          : t('invitation.to-installation')}
      </P>
      {invitation.hasAccount && !signedIn ? (
        <>
          <P>{t('invitation.sign-in-first', { email: invitation.email })}</P>
          <LinkButton href={path('sign-in', {}, { to: action })}>{t('sign-in.button')}</LinkButton>
        </>
      ) : (
        <form method="post" action={action} novalidate>
          {signedIn ? null : newAccount}
          <SubmitButton>{t('invitation.accept')}</SubmitButton>
        </form>
      )}
    </>
  )
  return page(c, { title: t('invitation.title', { project }), children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const account = { name: form.text('name'), password: form.values.password ?? '' }
      const { personId, projectId } = await acceptInvitation(c.var.ctx, { secret: secretOf(c), account })
      return startSession(c, personId, projectId ? path('project', { projectId }) : path('home'))
    },
    (state) => show(c, state, 422),
  )
